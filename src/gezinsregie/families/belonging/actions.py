# SPDX-License-Identifier: EUPL-1.2
"""The coordinator writes down who came to a family, and puts right what is known of somebody."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.families.bsn import is_bsn
from gezinsregie.families.conflict.foretold import shut_for_who_foretold
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.deciding import who_decides_changed
from gezinsregie.families.finding import write_words
from gezinsregie.families.models import Family, Gender, Household, Member, MemberRole
from gezinsregie.families.secrets import hash_for_search, sealed
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .queries import facts_of
from .rules import obstacles_to_belonging, obstacles_to_bsn, obstacles_to_roof


@dataclass(frozen=True)
class Belonging:
    """What is known of somebody, but for the day of birth and the BSN."""

    given_name: str
    family_name: str
    role: MemberRole
    household: Household
    gender: Gender = Gender.UNKNOWN
    belongs_from: date | None = None
    belongs_until: date | None = None
    hidden_from_family: bool = False


@action(Act.KEEP_CONSENT)
def add_member(
    permit: Permit, *, family: Family, new: Belonging, birth_date: date | None, bsn: str
) -> Member:
    """Write down somebody who came to the family since it was referred, or was not named then.

    The referral stays as it was sent. Whoever said beforehand to be too close to this person is so
    from now on. Raises Obstructed with all reasons (``rules``).
    """
    permit.must_cover(new.household)
    held = _held(permit, family.pk)
    refuse_when(
        [
            *obstacles_to_belonging(facts_of(held, new, birth_date)),
            *obstacles_to_bsn(bsn, of_another=_is_known(held, bsn)),
        ]
    )
    member = Member.objects.create(
        family=held, birth_date=birth_date, added_at=clock.now(), **vars(new), **sealed(bsn)
    )
    write_words(held)
    shut_for_who_foretold(permit, held)
    return member


@action(Act.KEEP_CONSENT)
def correct_member(permit: Permit, *, member: Member, seen: int, said: Belonging) -> Member:
    """Put right what is known of somebody; what stood before is kept (``corrected.keeping``).

    Who decides about sharing is asked anew where a child turns out to be none, or the other way
    round. Raises Obstructed with all reasons, ``changed_meanwhile`` among them.
    """
    permit.must_cover(member)
    permit.must_cover(said.household)
    family = _held(permit, member.family_id)
    held = Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
    refuse_when(obstacles_to_belonging(facts_of(family, said, held.birth_date, held)))
    role = held.role
    revise(permit, held, seen=seen, **vars(said))
    write_words(family)
    shut_for_who_foretold(permit, family)
    if role != held.role:
        who_decides_changed(permit, held, clock.today())
    return held


@action(Act.KEEP_CONSENT)
def correct_bsn(permit: Permit, *, member: Member, seen: int, bsn: str) -> Member:
    """Write down or put right somebody's BSN; empty takes it away. What stood before is kept, as
    secret as it was. Raises Obstructed with all reasons, ``changed_meanwhile`` among them."""
    permit.must_cover(member)
    family = _held(permit, member.family_id)
    held = Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
    refuse_when(obstacles_to_bsn(bsn, of_another=_is_known(family, bsn, but=held)))
    fields = sealed(bsn)
    # What is encrypted twice looks different each time; by its hash it is the same.
    if fields["bsn_hash"] != held.bsn_hash:
        changes: dict[str, Any] = {**fields}
        revise(permit, held, seen=seen, **changes)
    return held


@action(Act.KEEP_CONSENT)
def add_household(
    permit: Permit,
    *,
    family: Family,
    name: str,
    street: str,
    postcode: str,
    place: str,
    address_protected: bool,
) -> Household:
    """Write down one more roof of the family. Sent twice, it is refused: ``household_twice``."""
    held = _held(permit, family.pk)
    taken = list(held.households.values_list("name", flat=True))
    refuse_when(obstacles_to_roof(name, taken))
    return Household.objects.create(
        family=held,
        name=name.strip(),
        street=street,
        postcode=postcode,
        place=place,
        address_protected=address_protected,
    )


def _held(permit: Permit, family: UUID) -> Family:
    # The whole family waits: no two people write the same person or roof at once.
    found = Family.objects.select_for_update(of=("self",)).get(pk=family)
    permit.must_cover(found)
    return found


def _is_known(family: Family, bsn: str, but: Member | None = None) -> bool:
    if not is_bsn(bsn):
        return False
    others = family.members.filter(bsn_hash=hash_for_search(bsn))
    return (others.exclude(pk=but.pk) if but else others).exists()
