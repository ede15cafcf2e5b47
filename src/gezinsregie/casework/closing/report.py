# SPDX-License-Identifier: EUPL-1.2
"""The final report (eindrapportage): which goals were met, and what changed (VIG-L8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any

from gezinsregie.approaches.catalogue import instruments
from gezinsregie.approaches.definition import Approach
from gezinsregie.approaches.instruments import Instrument
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.measurement.models import Moment, Score
from gezinsregie.casework.measurement.rules import Change, changes
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.rules import is_met
from gezinsregie.casework.trajectory.definitions import approach_of, phases_of
from gezinsregie.casework.trajectory.models import Trajectory

from .models import Closing


@dataclass(frozen=True)
class Professionals:
    """How many professionals were involved, at the start and at the end; None when not counted."""

    start: int | None
    end: int | None


@dataclass(frozen=True)
class PhasePassed:
    """A phase with its first day and the day on which the next one began, or all ended."""

    key: str
    name: str
    entered_on: date
    left_on: date


@dataclass(frozen=True)
class FamilySaid:
    """What the family thought of the plan that was agreed last, in a view and in its own words."""

    agreed_on: date
    view: str
    words: str


@dataclass(frozen=True)
class FinalReport:
    """Everything the final report says, ready to be laid out as a page or as paper.

    ``goals`` come with concern and member, by life domain in the fixed order. ``outreach`` is the
    share (0 to 1) of visits outside the office, None without visits.
    """

    trajectory: Trajectory
    approach: Approach
    closing: Closing
    goals: Sequence[Goal]
    concerns_without_goal: int
    phases: Sequence[PhasePassed]
    instrument: Instrument | None
    changes: Sequence[Change]
    professionals: Professionals
    contacts: int
    visits: int
    outreach: float | None
    family: FamilySaid | None

    @property
    def goals_met(self) -> int:
        return sum(is_met(goal.attainment) for goal in self.goals)

    @property
    def lasted_days(self) -> int:
        """Days from the first to the last, both counted."""
        return (self.closing.closed_on - self.trajectory.started_on).days + 1

    @property
    def days_beyond_plan(self) -> int | None:
        """Days after the planned end, below zero when it ended sooner, None without a plan."""
        planned = self.trajectory.planned_end_on
        return None if planned is None else (self.closing.closed_on - planned).days


def final_report(row: Any) -> FinalReport:
    """Return the final report of a trajectory of ``queries.reportable``: three queries more."""
    scores = list(
        Score.objects.filter(measurement__trajectory=row.pk).select_related("measurement")
    )
    by_moment = {
        moment: {one.domain_key: one.level for one in scores if one.measurement.moment == moment}
        for moment in Moment
    }
    taken = {one.measurement.moment: one.measurement for one in scores}
    start, end = taken.get(Moment.START), taken.get(Moment.END)
    instrument = instruments()[(start or end).instrument_key] if start or end else None  # type: ignore[union-attr]
    order = [one.key for one in instrument.domains(vocabulary())] if instrument else []
    return FinalReport(
        trajectory=row,
        approach=approach_of(row),
        closing=row.closing,
        goals=_goals(row),
        concerns_without_goal=row.concerns_without_goal or 0,
        phases=_phases(row),
        instrument=instrument,
        changes=changes(order, by_moment[Moment.START], by_moment[Moment.END]),
        professionals=Professionals(
            start.professionals_involved if start else None,
            end.professionals_involved if end else None,
        ),
        contacts=row.contact_count,
        visits=row.visits,
        outreach=row.visits_outside / row.visits if row.visits else None,
        family=FamilySaid(row.agreed_on, row.family_view, row.family_words)
        if row.agreed_on
        else None,
    )


def _goals(trajectory: Trajectory) -> list[Goal]:
    order = list(vocabulary().life_domains)
    goals = Goal.objects.filter(concern__trajectory=trajectory.pk).select_related(
        "concern", "member"
    )
    return sorted(goals, key=lambda goal: (order.index(goal.concern.life_domain), goal.pk))


def _phases(trajectory: Trajectory) -> list[PhasePassed]:
    names = {phase.key: phase.name for phase in phases_of(trajectory)}
    entered = list(trajectory.phases.all())
    last_day = trajectory.ended_on or entered[-1].entered_on
    return [
        PhasePassed(
            one.phase_key,
            names.get(one.phase_key, one.phase_key),
            one.entered_on,
            following.entered_on if following else last_day,
        )
        for one, following in zip_longest(entered, entered[1:])
    ]
