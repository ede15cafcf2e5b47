# SPDX-License-Identifier: EUPL-1.2
"""Keeping something from one member of a family, and letting that end."""

from datetime import date

from django.db.models import Q

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.plan.models import Concern, Goal
from gezinsregie.families.models import Household, Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when
from gezinsregie.partners.models import Organisation

from .models import WITHHELD_THINGS, Withheld
from .rules import WithholdingFacts, obstacles_to_ending, obstacles_to_withholding

Thing = Household | Organisation | Concern | Goal | Contact


@action(Act.WITHHOLD)
def withhold(
    permit: Permit,
    *,
    from_member: Member,
    thing: Thing | None,
    reason: str,
    ends_on: date | None,
) -> Withheld:
    """Keep a thing from a member from today, until after ``ends_on`` when that is given.

    Raises Obstructed with all reasons (``rules.obstacles_to_withholding``).
    """
    permit.must_cover(from_member)
    # Two hands at once would each find it not withheld yet.
    member = (
        Member.objects.select_for_update(of=("self",))
        .select_related("family")
        .get(pk=from_member.pk)
    )
    today = clock.today()
    chosen = {_kind_of(thing): thing} if thing is not None else {}
    refuse_when(
        obstacles_to_withholding(
            WithholdingFacts(
                things=len(chosen),
                of_this_family=thing is None or _belongs(thing, member),
                is_ones_own=isinstance(thing, Household) and thing.pk == member.household_id,
                kept_already=bool(chosen)
                and Withheld.objects.filter(
                    Q(ends_on__isnull=True) | Q(ends_on__gte=today), from_member=member, **chosen
                ).exists(),
                reason=reason,
                ends_on=ends_on,
                today=today,
            )
        )
    )
    return Withheld.objects.create(
        family=member.family,
        from_member=member,
        reason=reason.strip(),
        decided_by=User.objects.get(pk=permit.actor_id),
        starts_on=today,
        ends_on=ends_on,
        **chosen,
    )


@action(Act.WITHHOLD)
def end_withholding(permit: Permit, *, withheld: Withheld) -> Withheld:
    """Let something be told again from tomorrow; today it is still withheld.

    Raises Obstructed when it ended already, or ends today as it is.
    """
    permit.must_cover(withheld)
    held = Withheld.objects.select_for_update(of=("self",)).get(pk=withheld.pk)
    today = clock.today()
    refuse_when(obstacles_to_ending(ends_on=held.ends_on, today=today))
    held.ends_on = today
    held.save(update_fields=["ends_on"])
    return held


def _kind_of(thing: Thing) -> str:
    name = type(thing).__name__.lower()
    assert name in WITHHELD_THINGS  # noqa: S101 - the type says so
    return name


def _belongs(thing: Thing, member: Member) -> bool:
    """Tell whether a thing is of this family; an organisation, whether it is of its town."""
    if isinstance(thing, Organisation):
        return member.family.municipality_id in (thing.pk, thing.municipality_id)
    return bool(thing.access_subject_id == member.family_id)
