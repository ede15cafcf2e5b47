# SPDX-License-Identifier: EUPL-1.2
"""What became of a referral, as the referrer and the desk read it."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from gezinsregie.approaches.definition import Approach, Form
from gezinsregie.casework.referral.models import Decision, Outcome, Referral
from gezinsregie.casework.referral.rules import days_waiting
from gezinsregie.casework.trajectory.definitions import approach_of, form_of
from gezinsregie.web.asking.shown import Asked, asked

from .words import ANSWERS


@dataclass(frozen=True)
class AnswerShown:
    """A referral with its answer. ``days`` run from the first signal to the answer, or to today
    while there is none (ITG-L6); ``asked`` is the last question of the desk while it waits."""

    referral: Referral
    decision: Decision | None
    days: int
    word: str
    tone: str
    icon: str
    approach: Approach | None
    form: Form | None
    asked: Asked | None = None


def answer_to(referral: Referral, today: date) -> AnswerShown:
    """Return what became of a referral that was loaded with its decision and question."""
    decision: Decision | None = getattr(referral, "decision", None)
    until = timezone.localdate(decision.decided_at) if decision else today
    word, tone, icon = ANSWERS[Outcome(decision.outcome) if decision else None]
    accepted = decision if decision and decision.approach_key else None
    return AnswerShown(
        referral=referral,
        decision=decision,
        days=days_waiting(referral.first_signal_on, until),
        word=str(word),
        tone=tone,
        icon=icon,
        approach=approach_of(accepted) if accepted else None,
        form=form_of(accepted) if accepted else None,
        asked=None if decision else asked(referral.question, today),
    )
