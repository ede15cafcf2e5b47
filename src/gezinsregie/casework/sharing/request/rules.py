# SPDX-License-Identifier: EUPL-1.2
"""When a question can be asked, answered and taken back, and when an answer is late."""

from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.casework.sharing.rules import FootingFacts, obstacles_to_footing
from gezinsregie.foundation.obstacles import Obstacle

# A day of our own; no source gives it. Longer than this is no question but a wish.
FURTHEST = timedelta(days=90)


def obstacles_to_asking(footing: FootingFacts, *, due_on: date, today: date) -> list[Obstacle]:
    """Return why this question cannot be asked as it stands."""
    found = obstacles_to_footing(footing)
    if due_on < today:
        found.append(Obstacle("due_in_the_past", field="due_on"))
    if due_on > today + FURTHEST:
        found.append(Obstacle("due_too_far_ahead", field="due_on"))
    return found


@dataclass(frozen=True)
class RequestState:
    """A question as it stands: ``mailed`` when there is an address to mail a link to."""

    answered: bool
    withdrawn: bool
    trajectory_closed: bool
    mailed: bool = True


def obstacles_to_going_on(state: RequestState) -> list[Obstacle]:
    """Return why nothing more can be done with a question: it was answered, or taken back."""
    checks = (
        (not state.trajectory_closed, Obstacle("trajectory_closed")),
        (not state.answered, Obstacle("answered_already")),
        (not state.withdrawn, Obstacle("withdrawn_already")),
        (state.mailed, Obstacle("no_address")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def is_late(*, due_on: date, answered_on: date | None, withdrawn: bool, today: date) -> bool:
    """Tell whether an answer came, or has still to come, after the day that was asked."""
    return not withdrawn and (answered_on or today) > due_on
