# SPDX-License-Identifier: EUPL-1.2
"""Writing down who holds parental authority, and where somebody of a family works."""

from datetime import date, timedelta
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.families.ages import OF_AGE, age_on
from gezinsregie.families.deciding import who_decides_changed
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.families.standing import Authority, WorksAt
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .rules import (
    AuthorityFacts,
    obstacles_to_authority,
    obstacles_to_losing,
    obstacles_to_working,
)


@action(Act.KEEP_CONSENT)
def record_authority(
    permit: Permit, *, child: Member, holder: Member, starts_on: date
) -> Authority:
    """Write down that ``holder`` has authority over ``child``, and ask who decides anew. Told
    twice, it is written once.

    Raises Obstructed with all reasons (``rules.obstacles_to_authority``).
    """
    permit.must_cover(child)
    today = clock.today()
    refuse_when(
        obstacles_to_authority(
            AuthorityFacts(
                same_person=child.pk == holder.pk,
                holder_of_this_family=holder.family_id == child.family_id,
                is_a_child=_is_a_child(child, today),
                holder_is_a_child=_is_a_child(holder, today),
                starts_on=starts_on,
                born_on=child.birth_date,
                today=today,
            )
        )
    )
    known = Authority.objects.filter(child=child, holder=holder, ends_on__isnull=True).first()
    if known is None:
        known = Authority.objects.create(child=child, holder=holder, starts_on=starts_on)
    who_decides_changed(permit, child, today)
    return known


@action(Act.KEEP_CONSENT)
def end_authority(permit: Permit, *, authority: Authority, last_day: date) -> Authority:
    """Write down on which day somebody's authority ended; what that person said no longer counts.
    Told twice, the first day stays."""
    permit.must_cover(authority)
    if authority.ends_on is not None:
        return authority
    refuse_when(
        obstacles_to_losing(last_day=last_day, starts_on=authority.starts_on, today=clock.today())
    )
    authority.ends_on = last_day
    authority.save(update_fields=["ends_on"])
    decides_from = max(clock.today(), last_day + timedelta(days=1))
    who_decides_changed(permit, authority.child, decides_from)
    return authority


@action(Act.KEEP_INVOLVEMENT, Act.KEEP_CONSENT)
def record_workplace(permit: Permit, *, member: Member, organisation_id: UUID) -> WorksAt:
    """Write down that somebody of the family works at an organisation of this town."""
    permit.must_cover(member)
    town = member.family.municipality
    here = organisation_id == town.pk or town.partners.filter(pk=organisation_id).exists()
    refuse_when(obstacles_to_working(of_this_town=here))
    told = {"member": member, "organisation_id": organisation_id}
    return WorksAt.objects.filter(**told).first() or WorksAt.objects.create(
        **told, told_on=clock.today()
    )


def _is_a_child(member: Member, today: date) -> bool:
    if member.birth_date is None:
        return member.role == MemberRole.CHILD
    return age_on(member.birth_date, today) < OF_AGE
