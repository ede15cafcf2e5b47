# SPDX-License-Identifier: EUPL-1.2
"""The words and signs of supervision: what a verdict is called, and what became of a line."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gezinsregie.supervision.factsheet.reading.records import Kind, Mark, Role, Verdict


@dataclass(frozen=True)
class Sign:
    """A word, with the tone and the icon that go with it and never stand alone."""

    word: str | Promise
    tone: str
    icon: str


VERDICTS: dict[str, Sign] = {
    Verdict.MEETS: Sign(_("voldoet"), "good", "good"),
    Verdict.IMPROVEMENT: Sign(_("verbeterpunt"), "bad", "bad"),
    Verdict.UNMARKED: Sign(_("geen teken"), "neutral", "neutral"),
    Verdict.NO_FINDING: Sign(_("geen bevinding"), "neutral", "minus"),
    Verdict.UNDECIDED: Sign(_("nog te beslissen"), "warning", "weigh"),
}

MARKS: dict[str, Sign] = {
    Mark.MEETS: VERDICTS[Verdict.MEETS],
    Mark.IMPROVEMENT: VERDICTS[Verdict.IMPROVEMENT],
    "": VERDICTS[Verdict.UNMARKED],
}

KINDS: dict[str, str | Promise] = {
    Kind.FACTSHEET: _("factsheet"),
    Kind.FOLLOWUP: _("opvolging van verbeterpunten"),
}

_STRUCTURE = "info"
_TEXT = "neutral"
_CONTENT = "good"

ROLES: dict[str, Sign] = {
    Role.TITLE: Sign(_("titel"), _STRUCTURE, "document"),
    Role.APPROACH: Sign(_("aanpak"), _STRUCTURE, "approach"),
    Role.INTRODUCTION: Sign(_("inleiding"), _TEXT, "list"),
    Role.RESPONDENT: Sign(_("ondervraagde"), _TEXT, "person"),
    Role.DESCRIPTION: Sign(_("beschrijving"), _TEXT, "list"),
    Role.HEADING: Sign(_("kop"), _STRUCTURE, "list"),
    Role.THEME_LIST: Sign(_("uitleg van de thema's"), _TEXT, "list"),
    Role.THEME: Sign(_("thema"), _STRUCTURE, "folder"),
    Role.HEADER: Sign(_("kolomkop"), _STRUCTURE, "list"),
    Role.SEPARATOR: Sign(_("scheidingslijn"), _TEXT, "minus"),
    Role.CRITERION: Sign(_("criterium"), _STRUCTURE, "checklist"),
    Role.ROW: Sign(_("rij"), _CONTENT, "check"),
    Role.FINDING: Sign(_("vervolg van een bevinding"), _CONTENT, "check"),
    Role.ATTENTION: Sign(_("let op"), "warning", "warning"),
    Role.BOILERPLATE: Sign(_("vaste tekst"), _TEXT, "minus"),
    Role.UNPLACED: Sign(_("geen plaats gevonden"), "bad", "unknown"),
}
