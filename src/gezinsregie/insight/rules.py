# SPDX-License-Identifier: EUPL-1.2
"""Figures that show no family: below a smallest number nothing is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

# Fewer trajectories than this and a figure could be traced to a family.
SMALLEST = 5


@dataclass(frozen=True)
class Facts:
    """One trajectory's part in the figures."""

    days_to_start: int
    professionals_start: int | None
    professionals_end: int | None
    goals: int
    goals_judged: int
    goals_met: int
    plan_agreed: bool
    visits: int
    visits_outside: int


@dataclass(frozen=True)
class Figure:
    """A figure with what it is about. ``value`` is None when it is suppressed or has no ground.

    ``families`` is the number of trajectories behind it, None when that number is too small.
    ``unit`` is one of ``share`` (0 to 1), ``days`` and ``from_to`` (``value`` to ``end``).
    """

    key: str
    indicator: str
    unit: str
    families: int | None
    value: float | None
    end: float | None = None


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _figure(
    key: str,
    indicator: str,
    unit: str,
    behind: Sequence[Facts],
    value: float | None,
    end: float | None = None,
) -> Figure:
    if len(behind) < SMALLEST:
        return Figure(key, indicator, unit, None, None)
    return Figure(key, indicator, unit, len(behind), value, end)


def figures(rows: Sequence[Facts]) -> list[Figure]:
    """Return the figures that stand beside indicators (TZ10), never in a verdict."""
    counted = [
        row
        for row in rows
        if row.professionals_start is not None and row.professionals_end is not None
    ]
    judged = [row for row in rows if row.goals_judged]
    visited = [row for row in rows if row.visits]
    met = sum(row.goals_met for row in judged)
    visits = sum(row.visits for row in visited)
    return [
        _figure("days_to_start", "1.2.2", "days", rows, _mean([row.days_to_start for row in rows])),
        _figure(
            "goals_met",
            "3.1.4",
            "share",
            judged,
            met / sum(row.goals_judged for row in judged) if judged else None,
        ),
        _figure(
            "plan_agreed", "3.3.1", "share", rows, _mean([float(row.plan_agreed) for row in rows])
        ),
        _figure(
            "professionals",
            "3.2.1",
            "from_to",
            counted,
            _mean([float(row.professionals_start or 0) for row in counted]),
            _mean([float(row.professionals_end or 0) for row in counted]),
        ),
        _figure(
            "outreach",
            "3.4.1",
            "share",
            visited,
            sum(row.visits_outside for row in visited) / visits if visits else None,
        ),
    ]
