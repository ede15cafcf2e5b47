# SPDX-License-Identifier: EUPL-1.2
"""The fixed moments to ask others, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gezinsregie.casework.sharing.models import InformationRequest
from gezinsregie.casework.sharing.moment.queries import moments_of
from gezinsregie.casework.sharing.moment.rules import MomentStands, MomentState
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.web.templatetags.words import day_said

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_WORDS: dict[MomentState, tuple[StrOrPromise, str]] = {
    MomentState.AHEAD: (gettext_lazy("komt nog"), "neutral"),
    MomentState.DUE: (gettext_lazy("nu vragen"), "warning"),
    MomentState.PASSED_OVER: (gettext_lazy("niet gevraagd"), "bad"),
    MomentState.SENT: (gettext_lazy("gevraagd"), "info"),
    MomentState.LATE: (gettext_lazy("antwoord te laat"), "bad"),
    MomentState.ANSWERED: (gettext_lazy("beantwoord"), "good"),
}


@dataclass(frozen=True)
class MomentSeen:
    """A moment with its day, a word with its tone, what came of it, and whether to ask now."""

    name: str
    on: date
    word: StrOrPromise
    tone: str
    said: str
    can_ask: bool


def moments_seen(
    trajectory: Trajectory, requests: Sequence[InformationRequest]
) -> list[MomentSeen]:
    """Return the moments of a trajectory that was loaded with its phases, with these questions."""
    under_way = trajectory.ended_on is None
    return [_seen(one, under_way=under_way) for one in moments_of(trajectory, requests)]


def _seen(one: MomentStands, *, under_way: bool) -> MomentSeen:
    word, tone = _WORDS[one.state]
    can_ask = under_way and one.state is MomentState.DUE
    return MomentSeen(one.moment.name, one.on, word, tone, _said(one), can_ask)


def _said(one: MomentStands) -> str:
    day = day_said(one.answer_on, "j F") if one.answer_on else ""
    if not one.asked:
        if one.state is MomentState.PASSED_OVER or not day:
            return ""
        return _("Antwoord voor of op %(day)s.") % {"day": day}
    asked = ngettext("%(n)d vraag gesteld", "%(n)d vragen gesteld", one.asked) % {"n": one.asked}
    answered = _("%(n)d beantwoord") % {"n": one.answered}
    if one.answered == one.asked:
        return f"{asked}, {answered}."
    return _("%(asked)s, %(answered)s; antwoord voor of op %(day)s.") % {
        "asked": asked,
        "answered": answered,
        "day": day,
    }
