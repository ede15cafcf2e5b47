# SPDX-License-Identifier: EUPL-1.2
"""What is known of somebody who is written down, or otherwise than before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezinsregie.families.models import Family, Member, MemberRole
from gezinsregie.families.standing import Authority
from gezinsregie.foundation import clock

from .rules import BelongingFacts

if TYPE_CHECKING:
    from datetime import date

    from .actions import Belonging


def facts_of(
    family: Family, said: Belonging, born: date | None, member: Member | None = None
) -> BelongingFacts:
    """Return what ``obstacles_to_belonging`` asks; ``member`` is who is known, None for a new one.

    The family is held.
    """
    running = Authority.objects.filter(ends_on__isnull=True)
    child = MemberRole.CHILD
    changes = member is not None and (member.role == child) != (said.role == child)
    alike = family.members.filter(
        given_name__iexact=said.given_name,
        family_name__iexact=said.family_name,
        birth_date=born,
        role=said.role,
    )
    return BelongingFacts(
        given_name=said.given_name,
        birth_date=born,
        belongs_from=said.belongs_from,
        belongs_until=said.belongs_until,
        roof_of_family=said.household.family_id == family.pk,
        today=clock.today(),
        stands_there=member is None and alike.exists(),
        role_changes=changes,
        has_authority=changes and running.filter(holder=member).exists(),
        under_authority=changes and running.filter(child=member).exists(),
    )
