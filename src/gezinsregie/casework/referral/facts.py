# SPDX-License-Identifier: EUPL-1.2
"""A stored referral, turned into the values by which criteria are weighed."""

from datetime import date

from gezinsregie.approaches.facts import Concern, Person, Place, ReferralFacts

from .models import Answer, Referral

_TRUTH = {Answer.YES: True, Answer.NO: False}


def facts_of(referral: Referral, today: date) -> ReferralFacts:
    """Return the facts of a referral that was loaded whole; what has no row is not known."""
    worried = {one.member_id: _TRUTH[Answer(one.answer)] for one in referral.member_concerns.all()}
    members = [
        Person(
            birth_date=member.birth_date,
            place=Place(member.role),
            has_concern=worried.get(member.pk),
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
