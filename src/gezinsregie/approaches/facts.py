# SPDX-License-Identifier: EUPL-1.2
"""What is known about a family at referral. Values only; whoever stores a referral turns it into
these facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Concern(StrEnum):
    """What was said about one life domain. A domain that was not spoken of is not in the facts."""

    NONE = "none"  # asked, and no concern
    NOT_SERIOUS = "not_serious"
    SERIOUS = "serious"
    UNKNOWN_WEIGHT = "unknown_weight"  # a concern; how serious is not known


class Place(StrEnum):
    """The place of a person in the family."""

    PARENT = "parent"
    CHILD = "child"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """One member. None everywhere means: not known."""

    birth_date: date | None = None
    place: Place | None = None
    has_concern: bool | None = None

    def age_on(self, day: date) -> int | None:
        """Whole years; None when the birth date is not known. Not born yet counts as 0."""
        if self.birth_date is None:
            return None
        born = self.birth_date
        return max(0, day.year - born.year - ((day.month, day.day) < (born.month, born.day)))


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """The facts of one referral on one day.

    `answers` holds fact keys of content/referral_facts.yaml with True, False or None; a key that
    is not there is not known. `concerns` holds life domain keys; a domain that is not there is
    not known. `members_complete` says that nobody is missing from `members`.
    """

    today: date
    members: tuple[Person, ...] = ()
    members_complete: bool = False
    concerns: Mapping[str, Concern] = field(default_factory=dict)
    answers: Mapping[str, bool | None] = field(default_factory=dict)
