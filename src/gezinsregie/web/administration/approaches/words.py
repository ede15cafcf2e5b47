# SPDX-License-Identifier: EUPL-1.2
"""The words for what a definition of an approach says by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from gezinsregie.approaches.course import Direction
from gezinsregie.approaches.criteria import Nature
from gezinsregie.approaches.definition import Status
from gezinsregie.approaches.levers import LeverNature, LeverStep
from gezinsregie.approaches.terms import Term, Unit

if TYPE_CHECKING:
    from enum import StrEnum

    from django_stubs_ext import StrOrPromise

KEYS: dict[StrEnum | str, StrOrPromise] = {
    Status.VOLUNTARY: _("vrijwillig"),
    Status.CONDITIONAL: _("niet vrijblijvend"),
    Status.COMPULSORY_POSSIBLE: _("dwang is mogelijk"),
    Nature.REQUIREMENT: _("eis"),
    Nature.CHARACTERISTIC: _("kenmerk"),
    Nature.CONTRA_INDICATION: _("contra-indicatie"),
    Direction.COORDINATOR: _("de coach"),
    Direction.SHARED: _("samen"),
    Direction.FAMILY: _("het gezin"),
    LeverNature.TALK: _("gesprek over gevolgen"),
    LeverNature.DECISION: _("besluit"),
    LeverNature.SAFETY_DECISION: _("besluit over veiligheid"),
    LeverNature.COURT: _("uitspraak van de rechter"),
    LeverStep.WARNED: _("gewaarschuwd"),
    LeverStep.ANNOUNCED: _("aangekondigd"),
    LeverStep.IMPOSED: _("opgelegd"),
    LeverStep.LIFTED: _("opgeheven"),
}

# The levels of a ladder have keys that other lists use for something else.
LEVELS: dict[str, StrOrPromise] = {
    "family": _("gezin"),
    "network": _("netwerk"),
    "administration": _("bestuur"),
}

STEP_KINDS: dict[str, StrOrPromise] = {"waiting": _("wachten"), "lasting": _("onderzoek")}


def term_in_words(term: Term) -> str:
    """Return "2 maanden", or "3 tot 4 weken" for a term between two bounds."""
    many = {
        Unit.WEEKS: ngettext("%(n)s week", "%(n)s weken", term.at_most),
        Unit.MONTHS: ngettext("%(n)s maand", "%(n)s maanden", term.at_most),
    }[term.unit]
    bounds = str(term.at_most)
    if term.at_least is not None and term.at_least != term.at_most:
        bounds = _("%(least)s tot %(most)s") % {"least": term.at_least, "most": term.at_most}
    return many % {"n": bounds}
