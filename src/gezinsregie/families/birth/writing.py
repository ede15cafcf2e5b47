# SPDX-License-Identifier: EUPL-1.2
"""Writing down a day of birth, inside the action of whoever may: all that follows from it."""

from datetime import date
from uuid import UUID

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import within_an_action
from gezinsregie.families.conflict.foretold import shut_for_who_foretold
from gezinsregie.families.deciding import who_decides_changed
from gezinsregie.families.finding import write_words
from gezinsregie.families.models import Member
from gezinsregie.families.rules import obstacles_to_birth_date
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import BirthDateBefore


def write_birth_date(permit: Permit, member: Member, birth_date: date) -> Member:
    """Write down on which day somebody was born; what stood there stays, with who changed it.

    Who decides about sharing is asked anew, the family is found by the new day, and whoever said
    beforehand to be too close to somebody of this name and day is so from now on. Told twice, it is
    written once. Raises Obstructed with all reasons.
    """
    within_an_action(permit)
    today = clock.today()
    refuse_when(obstacles_to_birth_date(birth_date, today))
    held = Member.objects.select_for_update(of=("self",)).select_related("family").get(pk=member.pk)
    if held.birth_date == birth_date:
        return held
    BirthDateBefore.objects.create(
        member=held,
        birth_date=held.birth_date,
        replaced_by_id=UUID(permit.actor_id),
        replaced_at=clock.now(),
    )
    held.birth_date = birth_date
    held.save(update_fields=["birth_date"])
    write_words(held.family)
    shut_for_who_foretold(permit, held.family)
    who_decides_changed(permit, held, today)
    return held
