# SPDX-License-Identifier: EUPL-1.2
"""What a model cannot see of an approach: keys that point elsewhere, and keys that stand twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gezinsregie.approaches.criteria import (
    ConcernDomainsRule,
    Criterion,
    DomainCount,
    FactRule,
    RulePath,
    SeriousDomainsRule,
    parts,
)
from gezinsregie.approaches.definition import Approach, Duration, Phase
from gezinsregie.approaches.vocabulary import Vocabulary, double_keys
from gezinsregie.foundation.definitions import Fault, Located, unknown

MUNICIPALITY = "municipality"


def approach_faults(
    located: Located[Approach], words: Vocabulary, chains: Iterable[str]
) -> Iterator[Fault]:
    """Every reference of an approach that leads nowhere, and every double key."""
    approach = located.value
    yield from _keys(located)
    yield from _criteria(located, words, approach.criteria, ())
    yield from _duration(located, approach.duration, ("duration",))
    for number, form in enumerate(approach.forms):
        here = ("forms", number)
        taken = {criterion.key for criterion in approach.criteria}
        yield from _criteria(located, words, form.criteria, here)
        for place, criterion in enumerate(form.criteria):
            if criterion.key in taken:
                expected = f"'{criterion.key}' is al een criterium van de aanpak; kies een ander."
                yield located.fault((*here, "criteria", place, "key"), expected)
        if form.duration:
            yield from _duration(located, form.duration, (*here, "duration"))
    if approach.chain and approach.chain not in set(chains):
        yield located.fault(("chain",), unknown(approach.chain, chains, "Keten"))
    yield from _elsewhere(located, words)


def _keys(located: Located[Approach]) -> Iterator[Fault]:
    approach = located.value
    lists: list[tuple[RulePath, Iterable[Criterion | Phase]]] = [
        (("criteria",), approach.criteria),
        (("phases",), approach.phases),
    ]
    for number, form in enumerate(approach.forms):
        lists.append((("forms", number, "criteria"), form.criteria))
        lists.append((("forms", number, "phases"), form.phases or ()))
    for path, items in lists:
        yield from double_keys(located, path, [item.key for item in items])
    yield from double_keys(located, ("forms",), [form.key for form in approach.forms])
    yield from double_keys(located, ("levers",), [lever.key for lever in approach.levers])
    yield from double_keys(located, ("partners",), [one.key for one in approach.partners])
    yield from double_keys(located, ("ladder",), [rung.key for rung in approach.ladder])


def _criteria(
    located: Located[Approach],
    words: Vocabulary,
    criteria: Iterable[Criterion],
    above: RulePath,
) -> Iterator[Fault]:
    for number, criterion in enumerate(criteria):
        for rule, path in parts(criterion.rule, (*above, "criteria", number, "rule")):
            if isinstance(rule, FactRule) and rule.fact not in words.facts:
                yield located.fault((*path, "fact"), unknown(rule.fact, words.facts, "Feit"))
            elif isinstance(rule, SeriousDomainsRule):
                yield from _set(located, words, rule.serious_domains, (*path, "serious_domains"))
            elif isinstance(rule, ConcernDomainsRule):
                here = (*path, "domains_with_concern")
                yield from _set(located, words, rule.domains_with_concern, here)


def _set(
    located: Located[Approach], words: Vocabulary, count: DomainCount, path: RulePath
) -> Iterator[Fault]:
    if count.of not in words.sets:
        yield located.fault((*path, "of"), unknown(count.of, words.sets, "Reeks leefgebieden"))
    elif count.at_least > len(words.sets[count.of].domains):
        most = len(words.sets[count.of].domains)
        yield located.fault((*path, "at_least"), f"Deze reeks heeft maar {most} leefgebieden.")


def _duration(located: Located[Approach], duration: Duration, path: RulePath) -> Iterator[Fault]:
    ends = [term for term in (duration.usual, duration.maximum) if term]
    if duration.as_long_as_needed and ends:
        expected = "Verwacht werd false: hierboven staat een duur."
        yield located.fault((*path, "as_long_as_needed"), expected)
    if duration.extension and not ends:
        expected = "Verwacht werd null: zonder duur valt er niets te verlengen."
        yield located.fault((*path, "extension"), expected)


def _elsewhere(located: Located[Approach], words: Vocabulary) -> Iterator[Fault]:
    approach = located.value
    for number, partner in enumerate(approach.partners):
        for place, key in enumerate(partner.life_domains):
            if key not in words.life_domains:
                expected = unknown(key, words.life_domains, "Leefgebied")
                yield located.fault(("partners", number, "life_domains", place), expected)
    parties = [MUNICIPALITY, *(partner.key for partner in approach.partners)]
    for number, aim in enumerate(approach.aims):
        if aim.party not in parties:
            yield located.fault(("aims", number, "party"), unknown(aim.party, parties, "Partij"))
    request = approach.information_requests
    phases = [phase.key for phase in approach.phases]
    if request and request.phase not in phases:
        path = ("information_requests", "phase")
        yield located.fault(path, unknown(request.phase, phases, "Fase"))
