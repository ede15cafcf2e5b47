# SPDX-License-Identifier: EUPL-1.2
"""Answers the rules of criteria.py with the facts of a referral. Pure.

There are four answers. YES and NO are only given when the facts carry them; what is not known stays
UNKNOWN; what a person must judge is WEIGH. Combining:

- any: YES if one is; else WEIGH if a person could still make it so; else UNKNOWN; else NO;
- all: NO if one is; else UNKNOWN if something is still to be asked; else WEIGH; else YES;
- not: turns YES and NO around and leaves the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from gezinsregie.approaches import criteria as kinds
from gezinsregie.approaches.facts import Concern, Person, Place, ReferralFacts
from gezinsregie.approaches.vocabulary import Vocabulary


class Truth(Enum):
    YES = auto()
    NO = auto()
    UNKNOWN = auto()
    WEIGH = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a rule, with the Dutch sentences that carry it."""

    truth: Truth
    reasons: tuple[str, ...]


_OF_BOOL = {True: Truth.YES, False: Truth.NO, None: Truth.UNKNOWN}
_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES}
_ANY_ORDER = (Truth.YES, Truth.WEIGH, Truth.UNKNOWN, Truth.NO)
_ALL_ORDER = (Truth.NO, Truth.UNKNOWN, Truth.WEIGH, Truth.YES)


