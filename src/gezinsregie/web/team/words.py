# SPDX-License-Identifier: EUPL-1.2
"""What a team leader reads about a trajectory that asks attention: tone and sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.trajectory.progress import Sign

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class SignWords:
    tone: str
    icon: str
    word: StrOrPromise


SIGNS: dict[Sign, SignWords] = {
    Sign.WITHOUT_COACH: SignWords("bad", "warning", _("zonder coach")),
    Sign.COACH_TOO_CLOSE: SignWords("bad", "warning", _("zonder coach: belang")),
    Sign.PAST_THE_END: SignWords("bad", "clock", _("einde voorbij")),
    Sign.PHASE_PAST_ITS_TERM: SignWords("warning", "wait", _("fase duurt te lang")),
    Sign.KNOT_OPEN: SignWords("warning", "up", _("opgeschaald")),
    Sign.NO_CONTACT: SignWords("warning", "contact", _("al twee weken geen contact")),
    Sign.NO_PLAN: SignWords("warning", "plan", _("nog geen plan")),
    Sign.UNHEARD: SignWords("warning", "inbox", _("gezin wacht op antwoord")),
    Sign.UNANSWERED: SignWords("warning", "wait", _("antwoord van anderen te laat")),
    Sign.NOT_ASKED: SignWords("warning", "help", _("anderen nog niet gevraagd")),
    Sign.PAUSED: SignWords("neutral", "wait", _("rust even")),
    Sign.NEARS_THE_END: SignWords("info", "calendar", _("einde nadert")),
}
