# SPDX-License-Identifier: EUPL-1.2
"""Taking the steps of the Meldcode one by one, at the desk or in a trajectory."""

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.safety.about import about, of_permit
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import Meldcode, MeldcodeStep
from .rules import ADVICE, DECISION, StepFacts, obstacles_to_step


@action(Act.WRITE_CONTACT, Act.DECIDE_REFERRAL)
def take_step(
    permit: Permit,
    *,
    number: int,
    words: str,
    done_on: date,
    advice_of: str = "",
    decision: str = "",
    acute: bool = False,
) -> MeldcodeStep:
    """Write down a step, in the code that is under way; without one, this begins it.

    Raises Obstructed with all reasons (``rules.obstacles_to_step``).
    """
    whose = about(permit)
    # Held, so that two people begin one code and not each their own.
    Family.objects.select_for_update().get(pk=whose.family_id)
    under_way = of_permit(permit, Meldcode.objects.exclude(steps__number=DECISION))
    code = under_way.select_for_update(of=("self",)).first()
    taken = set(code.steps.values_list("number", flat=True)) if code else set()
    refuse_when(
        obstacles_to_step(
            StepFacts(
                number=number,
                taken=taken,
                words=words,
                done_on=done_on,
                advice_of=advice_of,
                decision=decision,
                acute=acute,
                with_the_coach=whose.with_the_coach,
                today=clock.today(),
            )
        )
    )
    written = {"written_by_id": UUID(permit.actor_id), "written_at": clock.now()}
    if code is None:
        code = Meldcode.objects.create(
            family_id=whose.family_id, referral_id=whose.referral_id, **written
        )
    try:
        with transaction.atomic():
            return MeldcodeStep.objects.create(
                code=code,
                number=number,
                words=words,
                done_on=done_on,
                advice_of=advice_of if number == ADVICE else "",
                decision=decision if number == DECISION else "",
                acute=acute and number == DECISION,
                **written,
            )
    except IntegrityError as fault:
        raise Obstructed(Obstacle("taken_already")) from fault
