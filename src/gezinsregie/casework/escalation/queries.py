# SPDX-License-Identifier: EUPL-1.2
"""Knots: those of a case, those of a process director, and the figures of a year."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.grounds import Ground
from gezinsregie.access.listed import Listed
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.partners.mandate.models import Mandate
from gezinsregie.partners.mandate.queries import mandates_in_force
from gezinsregie.partners.models import Role

from .models import BindingDecision, Escalation
from .rules import KnotFacts, Mark, YearFigures, figures, levels_offered, marks, skips_a_level

MOST_KNOTS = 120
MOST_IN_A_CASE = 30
MOST_A_YEAR = 5000
A_YEAR = timedelta(days=365)
LATELY = timedelta(days=30)

# By whose mandate somebody decides, by the ground on which he may.
ROLE_OF_GROUND: dict[Ground, Role] = {
    Ground.COORDINATES: Role.COORDINATOR,
    Ground.DIRECTS_THE_PROCESS: Role.PROCESS_DIRECTOR,
}


def _with_all(knots: QuerySet[Escalation]) -> QuerySet[Escalation]:
    return knots.select_related(
        "trajectory__family", "trajectory__coordinator", "about", "raised_by", "closed_by"
    )


_TO_CUT = Listed(
    Act.DECIDE_ESCALATION,
    lambda me: _with_all(
        Escalation.objects.filter(closed_on__isnull=True, trajectory__ended_on__isnull=True)
    ).order_by("raised_on", "pk"),
    path="trajectory__family",
    most=MOST_KNOTS,
)


@dataclass(frozen=True)
class Knot:
    """An escalation with what is remarkable about it."""

    escalation: Escalation
    marks: list[Mark]

    @property
    def is_open(self) -> bool:
        return self.escalation.closed_on is None

    @property
    def too_soon(self) -> list[Mark]:
        return [one for one in self.marks if one.is_too_soon]

    @property
    def too_long(self) -> list[Mark]:
        return [one for one in self.marks if not one.is_too_soon]


def ladder_levels(trajectory: Trajectory) -> list[str]:
    """Return the levels of the ladder of the approach, as it describes them."""
    return [rung.level.value for rung in approach_of(trajectory).ladder]


def _facts(one: Escalation, skips: bool) -> KnotFacts:
    return KnotFacts(
        one.stalled_since, one.raised_on, one.closed_on, bool(one.tried.strip()), skips
    )


def _skips(one: Escalation, been: set[str]) -> bool:
    return skips_a_level(one.level, levels_offered(ladder_levels(one.trajectory)), been)


def to_cut(actor: Actor) -> list[Knot]:
    """Return the open knots that this process director may cut, what waits longest in front.

    At most ``MOST_KNOTS``; two queries.
    """
    found = _TO_CUT.objects(actor)
    before: dict[Any, list[tuple[int, str]]] = {}
    others = Escalation.objects.filter(trajectory__in={one.trajectory_id for one in found})
    for trajectory, key, level in others.values_list("trajectory", "pk", "level")[:MOST_A_YEAR]:
        before.setdefault(trajectory, []).append((key, level))
    today = clock.today()
    return [
        Knot(one, marks(_facts(one, _skips(one, been)), today))
        for one in found
        for been in [{lvl for key, lvl in before.get(one.trajectory_id, []) if key < one.pk}]
    ]


def knots_of(trajectory: Trajectory) -> list[Knot]:
    """Return the knots of a case, newest first, at most ``MOST_IN_A_CASE``."""
    found = list(
        _with_all(Escalation.objects.filter(trajectory=trajectory)).order_by("-raised_on", "-pk")[
            :MOST_IN_A_CASE
        ]
    )
    today = clock.today()
    return [
        Knot(one, marks(_facts(one, _skips(one, been)), today))
        for one in found
        for been in [{other.level for other in found if other.pk < one.pk}]
    ]


def decisions_in(trajectory: Trajectory) -> QuerySet[BindingDecision]:
    """Return the binding decisions of a case, newest first, at most ``MOST_IN_A_CASE``."""
    return BindingDecision.objects.filter(trajectory=trajectory).select_related(
        "over", "mandate__agreement", "taken_by"
    )[:MOST_IN_A_CASE]


def mandates_of_role(role: str, municipality: Any, day: date) -> list[Mandate]:
    """Return the mandates by which this role may decide over a partner on ``day``."""
    held = mandates_in_force(municipality, day).filter(holder_role=role)
    return list(held.select_related("over", "agreement").order_by("over__name", "decision_key"))


def figures_of_the_year(municipality: Any, today: date) -> YearFigures:
    """Return the figures of the year up to ``today`` in this town: counts, nobody's name.

    Two queries; of knots at most ``MOST_A_YEAR``, the latest.
    """
    since = today - A_YEAR
    rows = (
        Escalation.objects.filter(
            trajectory__family__municipality=municipality, raised_on__gt=since
        )
        .select_related("trajectory")
        .order_by("-raised_on", "-pk")[:MOST_A_YEAR]
    )
    knots = list(rows)
    been: dict[Any, set[str]] = {}
    counted = []
    for one in reversed(knots):
        before = been.setdefault(one.trajectory_id, set())
        counted.append((_facts(one, _skips(one, before)), one.closed_how))
        before.add(one.level)
    families = (
        Trajectory.objects.filter(
            Q(ended_on__isnull=True) | Q(ended_on__gt=since),
            family__municipality=municipality,
            started_on__lte=today,
        )
        .values("family")
        .distinct()
        .count()
    )
    return figures(counted, families=families, today=today)


def back_with_the_family(municipality: Any, today: date) -> int:
    """Return how many knots came back to the family's own level in the last thirty days: a number,
    as who cut them sees nothing of the family any more."""
    return Escalation.objects.filter(
        trajectory__family__municipality=municipality, closed_on__gt=today - LATELY
    ).count()
