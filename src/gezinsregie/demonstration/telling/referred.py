# SPDX-License-Identifier: EUPL-1.2
"""What a referrer wrote down, told in a few lines."""

from collections.abc import Sequence
from datetime import date, timedelta

from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern, NewReferral
from gezinsregie.families.actions import NewHousehold, NewMember


def home(
    name: str,
    *members: NewMember,
    street: str = "",
    postcode: str = "",
    place: str = "Lindewaard",
    protected: bool = False,
) -> NewHousehold:
    """A roof with the people under it."""
    return NewHousehold(name, members, street, postcode, place, address_protected=protected)


def serious(life_domain: str, words: str) -> NewConcern:
    return NewConcern(life_domain, Weight.SERIOUS, words)


def mild(life_domain: str, words: str) -> NewConcern:
    return NewConcern(life_domain, Weight.NOT_SERIOUS, words)


def unclear(life_domain: str, words: str) -> NewConcern:
    return NewConcern(life_domain, Weight.UNKNOWN_WEIGHT, words)


def referral(
    today: date,
    family: str,
    *homes: NewHousehold,
    signal: int,
    situation: str,
    concerns: Sequence[NewConcern],
    worried: Sequence[str] = (),
    yes: Sequence[str] = (),
    no: Sequence[str] = (),
    family_knows: bool = True,
    members_complete: bool = True,
) -> NewReferral:
    """Return a referral; ``signal`` in days before ``today``, ``worried`` by given name.

    ``yes`` and ``no`` are keys of content/referral_facts.yaml; what is in neither is not known.
    """
    members = [member for one in homes for member in one.members]
    return NewReferral(
        family_name=family,
        households=homes,
        first_signal_on=today - timedelta(days=signal),
        situation=situation,
        family_knows=family_knows,
        members_complete=members_complete,
        concerns=tuple(concerns),
        member_concerns=tuple(Answer.YES if one.given_name in worried else None for one in members),
        facts=dict.fromkeys(yes, Answer.YES) | dict.fromkeys(no, Answer.NO),
    )
