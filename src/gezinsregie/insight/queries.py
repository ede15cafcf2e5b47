# SPDX-License-Identifier: EUPL-1.2
"""Figures of one approach of one municipality, ready to stand beside a finding."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from .models import TrajectoryFacts
from .rules import Facts, Figure, figures


@dataclass(frozen=True)
class Practice:
    """The figures, and when they were last brought up to date (None: never)."""

    figures: tuple[Figure, ...]
    fed_at: datetime | None


def practice(*, municipality_name: str, approach_key: str) -> Practice:
    """Return the figures of an approach in the municipality of that name."""
    rows = TrajectoryFacts.objects.filter(
        municipality__name__iexact=municipality_name, approach_key=approach_key
    )
    facts = [
        Facts(
            days_to_start=row.days_to_start,
            professionals_start=row.professionals_start,
            professionals_end=row.professionals_end,
            goals=row.goals,
            goals_judged=row.goals_judged,
            goals_met=row.goals_met,
            plan_agreed=row.plan_agreed,
            visits=row.visits,
            visits_outside=row.visits_outside,
        )
        for row in rows
    ]
    return Practice(tuple(figures(facts)), rows.aggregate(at=Max("fed_at"))["at"])