def answer(rule: kinds.Rule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    """The answer to one rule. Raises KeyError for a fact or set outside the vocabulary; a loaded
    definition holds none."""
    return _ANSWERS[type(rule)](rule, facts, words)


def _fact(rule: kinds.FactRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    fact = words.facts[rule.fact]
    truth = _OF_BOOL[facts.answers.get(rule.fact)]
    sentence = {
        Truth.YES: fact.yes.nl,
        Truth.NO: fact.no.nl,
        Truth.UNKNOWN: f"Nog niet bekend: {fact.question.nl}",
    }[truth]
    return Answer(truth, (sentence,))


def _any(rule: kinds.AnyRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    return _combined([answer(inner, facts, words) for inner in rule.any], _ANY_ORDER)


def _all(rule: kinds.AllRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    return _combined([answer(inner, facts, words) for inner in rule.all], _ALL_ORDER)


def _combined(answers: list[Answer], order: tuple[Truth, ...]) -> Answer:
    """The first truth of the order that occurs. One answer settles it when it is the first of all:
    then only its reasons count; else every answer carries the outcome."""
    truth = next(truth for truth in order if any(one.truth is truth for one in answers))
    carrying = [one for one in answers if one.truth is truth or truth is not order[0]]
    reasons = (reason for one in carrying for reason in one.reasons)
    return Answer(truth, tuple(dict.fromkeys(reasons)))


def _not(rule: kinds.NotRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    inner = answer(rule.not_, facts, words)
    return Answer(_OPPOSITE.get(inner.truth, inner.truth), inner.reasons)


def _serious(rule: kinds.SeriousDomainsRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    weights = {
        Concern.NONE: False,
        Concern.NOT_SERIOUS: False,
        Concern.SERIOUS: True,
        Concern.UNKNOWN_WEIGHT: None,
    }
    return _domains(rule.serious_domains, "ernstige zorgen", weights, facts, words)


def _concerning(rule: kinds.ConcernDomainsRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    weights: dict[Concern, bool | None] = {one: one is not Concern.NONE for one in Concern}
    return _domains(rule.domains_with_concern, "zorgen", weights, facts, words)


def _domains(
    count: kinds.DomainCount,
    what: str,
    weights: dict[Concern, bool | None],
    facts: ReferralFacts,
    words: Vocabulary,
) -> Answer:
    """Counts in the domains of the document: one concern in what it covers counts once."""
    counted, open_ones = [], []
    for domain in words.sets[count.of].domains:
        here = [
            weights[facts.concerns[key]] if key in facts.concerns else None for key in domain.covers
        ]
        if True in here:
            counted.append(domain.name.nl)
        elif None in here:
            open_ones.append(domain.name.nl)
    domains = "leefgebied" if len(counted) == 1 else "leefgebieden"
    found = f"Er zijn {what} op {len(counted)} {domains}{_listed(counted)}"
    asked = f"gevraagd zijn er minstens {count.at_least}"
    if len(counted) >= count.at_least:
        return Answer(Truth.YES, (f"{found}; {asked}.",))
    if len(counted) + len(open_ones) >= count.at_least:
        return Answer(
            Truth.UNKNOWN, (f"{found}; {asked}. Nog niet bekend: {'; '.join(open_ones)}.",)
        )
    return Answer(Truth.NO, (f"{found}; {asked}.",))


def _child(rule: kinds.ChildRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    ages = rule.child

    def fits(person: Person) -> bool | None:
        age = person.age_on(facts.today)
        known: list[bool | None] = [
            None if person.place is None else person.place is Place.CHILD,
            None if age is None else ages.from_age <= age <= ages.to_age,
            person.has_concern if ages.with_concern else True,
        ]
        return False if False in known else None if None in known else True

    concern = " over wie zorgen zijn" if ages.with_concern else ""
    who = f"kind van {ages.from_age} tot en met {ages.to_age} jaar{concern}"
    number, open_ones = _counted(fits(person) for person in facts.members)
    if number:
        return Answer(Truth.YES, (f"In het gezin is minstens één {who}.",))
    if open_ones or not facts.members_complete:
        return Answer(Truth.UNKNOWN, (f"Nog niet bekend: is er een {who}?",))
    return Answer(Truth.NO, (f"In het gezin is geen {who}.",))


def _household(rule: kinds.HouseholdRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    answers = []
    for place, names, least in (
        (Place.PARENT, ("ouder", "ouders"), rule.household.parents),
        (Place.CHILD, ("kind", "kinderen"), rule.household.children),
    ):
        if not least:
            continue
        number, open_ones = _counted(
            None if person.place is None else person.place is place for person in facts.members
        )
        found = f"In het gezin: {number} {names[number != 1]}; gevraagd minstens {least}."
        answers.append(_enough(number, open_ones, least, facts, found))
    return _combined(answers, _ALL_ORDER)


def _members(rule: kinds.MembersRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    number, open_ones = _counted(person.has_concern for person in facts.members)
    least = rule.members_with_concern.at_least
    names = "gezinslid" if number == 1 else "gezinsleden"
    found = f"Er zijn zorgen over {number} {names}; gevraagd minstens {least}."
    return _enough(number, open_ones, least, facts, found)


def _weighed(rule: kinds.WeighedRule, facts: ReferralFacts, words: Vocabulary) -> Answer:
    return Answer(Truth.WEIGH, (f"Dit weegt een mens: {rule.person_weighs}",))


def _counted(answers: Iterable[bool | None]) -> tuple[int, int]:
    """How many are yes, and how many are not known."""
    known = list(answers)
    return known.count(True), known.count(None)


def _enough(number: int, open_ones: int, least: int, facts: ReferralFacts, found: str) -> Answer:
    if number >= least:
        return Answer(Truth.YES, (found,))
    if number + open_ones >= least or not facts.members_complete:
        return Answer(Truth.UNKNOWN, (f"{found} Nog niet bekend of er meer zijn.",))
    return Answer(Truth.NO, (found,))


def _listed(names: list[str]) -> str:
    return f" ({'; '.join(names)})" if names else ""


_ANSWERS: dict[type[Any], Callable[[Any, ReferralFacts, Vocabulary], Answer]] = {
    kinds.FactRule: _fact,
    kinds.AnyRule: _any,
    kinds.AllRule: _all,
    kinds.NotRule: _not,
    kinds.SeriousDomainsRule: _serious,
    kinds.ConcernDomainsRule: _concerning,
    kinds.ChildRule: _child,
    kinds.HouseholdRule: _household,
    kinds.MembersRule: _members,
    kinds.WeighedRule: _weighed,
}
