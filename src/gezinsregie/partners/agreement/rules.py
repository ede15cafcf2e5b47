# SPDX-License-Identifier: EUPL-1.2
"""How an agreement stands for one party on one day, and what is needed to write it down."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gezinsregie.foundation.obstacles import Obstacle

# Time enough to sit down together again. Our own choice; no source gives it.
ENDS_SOON = timedelta(days=90)
SIGNATORIES = (1, 2)


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
    """What is to be written down of an agreement, and of the version that it replaces, if any."""

    title: str
    dated_on: date | None
    valid_from: date | None
    valid_until: date | None
    life_domains: Collection[str]
    known_domains: Collection[str]
    parties: int
    parties_of_this_town: int
    today: date
    purposes: Collection[str] = ()
    known_purposes: Collection[str] = ()
    legal_ground: str = ""
    known_grounds: Collection[str] = ()
    signatories: int = 1
    replaces: "Replaced | None" = None


@dataclass(frozen=True)
class Replaced:
    """The version before: whether it is of this town, has a successor, and where it begins."""

    of_this_town: bool
    has_a_successor: bool
    valid_from: date | None


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
    found += [
        Obstacle("purpose_unknown", about=key, field="purposes")
        for key in facts.purposes
        if key not in facts.known_purposes
    ]
    if facts.legal_ground and facts.legal_ground not in facts.known_grounds:
        found.append(Obstacle("ground_unknown", about=facts.legal_ground, field="legal_ground"))
    if facts.signatories not in SIGNATORIES:
        found.append(Obstacle("one_or_two_sign", field="signatories"))
    if not facts.parties:
        found.append(Obstacle("no_party", field="parties"))
    if facts.parties_of_this_town < facts.parties:
        found.append(Obstacle("not_of_this_town", field="parties"))
    if facts.replaces is not None:
        found += _obstacles_to_replacing(facts.replaces, facts.valid_from)
    return found


def _obstacles_to_replacing(before: Replaced, begins: date | None) -> list[Obstacle]:
    found = []
    if not before.of_this_town:
        found.append(Obstacle("replaces_elsewhere"))
    if before.has_a_successor:
        found.append(Obstacle("replaced_already"))
    if begins is None:
        found.append(Obstacle("begins_when", field="valid_from"))
    elif before.valid_from is not None and begins <= before.valid_from:
        found.append(Obstacle("begins_before_the_old", field="valid_from"))
    return found


def last_day_of_the_old(valid_until: date | None, begins: date) -> date:
    """Return until when a version holds whose successor begins on ``begins``: no day has two."""
    eve = begins - timedelta(days=1)
    return eve if valid_until is None else min(valid_until, eve)


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


@dataclass(frozen=True)
class SigningFacts:
    """A signature that is to be written down, ``second`` or first, beside what is there already."""

    who: str
    day: date
    second: bool
    signatories: int
    dated_on: date | None
    signed_by: str
    signed_on: date | None
    second_signed_by: str
    bound_until: date | None
    today: date


def obstacles_to_signing(facts: SigningFacts) -> list[Obstacle]:
    """Return why this signature cannot be: two who sign are two people, the first one first."""
    found = obstacles_to_a_fact(
        who=facts.who, day=facts.day, today=facts.today, dated_on=facts.dated_on
    )
    if facts.second and facts.signatories == 1:
        found.append(Obstacle("one_signs"))
    elif facts.second and facts.signed_on is None:
        found.append(Obstacle("first_signs_first"))
    other = facts.signed_by if facts.second else facts.second_signed_by
    if other and _same(facts.who, other):
        found.append(Obstacle("same_signatory", field="who"))
    if facts.bound_until is not None and facts.day > facts.bound_until:
        found.append(Obstacle("has_left", field="day"))
    return found


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def obstacles_to_leaving(*, last_day: date, signed_on: date | None) -> list[Obstacle]:
    """Return why a party cannot leave then: it is bound at least on the day on which it signed."""
    if signed_on is not None and last_day < signed_on:
        return [Obstacle("left_before_signing", field="day")]
    return []
