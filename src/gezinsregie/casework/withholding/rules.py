# SPDX-License-Identifier: EUPL-1.2
"""What is kept from one member of a family, also where a text mentions it, and when it can be."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

_SHORTEST_WORD = 4  # letters that a word of a name must have to give the name away by itself
_GENERIC = {"stichting", "vereniging", "gemeente", "instelling", "afdeling"}
LONGEST_REASON = 2000


@dataclass(frozen=True)
class KeptFrom:
    """All that is kept from one member today, by id, and the words that would tell it."""

    households: frozenset[int] = frozenset()
    organisations: frozenset[str] = frozenset()
    concerns: frozenset[int] = frozenset()
    goals: frozenset[int] = frozenset()
    contacts: frozenset[int] = frozenset()
    unsaid: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether anything was withheld; a protected address by itself is told to nobody."""
        return any((self.households, self.organisations, self.concerns, self.goals, self.contacts))

    def is_told_by(self, *texts: str) -> bool:
        """Tell whether one of these texts mentions something that is kept from this member."""
        return any(_mentions(text, words) for text in texts if text for words in self.unsaid)


def _mentions(text: str, words: str) -> bool:
    # A name in capitals (MEE) is also an everyday word; any other is known however it is written.
    flags = 0 if words.isupper() else re.IGNORECASE
    pattern = r"\s+".join(re.escape(part) for part in words.split())
    ending = r"(?!\w)" if words.isupper() else ""
    return re.search(rf"(?<!\w){pattern}{ending}", " ".join(text.split()), flags) is not None


def words_that_tell(
    name: str, *, former: Collection[str] = (), others: Collection[str] = ()
) -> tuple[str, ...]:
    """Return by which words somebody would know an organisation: its names, and each word with a
    capital that no other organisation of the town (``others``, names) has in its name."""
    elsewhere = {word.casefold() for other in others for word in _words(other)}
    told = [name, *former]
    for word in {word for one in (name, *former) for word in _words(one)}:
        distinct = word[0].isupper() and word.casefold() not in elsewhere | _GENERIC
        if distinct and (len(word) >= _SHORTEST_WORD or word.isupper()):
            told.append(word)
    return tuple(sorted(set(told)))


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", name) if len(word) > 1]


def words_of_an_address(
    *, name: str, street: str, postcode: str, place: str, known_places: Iterable[str]
) -> tuple[str, ...]:
    """Return by which words somebody would find a household: street, postcode, a name of more than
    one word, and the place when it is not one that the family knows anyway."""
    bare = re.sub(r"\s+\d.*$", "", street.strip())
    told = {bare, postcode.strip(), postcode.replace(" ", "")}
    if len(name.split()) > 1:
        told.add(name.strip())
    if place.strip().casefold() not in {one.strip().casefold() for one in known_places}:
        told.add(place.strip())
    return tuple(sorted(one for one in told if len(one) > 2))


@dataclass(frozen=True)
class WithholdingFacts:
    """What somebody wants to keep from a member; ``is_ones_own``: where that member lives."""

    things: int
    of_this_family: bool
    is_ones_own: bool
    kept_already: bool
    reason: str
    ends_on: date | None
    today: date


def obstacles_to_withholding(facts: WithholdingFacts) -> list[Obstacle]:
    """Return everything that stands in the way of keeping this from this member."""
    checks = (
        (facts.things == 1, Obstacle("choose_one_thing", field="thing")),
        (facts.of_this_family, Obstacle("not_of_this_family", field="thing")),
        (not facts.is_ones_own, Obstacle("own_household", field="thing")),
        (not facts.kept_already, Obstacle("withheld_already", field="thing")),
        (bool(facts.reason.strip()), Obstacle("reason_missing", field="reason")),
        (
            facts.ends_on is None or facts.ends_on >= facts.today,
            Obstacle("ends_in_the_past", field="ends_on"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_ending(*, ends_on: date | None, today: date) -> list[Obstacle]:
    """Return why this cannot end today: it has ended already, or today is its last day as it is."""
    over = ends_on is not None and ends_on <= today
    return [Obstacle("ended_already")] if over else []
