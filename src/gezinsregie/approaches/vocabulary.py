# SPDX-License-Identifier: EUPL-1.2
"""The words that approaches share: life domains with one key, the sets of domains that documents
use, and the facts a referral can answer. Loaded once from content/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Bilingual, Key, Text
from gezinsregie.foundation.definitions import Definition, Fault, Located, load_located, unknown


class LifeDomain(Definition):
    """One life domain (leefgebied) of the product's own set."""

    key: Key
    name: Bilingual
    meaning: Bilingual


class DocumentDomain(Definition):
    """A domain as a document names it, and the product's keys that it covers."""

    key: Key
    name: Bilingual
    covers: tuple[Key, ...] = Field(min_length=1)


class DomainSet(Definition):
    """The domains of one document or instrument. Every key of the product is covered by one of
    them, or stands in `not_covered`: leaving a domain out is a choice that can be read."""

    key: Key
    name: Bilingual
    source: Text
    domains: tuple[DocumentDomain, ...] = Field(min_length=1)
    not_covered: tuple[Key, ...] = ()
    note: Text | None = None


class LifeDomains(Definition):
    """The file content/life_domains.yaml."""

    domains: tuple[LifeDomain, ...] = Field(min_length=1)
    sets: tuple[DomainSet, ...]


class ReferralFact(Definition):
    """A fact that is asked at referral: yes, no, or not known. `yes` and `no` are the sentences
    in which an answer is given back as a reason."""

    key: Key
    question: Bilingual
    yes: Bilingual
    no: Bilingual
    source: Text
    sensitive: bool = False


class ReferralFactWords(Definition):
    """The file content/referral_facts.yaml."""

    facts: tuple[ReferralFact, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Vocabulary:
    """Life domains, sets and facts, found by key."""

    life_domain_file: LifeDomains
    fact_file: ReferralFactWords

    @cached_property
    def life_domains(self) -> dict[str, LifeDomain]:
        """By key, in the order of the screen."""
        return {domain.key: domain for domain in self.life_domain_file.domains}

    @cached_property
    def sets(self) -> dict[str, DomainSet]:
        return {domain_set.key: domain_set for domain_set in self.life_domain_file.sets}

    @cached_property
    def facts(self) -> dict[str, ReferralFact]:
        """By key, in the order in which they are asked."""
        return {fact.key: fact for fact in self.fact_file.facts}


LIFE_DOMAINS_FILE = CONTENT / "life_domains.yaml"
FACTS_FILE = CONTENT / "referral_facts.yaml"


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with the product. Raises DefinitionFaults for a faulty file."""
    return Vocabulary(
        load_located(LIFE_DOMAINS_FILE, LifeDomains).value,
        load_located(FACTS_FILE, ReferralFactWords).value,
    )


def life_domain_faults(located: Located[LifeDomains]) -> Iterator[Fault]:
    """Double keys, unknown life domains, and domains that a set forgets."""
    content = located.value
    own = [domain.key for domain in content.domains]
    yield from double_keys(located, ("domains",), own)
    yield from double_keys(located, ("sets",), [domain_set.key for domain_set in content.sets])
    for number, domain_set in enumerate(content.sets):
        here = ("sets", number)
        names = [domain.key for domain in domain_set.domains]
        yield from double_keys(located, (*here, "domains"), names)
        references = [
            ((*here, "domains", place, "covers", item), key)
            for place, domain in enumerate(domain_set.domains)
            for item, key in enumerate(domain.covers)
        ] + [((*here, "not_covered", item), key) for item, key in enumerate(domain_set.not_covered)]
        for path, key in references:
            if key not in own:
                yield located.fault(path, unknown(key, own, "Leefgebied"))
        forgotten = [key for key in own if key not in {key for _, key in references}]
        if forgotten:
            yield located.fault(
                (*here, "domains"),
                f"Deze reeks zegt niets over {', '.join(forgotten)}; "
                "noem ze bij een domein of bij not_covered.",
            )


def fact_faults(located: Located[ReferralFactWords]) -> Iterator[Fault]:
    """Double keys."""
    yield from double_keys(located, ("facts",), [fact.key for fact in located.value.facts])


def double_keys(
    located: Located[Definition], path: tuple[str | int, ...], keys: list[str]
) -> Iterator[Fault]:
    """A fault for each key that stood in the list before."""
    for number, key in enumerate(keys):
        if key in keys[:number]:
            yield located.fault((*path, number, "key"), f"'{key}' staat er dubbel; kies een ander.")
