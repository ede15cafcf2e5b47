# SPDX-License-Identifier: EUPL-1.2
"""Writing down a family, once, when it is referred."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .conflict.foretold import shut_for_who_foretold
from .finding import write_words
from .models import Family, Gender, Household, Member, MemberRole
from .rules import obstacles_to_enrolling
from .secrets import sealed


@dataclass(frozen=True)
class NewMember:
    """Somebody to write down; ``bsn`` is nine digits or empty, ``birth_date`` None when unknown."""

    given_name: str
    family_name: str
    role: MemberRole
    birth_date: date | None = None
    gender: Gender = Gender.UNKNOWN
    bsn: str = ""


@dataclass(frozen=True)
class NewHousehold:
    """A roof with the people under it."""

    name: str
    members: tuple[NewMember, ...]
    street: str = ""
    postcode: str = ""
    place: str = ""
    address_protected: bool = False


@action(Act.REFER_FAMILY, Act.ENTER_REFERRAL)
def enrol_family(
    permit: Permit,
    *,
    name: str,
    households: tuple[NewHousehold, ...],
    known_since: date,
) -> Family:
    """Write down a family of the municipality that the permit is about, with its households and
    members in the order in which they are given.

    Raises Obstructed with all reasons (``rules.obstacles_to_enrolling``).
    """
    refuse_when(
        obstacles_to_enrolling(
            name=name,
            household_names=[new.name for new in households],
            members=[member for new in households for member in new.members],
            today=clock.today(),
        )
    )
    family = Family.objects.create(
        municipality_id=UUID(permit.subject_id), name=name, known_since=known_since
    )
    for new in households:
        household = Household.objects.create(
            family=family,
            name=new.name,
            street=new.street,
            postcode=new.postcode,
            place=new.place,
            address_protected=new.address_protected,
        )
        for member in new.members:
            Member.objects.create(
                family=family,
                household=household,
                given_name=member.given_name,
                family_name=member.family_name,
                role=member.role,
                birth_date=member.birth_date,
                gender=member.gender,
                **sealed(member.bsn),
            )
    write_words(family)
    shut_for_who_foretold(permit, family)
    return family
