# SPDX-License-Identifier: EUPL-1.2
"""Criteria as data: a small algebra of rules. Each rule is a map with one key, which names its
kind: `fact`, `any`, `all`, `not`, `serious_domains`, `domains_with_concern`, `child`, `household`,
`members_with_concern` or `person_weighs`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator

from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition

Count = Annotated[int, Field(ge=1, le=20)]
Age = Annotated[int, Field(ge=0, le=120)]
RulePath = tuple[str | int, ...]


class FactRule(Definition):
    """A fact of the vocabulary that is answered with yes."""

    fact: Key


class AnyRule(Definition):
    """At least one of the rules holds."""

    any: tuple[Rule, ...] = Field(min_length=2)


class AllRule(Definition):
    """Every rule holds."""

    all: tuple[Rule, ...] = Field(min_length=2)


class NotRule(Definition):
    """The rule does not hold."""

    not_: Rule = Field(alias="not")


class DomainCount(Definition):
    """A number of the domains of a set, as a document counts them."""

    at_least: Count
    of: Key


class SeriousDomainsRule(Definition):
    """Serious concerns in a number of domains."""

    serious_domains: DomainCount


class ConcernDomainsRule(Definition):
    """Concerns, serious or not, in a number of domains."""

    domains_with_concern: DomainCount


class ChildAges(Definition):
    """Ages in whole years, both ends included."""

    from_age: Age
    to_age: Age
    with_concern: bool

    @model_validator(mode="after")
    def _in_order(self) -> ChildAges:
        if self.from_age > self.to_age:
            raise ValueError("from_age mag niet meer zijn dan to_age.")
        return self


class ChildRule(Definition):
    """A child of these ages, with a concern if so asked."""

    child: ChildAges


class HouseholdSize(Definition):
    """The least number of parents and children."""

    parents: Annotated[int, Field(ge=0, le=20)]
    children: Annotated[int, Field(ge=0, le=20)]

    @model_validator(mode="after")
    def _asks_something(self) -> HouseholdSize:
        if not self.parents + self.children:
            raise ValueError("Verwacht werd minstens één ouder of één kind.")
        return self


class HouseholdRule(Definition):
    """So many parents and children belong to the family."""

    household: HouseholdSize


class MemberCount(Definition):
    at_least: Count


class MembersRule(Definition):
    """Concerns about a number of members."""

    members_with_concern: MemberCount


class WeighedRule(Definition):
    """A question that only a person can answer; its text is that question."""

    person_weighs: Text


KINDS: tuple[str, ...] = (
    "fact",
    "any",
    "all",
    "not",
    "serious_domains",
    "domains_with_concern",
    "child",
    "household",
    "members_with_concern",
    "person_weighs",
)


def _kind(value: Any) -> str | None:
    """The one key that is a kind; a rule with no kind, or with two, has none."""
    if isinstance(value, Definition):
        value = value.model_dump(by_alias=True)
    kinds = [key for key in value if key in KINDS] if isinstance(value, dict) else []
    return kinds[0] if len(kinds) == 1 else None


Rule = Annotated[
    Annotated[FactRule, Tag("fact")]
    | Annotated[AnyRule, Tag("any")]
    | Annotated[AllRule, Tag("all")]
    | Annotated[NotRule, Tag("not")]
    | Annotated[SeriousDomainsRule, Tag("serious_domains")]
    | Annotated[ConcernDomainsRule, Tag("domains_with_concern")]
    | Annotated[ChildRule, Tag("child")]
    | Annotated[HouseholdRule, Tag("household")]
    | Annotated[MembersRule, Tag("members_with_concern")]
    | Annotated[WeighedRule, Tag("person_weighs")],
    Discriminator(
        _kind,
        custom_error_type="rule_kind",
        custom_error_message=f"Verwacht werd een regel met één van: {', '.join(KINDS)}",
        custom_error_context={"choices": list(KINDS)},
    ),
]

for _model in (AnyRule, AllRule, NotRule):
    _model.model_rebuild()


class Nature(StrEnum):
    """What a criterion is for."""

    REQUIREMENT = "requirement"
    CHARACTERISTIC = "characteristic"  # often seen in these families; never a condition
    CONTRA_INDICATION = "contra_indication"  # weighed by a person when present; never a refusal


class Criterion(Definition):
    """One criterion of an approach: words for people, and the rule behind them."""

    key: Key
    nature: Nature = Nature.REQUIREMENT
    text: Text
    rule: Rule
    source: Text
    note: Text | None = None


def parts(rule: Rule, path: RulePath = ()) -> Iterator[tuple[Rule, RulePath]]:
    """The rule and all rules inside it, each with its place below `path`."""
    yield rule, path
    if isinstance(rule, AnyRule):
        for number, inner in enumerate(rule.any):
            yield from parts(inner, (*path, "any", number))
    elif isinstance(rule, AllRule):
        for number, inner in enumerate(rule.all):
            yield from parts(inner, (*path, "all", number))
    elif isinstance(rule, NotRule):
        yield from parts(rule.not_, (*path, "not"))
