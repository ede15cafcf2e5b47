# SPDX-License-Identifier: EUPL-1.2
"""The words that approaches share: life domains with one key, the sets of domains that documents
use, and the facts a referral can answer. Loaded once from content/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Bilingual, Key, Text
from gezinsregie.foundation.definitions import Definition, Fault, load_definition
from gezinsregie.foundation.source_checks import (
    double_keys,
    keys_in,
    leaves,
    maps_in,
    unknown,
)
from gezinsregie.foundation.yaml_source import YamlSource


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
    return Vocabulary(load_life_domains(LIFE_DOMAINS_FILE), load_facts(FACTS_FILE))


def load_life_domains(file: Path) -> LifeDomains:
    """Raises DefinitionFaults, also for references that lead nowhere."""
    return load_definition(file, LifeDomains, (double_keys, _set_faults))


def load_facts(file: Path) -> ReferralFactWords:
    """Raises DefinitionFaults."""
    return load_definition(file, ReferralFactWords, (double_keys,))


def _set_faults(source: YamlSource) -> Iterator[Fault]:
    """Unknown life domains in a set, and life domains that a set forgets."""
    own = keys_in(source.value, "domains")
    for number, domain_set in maps_in(source.value, "sets"):
        placed = set()
        for path, key in leaves(domain_set, ("sets", number)):
            if path[-2] in ("covers", "not_covered") and isinstance(key, str):
                placed.add(key)
                if key not in own:
                    yield source.fault(path, unknown(key, own, "Leefgebied"))
        forgotten = [key for key in own if key not in placed]
        if forgotten:
            yield source.fault(
                ("sets", number, "domains"),
                f"Deze reeks zegt niets over {', '.join(forgotten)}; "
                "noem ze bij een domein of bij not_covered.",
            )
