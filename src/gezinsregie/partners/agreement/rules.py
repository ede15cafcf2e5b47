# SPDX-License-Identifier: EUPL-1.2
"""How an agreement stands for one party on one day, and what is needed to write it down."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gezinsregie.foundation.obstacles import Obstacle

# Time enough to sit down together again. Our own choice; no source gives it.
ENDS_SOON = timedelta(days=90)


class Standing(StrEnum):
    """How an agreement stands for a party, what binds first in front."""

    SIGNED = "signed"
    ENDS_SOON = "ends_soon"
    NOT_YET = "not_yet"
    HALF_SIGNED = "half_signed"
    UNSIGNED = "unsigned"
    CLAIMED_UNSEEN = "claimed_unseen"
    LEFT = "left"
    EXPIRED = "expired"

    @property
    def binds(self) -> bool:
        """An agreement binds those who signed it, and only while it holds (ITG-L9)."""
        return self in (Standing.SIGNED, Standing.ENDS_SOON)


@dataclass(frozen=True)
class PartyFacts:
    """The days that are known: of the document, and of one party. None: not known, or not done.

    ``signatories``: how many people sign for each party, one or two.
    """

    valid_from: date | None
    valid_until: date | None
    claimed_on: date | None
    seen_on: date | None
    signed_on: date | None
    second_signed_on: date | None = None
    bound_until: date | None = None
    signatories: int = 1


def standing(facts: PartyFacts, day: date) -> Standing:
    """Return how the agreement stands for this party on ``day``, by what was so on that day.

    A signature on a document that nobody has seen is a claim still (VIG-L11). ``queries.binding``
    asks the database the same; a test holds the two together.
    """

    def known(fact: date | None) -> bool:
        return fact is not None and fact <= day

    if facts.valid_until is not None and facts.valid_until < day:
        return Standing.EXPIRED
    if facts.bound_until is not None and facts.bound_until < day:
        return Standing.LEFT
    if not known(facts.seen_on) and (known(facts.claimed_on) or known(facts.signed_on)):
        return Standing.CLAIMED_UNSEEN
    if not known(facts.signed_on):
        return Standing.UNSIGNED
    if facts.signatories == 2 and not known(facts.second_signed_on):
        return Standing.HALF_SIGNED
    if facts.valid_from is not None and facts.valid_from > day:
        return Standing.NOT_YET
    if facts.valid_until is not None and facts.valid_until <= day + ENDS_SOON:
        return Standing.ENDS_SOON
    return Standing.SIGNED


@dataclass(frozen=True)
class AgreementFacts:
    """What is to be written down of an agreement."""

    title: str
    dated_on: date | None
    valid_from: date | None
    valid_until: date | None
    life_domains: Collection[str]
    known_domains: Collection[str]
    parties: int
    parties_of_this_town: int
    today: date


def obstacles_to_recording(facts: AgreementFacts) -> list[Obstacle]:
    """Return why an agreement cannot be written down as it stands."""
    found = []
    if not facts.title.strip():
        found.append(Obstacle("title_missing", field="title"))
    if facts.dated_on is not None and facts.dated_on > facts.today:
        found.append(Obstacle("in_the_future", field="dated_on"))
    if facts.valid_from and facts.valid_until and facts.valid_until < facts.valid_from:
        found.append(Obstacle("ends_before_start", field="valid_until"))
    found += [
        Obstacle("domain_unknown", about=key, field="life_domains")
        for key in facts.life_domains
        if key not in facts.known_domains
    ]
    if not facts.parties:
        found.append(Obstacle("no_party", field="parties"))
    if facts.parties_of_this_town < facts.parties:
        found.append(Obstacle("not_of_this_town", field="parties"))
    return found


def obstacles_to_a_fact(
    *, who: str, day: date, today: date, dated_on: date | None = None
) -> list[Obstacle]:
    """Return what is wrong with a claim, a look or a signature: it has somebody and a day.

    ``dated_on`` is the document's own day where nothing can come before it.
    """
    found = []
    if not who.strip():
        found.append(Obstacle("who_missing", field="who"))
    if day > today:
        found.append(Obstacle("in_the_future", field="day"))
    if dated_on is not None and day < dated_on:
        found.append(Obstacle("before_the_document", field="day"))
    return found


def obstacles_to_practice(*, practice: str, words: str) -> list[Obstacle]:
    """Return what is missing: that something works or fails is said in words."""
    if practice == "unknown" or words.strip():
        return []
    return [Obstacle("words_missing", field="words")]
