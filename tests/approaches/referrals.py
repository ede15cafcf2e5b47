# SPDX-License-Identifier: EUPL-1.2
"""Referral facts to weigh in tests."""

from collections.abc import Mapping
from datetime import date

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.facts import Concern, Person, Place, ReferralFacts
from gezinsregie.approaches.rules import Weighing, weigh

TODAY = date(2026, 3, 2)


def born(age: int) -> date:
    """A birth date that makes somebody this old on TODAY, with a birthday on that very day."""
    return TODAY.replace(year=TODAY.year - age)


def parent(age: int = 38, concern: bool | None = None) -> Person:
    return Person(born(age), Place.PARENT, concern)


def child(age: int = 9, concern: bool | None = True) -> Person:
    return Person(born(age), Place.CHILD, concern)


def facts(
    *members: Person,
    complete: bool = True,
    concerns: Mapping[str, Concern] | None = None,
    **answers: bool | None,
) -> ReferralFacts:
    return ReferralFacts(TODAY, members, complete, concerns or {}, answers)


def weighed(
    approach: str, criterion: str, given: ReferralFacts, form: str | None = None
) -> Weighing:
    """The weighing of one criterion of the newest version of an approach."""
    for weighing in weigh(catalogue().latest_of(approach), form, given):
        if weighing.key == criterion:
            return weighing
    raise LookupError(criterion)
