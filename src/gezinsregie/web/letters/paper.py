# SPDX-License-Identifier: EUPL-1.2
"""What stands on paper for one member of a family: texts and lists, never more than two pages.

Everything comes through the eyes of that member; what is withheld is not there. On paper the words
are Dutch, whatever the language of who prints: the paper goes to the table, with an interpreter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import translation
from django.utils.dateformat import format as dated
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gezinsregie.casework.own_view.along import Along
from gezinsregie.casework.own_view.eyes import Eyes
from gezinsregie.casework.own_view.together import AimSeen, StepSeen, Together
from gezinsregie.foundation import clock
from gezinsregie.web.own_family.shown import is_young
from gezinsregie.web.own_family.words import HOW_FAR, MEETINGS, SAID

from .texts import Letter

Values = dict[str, Any]


@dataclass(frozen=True)
class Table:
    """A conference to come; ``at`` is aware, ``where`` as this member may read it."""

    at: datetime
    where: str


# So many fit on two pages, each as long as it may be (a test counts the pages).
MOST_AIMS = 6
MOST_STEPS = 2
MOST_SAID = 3
MOST_HELPERS = 8
_LONG, _SHORT = 140, 90


def plan_on_paper(eyes: Eyes, seen: Together) -> Values:
    """Return the plan as this member may have it: first what is still being worked on."""
    with translation.override("nl"):
        aims = sorted(seen.aims, key=lambda one: one.attainment is not None and one.attainment >= 0)
        left = len(aims) - MOST_AIMS
        return {
            **_head(eyes, seen, _("Ons plan")),
            "lead": _("Zo staat het op %(day)s. Op onze eigen bladzijde staat altijd het nieuwste.")
            % {"day": _day(eyes.today)},
            "said": _said(seen),
            "aims_heading": _("Wat we samen doen"),
            "aims": [_aim(one) for one in aims[:MOST_AIMS]],
            "more": ngettext(
                "Nog %(n)d ander doel staat op onze eigen bladzijde.",
                "Nog %(n)d andere doelen staan op onze eigen bladzijde.",
                left,
            )
            % {"n": left}
            if left > 0
            else "",
            "no_aims": "" if aims else _("We maken samen een plan. Er staat nog niets in."),
            "helpers_heading": _("Wie ons helpt"),
            "helpers": [_shortened(seen.coach, _SHORT), *_helpers(seen.along)],
            "lists": [*_meetings(seen.along), *_phones(seen.along)],
            "notice": _notice(eyes, seen),
            "rights_heading": _("Niet mee eens?"),
            "rights": _(
                "Zeg het tegen %(coach)s. Wat een ander vindt, telt mee. Een klacht kan naar de "
                "gemeente %(town)s. Daar kijkt iemand anders ernaar."
            )
            % {"coach": seen.coach.split(" ")[0], "town": seen.town},
        }


def letter_on_paper(
    eyes: Eyes, seen: Together, letter: Letter, tables: Sequence[Table] = ()
) -> Values:
    """Return a letter to this member; ``tables``: the conferences to which it is invited."""
    with translation.override("nl"):
        names = {"coach": seen.coach.split(" ")[0], "town": seen.town, "name": _first(eyes)}
        told = letter.young if is_young(eyes.member, eyes) else letter.adults
        lists = {
            "meetings": _meetings,
            "tables": lambda _along: _tables(tables),
            "phones": _phones,
        }
        return {
            **_head(eyes, seen, letter.title),
            "day": _("%(town)s, %(day)s") % {"town": seen.town, "day": _day(eyes.today)},
            "greeting": _("Dag %(name)s,") % names,
            "paragraphs": [one.format(**names) for one in told],
            "lists": [block for key in letter.shows for block in lists[key](seen.along)],
            "notice": "",
            "end": _("Groeten van %(coach)s") % {"coach": seen.coach},
        }


def _first(eyes: Eyes) -> str:
    return eyes.member.given_name


def _head(eyes: Eyes, seen: Together, title: str) -> Values:
    return {
        "language": "nl",
        "title": title,
        "over": _("Voor %(name)s") % {"name": _first(eyes)},
        "foot": _("Van %(name)s. Bewaar dit op een plek waar anderen het niet lezen.")
        % {"name": _first(eyes)},
        "page_word": _("bladzijde"),
    }


def _said(seen: Together) -> list[Values]:
    """What the plan stands on, the oldest of each kind, without what was reached already."""
    rows = [one for one in seen.said if not one.settled]
    return [
        {
            "heading": str(heading),
            "rows": [
                _shortened(f"{one.words} {one.in_return}".strip(), _LONG)
                for one in rows
                if one.kind == kind
            ][:MOST_SAID],
        }
        for kind, heading in SAID.items()
        if any(one.kind == kind for one in rows)
    ]


def _aim(aim: AimSeen) -> Values:
    state, tone = HOW_FAR[aim.attainment]
    to_do = [one for one in aim.steps if one.done_on is None]
    return {
        "words": _shortened(aim.specific, _LONG),
        "about": _("voor %(name)s") % {"name": aim.about} if aim.about else "",
        "state": str(state),
        "tone": tone,
        "steps": [_step(one) for one in sorted(to_do, key=_mine_first)[:MOST_STEPS]],
    }


def _mine_first(step: StepSeen) -> tuple[bool, date]:
    return not step.mine, step.due_on


def _step(step: StepSeen) -> list[str]:
    return [
        _shortened(step.words, _SHORT),
        _("%(who)s, voor %(day)s") % {"who": _shortened(step.who, 40), "day": _day(step.due_on)},
    ]


def _helpers(along: Along) -> list[str]:
    return [_shortened(one, _SHORT) for one in along.helpers[:MOST_HELPERS]]


def _meetings(along: Along) -> list[Values]:
    rows = [[_moment(one.at), str(MEETINGS[one.kind, one.place][0])] for one in along.coming]
    none = "" if rows else _("Er is nog geen afspraak. Wij spreken samen iets af.")
    return [{"heading": _("Wanneer we elkaar zien"), "rows": rows, "none": none}]


def _tables(tables: Sequence[Table]) -> list[Values]:
    rows = [[_moment(one.at), _shortened(one.where, _LONG)] for one in tables]
    none = "" if rows else _("Er is nog geen dag. We vertellen het als die er is.")
    return [{"heading": _("Wanneer en waar"), "rows": rows, "none": none}]


def _phones(along: Along) -> list[Values]:
    line = along.line
    rows = [
        [when, number]
        for when, number in (
            (_("Overdag"), line.by_day if line else ""),
            (_("'s Avonds, 's nachts en in het weekend"), line.by_night if line else ""),
            (_("Bij gevaar"), "112"),
        )
        if number
    ]
    return [{"heading": _("Bellen"), "rows": rows, "none": ""}]


def _notice(eyes: Eyes, seen: Together) -> str:
    if not eyes.kept.anything:
        return ""
    return _(
        "Er is iets weggelaten om iemand te beschermen. Wat het is, kunnen we niet zeggen. "
        "Klagen kan bij de gemeente %(town)s."
    ) % {"town": seen.town}


def _day(day: date) -> str:
    return dated(day, "j F Y")


def _moment(at: Any) -> str:
    return dated(at.astimezone(clock.LOCAL), "l j F, H.i")


def _shortened(words: str, most: int) -> str:
    text = " ".join(words.split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
