# SPDX-License-Identifier: EUPL-1.2
"""Two referrals of one family, written otherwise, that somebody said are the same."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.casework.referral.merging.actions import merge_families
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.sameness.actions import say_of_likeness
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.merging.models import Merging
from gezinsregie.families.models import MemberRole
from tests import cast

BORN = date(2018, 10, 2)


def referred(town: cast.Town, name: str, *roofs: NewHousehold) -> Referral:
    return cast.refer(town, family_name=name, households=roofs, member_concerns=())


def child(given_name: str, name: str, born: date | None = BORN, bsn: str = "") -> NewMember:
    return NewMember(given_name, name, MemberRole.CHILD, born, bsn=bsn)


def known(town: cast.Town) -> Referral:
    """The family as it was referred first."""
    people = (child("Noah", "Tesfaye"), child("Selam", "Tesfaye", date(1993, 1, 22)))
    roof = NewHousehold("Thuis", people, street="Weverstraat 61", postcode="4321 KL")
    return referred(town, "Tesfaye", roof)


def again(town: cast.Town, *, secret: bool = False) -> Referral:
    """The same family, with somebody new, and a father elsewhere."""
    home = (child("Noa", "Tesfai"), child("Baby", "Tesfai", date(2026, 1, 4)))
    return referred(
        town,
        "Tesfai",
        NewHousehold("Thuis", home, street="Kade 8", address_protected=secret),
        NewHousehold("Vader", (child("Dawit", "Tesfai", date(1990, 5, 5)),), street="Laan 3"),
    )


def pairs_of(absorbed: Referral, kept: Referral) -> dict[int, int | None]:
    """The child is the child, everybody else is new there."""
    noah = kept.family.members.get(given_name="Noah")
    return {
        one.pk: noah.pk if one.given_name == "Noa" else None
        for one in absorbed.family.members.all()
    }


def merged(town: cast.Town, absorbed: Referral, kept: Referral) -> Merging:
    """Said the same, and brought together."""
    may = town.may(town.desk, Act.DECIDE_REFERRAL, absorbed)
    say_of_likeness(may, referral=absorbed, other=kept.family, same=True, words="Zij.", seen="")
    return merge_families(
        may,
        beside=town.may(town.desk, Act.DECIDE_REFERRAL, kept),
        referral=absorbed,
        into=kept,
        pairs=pairs_of(absorbed, kept),
        words="De school en de moeder.",
    )
