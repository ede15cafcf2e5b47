# SPDX-License-Identifier: EUPL-1.2
"""What became of a referral, as the referrer and the desk read it."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from gezinsregie.approaches.definition import Approach, Form
from gezinsregie.casework.referral.models import CameBy, Decision, Outcome, Referral
from gezinsregie.casework.referral.rules import days_waiting
from gezinsregie.casework.trajectory.definitions import approach_of, form_of
from gezinsregie.web.asking.shown import Asked, asked
from gezinsregie.web.crisis.shown import Urgent

from .words import ANSWERS


@dataclass(frozen=True)
class AnswerShown:
    """A referral with its answer. ``days`` run from the first signal to the answer, or to today
    while there is none (ITG-L6); ``asked`` is the last question of the desk while it waits, and
    ``urgent`` its crisis, where the desk shows one."""

    referral: Referral
    decision: Decision | None
    days: int
    word: str
    tone: str
    icon: str
    approach: Approach | None
    form: Form | None
    asked: Asked | None = None
    urgent: Urgent | None = None

    @property
    def came_by(self) -> str:
        """Return how it came in, where it was not by the form, with the reporting point."""
        if self.referral.came_by == CameBy.FORM:
            return ""
        point = self.referral.reporting_point
        way = self.referral.get_came_by_display()
        return _("%(way)s, langs %(point)s") % {"way": way, "point": point} if point else way

    @property
    def by(self) -> str:
        """Return the organisation that spoke, or who spoke without one."""
        if self.referral.came_by == CameBy.FROM_FAMILY:
            return _("het gezin zelf")
        if self.referral.told_by and self.referral.organisation_id == self.referral.municipality_id:
            return _("iemand zonder organisatie")
        return self.referral.organisation.name


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
