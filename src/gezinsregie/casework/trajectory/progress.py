# SPDX-License-Identifier: EUPL-1.2
"""How a trajectory stands by its own terms: facts of the process, nothing of the family."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gezinsregie.approaches.definition import Phase
from gezinsregie.approaches.rules import phase_due

from .rules import days_left

# Four weeks before the planned end there is still time for a warm handover.
_NEAR = 28


class Sign(StrEnum):
    """What asks a team leader's attention. Words for people stay in the page."""

    WITHOUT_COACH = "without_coach"
    COACH_TOO_CLOSE = "coach_too_close"
    PAST_THE_END = "past_the_end"
    PHASE_PAST_ITS_TERM = "phase_past_its_term"
    KNOT_OPEN = "knot_open"
    NO_CONTACT = "no_contact"
    NO_PLAN = "no_plan"
    UNHEARD = "unheard"
    UNANSWERED = "unanswered"
    NOT_ASKED = "not_asked"
    PAUSED = "paused"
    NEARS_THE_END = "nears_the_end"


@dataclass(frozen=True)
class Progress:
    """The phase a trajectory is in, and the days that come with it. None: no such day agreed."""

    phase: Phase | None
    entered_on: date | None
    phase_due_on: date | None
    planned_end_on: date | None
    signs: tuple[Sign, ...]


def progress(
    *,
    phases: Sequence[Phase],
    entered: Sequence[tuple[str, date]],
    planned_end_on: date | None,
    today: date,
    coach_at_work: bool = True,
    coach_too_close: bool = False,
) -> Progress:
    """Return how a trajectory stands on ``today``.

    ``entered`` holds the phases that were entered with their day, oldest first; the last is the one
    it is in. ``phases`` are those of the pinned definition. ``coach_at_work`` tells whether the
    coordinator still holds that work today, ``coach_too_close`` whether a conflict of interest
    shuts the family to that person.
    """
    key, entered_on = entered[-1] if entered else ("", None)
    phase = next((one for one in phases if one.key == key), None)
    due = phase_due(phase, entered_on) if phase and entered_on else None
    left = days_left(planned_end_on, today)
    found = (
        (not coach_at_work, Sign.WITHOUT_COACH),
        (coach_too_close, Sign.COACH_TOO_CLOSE),
        (left is not None and left < 0, Sign.PAST_THE_END),
        (due is not None and due < today, Sign.PHASE_PAST_ITS_TERM),
        (left is not None and 0 <= left <= _NEAR, Sign.NEARS_THE_END),
    )
    return Progress(
        phase, entered_on, due, planned_end_on, tuple(sign for holds, sign in found if holds)
    )
