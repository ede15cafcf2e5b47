# SPDX-License-Identifier: EUPL-1.2
"""The phases of a trajectory as its line shows them, and how its term stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gezinsregie.approaches.definition import Direction, Phase
from gezinsregie.approaches.rules import latest_end, phase_due
from gezinsregie.casework.trajectory.definitions import (
    approach_of,
    lasts_as_long_as_needed,
    phases_of,
)
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.rules import days_left, next_phase
from gezinsregie.web.pictures.phase_line import PhaseSpan, phase_line

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# On a page, on a phone, and on a small card; in points.
WIDE, NARROW, CARD = 1100, 330, 250

DIRECTION_WORDS: dict[Direction | None, StrOrPromise] = {
    Direction.COORDINATOR: gettext_lazy("De coach heeft de regie"),
    Direction.SHARED: gettext_lazy("Coach en gezin hebben samen de regie"),
    Direction.FAMILY: gettext_lazy("Het gezin heeft de regie"),
    None: gettext_lazy("Over de regie zegt deze fase niets"),
}


@dataclass(frozen=True)
class PhaseSeen:
    """A phase of the approach; ``entered_on`` None until it is entered, ``due_on`` None without a
    term."""

    phase: Phase
    entered_on: date | None
    due_on: date | None
    is_current: bool

    @property
    def direction(self) -> StrOrPromise:
        return DIRECTION_WORDS[self.phase.direction]


def phases_seen(trajectory: Trajectory) -> list[PhaseSeen]:
    """Return all phases in order, by a trajectory that was loaded with the phases it entered."""
    entered = {one.phase_key: one.entered_on for one in trajectory.phases.all()}
    last = list(entered)[-1]
    return [
        PhaseSeen(
            phase=phase,
            entered_on=entered.get(phase.key),
            due_on=phase_due(phase, entered[phase.key]) if phase.key in entered else None,
            is_current=phase.key == last,
        )
        for phase in phases_of(trajectory)
    ]


def phase_to_enter(trajectory: Trajectory) -> Phase | None:
    """Return the phase that comes next, None in the last."""
    phases = {phase.key: phase for phase in phases_of(trajectory)}
    key = next_phase(list(phases), [one.phase_key for one in trajectory.phases.all()])
    return phases[key] if key else None


def line_of(
    trajectory: Trajectory, seen: Sequence[PhaseSeen], today: date, width: int
) -> SafeString:
    """Return the picture of a trajectory, with today on it; once closed, the day it closed."""
    spans = [PhaseSpan(one.phase.name, one.entered_on) for one in seen if one.entered_on]
    day = trajectory.ended_on or today
    return phase_line(
        spans,
        trajectory.started_on,
        trajectory.planned_end_on,
        day,
        no_end="" if trajectory.planned_end_on else why_no_end(trajectory),
        width=width,
    )


def why_no_end(trajectory: Trajectory) -> str:
    """Return why no end was planned: left open on purpose (ITG-L11), or not agreed."""
    if lasts_as_long_as_needed(trajectory):
        return _("Deze aanpak heeft geen einddatum: de hulp duurt zolang die nodig is.")
    return _("Er is geen einddatum afgesproken: de aanpak noemt er geen.")


def time_left(trajectory: Trajectory, today: date) -> str:
    """Return in words how far the planned end is, or on which day the trajectory was closed."""
    if trajectory.ended_on:
        return _("afgesloten")
    left = days_left(trajectory.planned_end_on, today)
    if left is None:
        if lasts_as_long_as_needed(trajectory):
            return _("zo lang als nodig")
        return _("geen einddatum afgesproken")
    if left < 0:
        return ngettext("%(n)d dag over de termijn", "%(n)d dagen over de termijn", -left) % {
            "n": -left
        }
    return ngettext("nog %(n)d dag", "nog %(n)d dagen", left) % {"n": left}


def extension_reaches(trajectory: Trajectory) -> date | None:
    """Return the last day that an extension can reach, None where there is none (VIG-L7)."""
    reaches = latest_end(
        approach_of(trajectory), trajectory.form_key or None, trajectory.started_on
    )
    is_later = reaches and trajectory.planned_end_on and reaches > trajectory.planned_end_on
    return reaches if is_later else None
