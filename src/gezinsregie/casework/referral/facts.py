# SPDX-License-Identifier: EUPL-1.2
"""A stored referral, turned into the values by which criteria are weighed."""

from datetime import date

from gezinsregie.approaches.facts import Concern, Person, Place, ReferralFacts
from gezinsregie.families.models import Member

from .models import Answer, Referral

_TRUTH: dict[Answer | None, bool] = {Answer.YES: True, Answer.NO: False}


def worry_about(member: Member) -> Answer | None:
    """Return whether the referrer worries about a member that came with ``queries.whole``; None
    when it is not known. KeyError for a member that was loaded otherwise."""
    said: str | None = vars(member)["worry"]
    return Answer(said) if said else None


def facts_of(referral: Referral, today: date) -> ReferralFacts:
    """Return the facts of a referral that was loaded whole; what has no row is not known."""
    members = [
        Person(
            birth_date=member.birth_date,
            place=Place(member.role),
            has_concern=_TRUTH.get(worry_about(member)),
        )
        for member in referral.family.members.all()
    ]
    return ReferralFacts(
        today=today,
        members=tuple(members),
        members_complete=referral.members_complete,
        concerns={one.life_domain: Concern(one.weight) for one in referral.concerns.all()},
        answers={one.fact_key: _TRUTH[Answer(one.answer)] for one in referral.facts.all()},
    )
