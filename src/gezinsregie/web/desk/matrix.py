# SPDX-License-Identifier: EUPL-1.2
"""The criteria of every approach beside the facts of one referral.

No score, no count, no ranking: approaches stand in the order of the alphabet, and a person reads
the reasons (VIG-H13, ITG-L1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.criteria import Criterion, FactRule, Nature, parts
from gezinsregie.approaches.definition import Approach, Form
from gezinsregie.approaches.facts import ReferralFacts
from gezinsregie.approaches.rules import Outcome, Weighing, weigh
from gezinsregie.casework.referral.themes import Theme, theme_of
from gezinsregie.web.refer.words import THEMES

from .words import NATURES, STATES, STATUSES

Words = str | Promise


@dataclass(frozen=True)
class Item:
    """One criterion of one approach as it stands here. ``form`` is the name of the form that adds
    it, empty when the approach itself asks it; ``anchor`` is where its reasons stand."""

    anchor: str
    theme: Theme
    form: str
    weighing: Weighing
    nature: Words
    word: Words
    tone: str
    icon: str

    @property
    def is_requirement(self) -> bool:
        return self.weighing.nature is Nature.REQUIREMENT

    @property
    def is_to_weigh(self) -> bool:
        return self.weighing.outcome is Outcome.TO_WEIGH


@dataclass(frozen=True)
class FormConsidered:
    """One form of an approach with the criteria that it adds."""

    form: Form
    status: Words
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Considered:
    """One approach beside the referral."""

    approach: Approach
    status: Words
    items: tuple[Item, ...]
    forms: tuple[FormConsidered, ...]

    @property
    def short_name(self) -> str:
        return f"{self.approach.short_name} {self.approach.municipality}"

    @property
    def all_items(self) -> tuple[Item, ...]:
        return self.items + tuple(item for form in self.forms for item in form.items)


@dataclass(frozen=True)
class Row:
    """What all approaches ask about one theme: a cell for each, in their order."""

    theme: Words
    cells: tuple[tuple[Approach, tuple[Item, ...]], ...]

    @property
    def grouped(self) -> tuple[tuple[Approach, list[list[Item]]], ...]:
        """The same cells, with criteria that stand alike together, so that a sign is said once."""
        return tuple((approach, _alike(items)) for approach, items in self.cells)


@dataclass
class Difference:
    """Something that is a contra-indication in one approach and a characteristic in another."""

    texts: list[str] = field(default_factory=list)
    weighed_by: list[str] = field(default_factory=list)
    recognised_by: list[str] = field(default_factory=list)


def considered(facts: ReferralFacts) -> tuple[Considered, ...]:
    """Return every approach in its latest version beside these facts, by name."""
    by_name = sorted(catalogue().latest(), key=lambda one: one.name_with_place.casefold())
    return tuple(_considered(approach, facts) for approach in by_name)


def rows(approaches: Sequence[Considered]) -> list[Row]:
    """Return the matrix: themes down, approaches across; a theme that nobody asks is left out."""
    found = []
    for theme in Theme:
        cells = tuple(
            (one.approach, tuple(item for item in one.all_items if item.theme is theme))
            for one in approaches
        )
        if any(items for _, items in cells):
            found.append(Row(THEMES[theme], cells))
    return found


def differences(approaches: Sequence[Considered]) -> list[Difference]:
    """Return what counts against in one approach and belongs to another (ITG-L1)."""
    by_fact: dict[str, dict[Nature, dict[str, str]]] = {}
    for one in approaches:
        for criterion in one.approach.criteria:
            for key in _facts_in(criterion):
                natures = by_fact.setdefault(key, {})
                natures.setdefault(criterion.nature, {})[one.short_name] = criterion.text
    found = []
    for natures in by_fact.values():
        against = natures.get(Nature.CONTRA_INDICATION, {})
        typical = natures.get(Nature.CHARACTERISTIC, {})
        if against and typical:
            found.append(
                Difference(list(dict.fromkeys(against.values())), list(against), list(typical))
            )
    return found


def _alike(items: Sequence[Item]) -> list[list[Item]]:
    found: dict[tuple[Outcome, Nature], list[Item]] = {}
    for item in items:
        found.setdefault((item.weighing.outcome, item.weighing.nature), []).append(item)
    return list(found.values())


def _facts_in(criterion: Criterion) -> Iterator[str]:
    return (rule.fact for rule, _path in parts(criterion.rule) if isinstance(rule, FactRule))


def _considered(approach: Approach, facts: ReferralFacts) -> Considered:
    return Considered(
        approach=approach,
        status=STATUSES[approach.pressure.status],
        items=_items(approach, None, facts),
        forms=tuple(
            FormConsidered(
                form,
                STATUSES[approach.pressure_for(form.key).status],
                _items(approach, form, facts),
            )
            for form in approach.forms
        ),
    )


def _items(approach: Approach, form: Form | None, facts: ReferralFacts) -> tuple[Item, ...]:
    """Return the criteria of the approach, or those alone that a form adds to them."""
    key = form.key if form else None
    skipped = len(approach.criteria) if form else 0
    pairs = zip(approach.criteria_for(key), weigh(approach, key, facts), strict=True)
    return tuple(
        _item(approach, form, criterion, weighing) for criterion, weighing in list(pairs)[skipped:]
    )


def _item(approach: Approach, form: Form | None, criterion: Criterion, weighing: Weighing) -> Item:
    word, tone, icon = STATES[weighing.nature][weighing.outcome]
    return Item(
        anchor="-".join(
            part for part in (approach.key, form.key if form else "", criterion.key) if part
        ),
        theme=theme_of(criterion),
        form=form.name if form else "",
        weighing=weighing,
        nature=NATURES[weighing.nature],
        word=word,
        tone=tone,
        icon=icon,
    )
