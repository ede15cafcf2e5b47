# SPDX-License-Identifier: EUPL-1.2
"""The rows of a comparison: an indicator with how often it falls short, and its cells."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from gezinsregie.supervision.comparison.rules import Order, Tally, in_order
from gezinsregie.supervision.framework.definition import Framework, Indicator

from .columns import Cell, Column
from .strip import verdict_strip


@dataclass(frozen=True)
class Row:
    """One indicator."""

    indicator: Indicator
    tally: Tally
    cells: tuple[Cell, ...]

    @cached_property
    def picture(self) -> SafeString:
        """Its strip of the heat map."""
        return verdict_strip(self.cells)


@dataclass(frozen=True)
class Group:
    """Rows under a heading; ``title`` is empty when they stand in one order."""

    title: str
    rows: tuple[Row, ...]


def rows_of(
    framework: Framework, columns: Sequence[Column], tallies: Mapping[str, Tally]
) -> dict[str, Row]:
    """Return a row for each indicator, by its key."""
    return {
        one.key: Row(
            one,
            tallies.get(one.key, Tally(0, 0)),
            tuple(column.cell(one.key) for column in columns),
        )
        for one in framework.indicators
    }


def by_theme(framework: Framework, rows: Mapping[str, Row]) -> list[Group]:
    """Return the rows per theme, as the framework has them."""
    return [
        Group(
            theme.title,
            tuple(rows[one.key] for part in theme.criteria for one in part.indicators),
        )
        for theme in framework.themes
    ]


def by_shortfall(rows: Mapping[str, Row]) -> list[Group]:
    """Return all rows in one group, what falls short most in front."""
    tallies = {key: row.tally for key, row in rows.items()}
    ordered = in_order(list(rows), tallies, Order.SHORTFALL)
    return [Group("", tuple(rows[key] for key in ordered))]


def worst(rows: Iterable[Row]) -> Row | None:
    """Return what falls short most; None when nothing does."""
    first = by_shortfall({row.indicator.key: row for row in rows})[0].rows[0]
    return first if first.tally.falls_short else None
