# SPDX-License-Identifier: EUPL-1.2
"""The fixed moments on which an approach asks others what they know (HHW-A3), and what came of it.

A question belongs to the last moment that had come when it was asked; nothing of that is stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gezinsregie.approaches.parties import InformationRequests, Moment


class MomentState(StrEnum):
    """How a moment stands. Words for people stay in the page."""

    AHEAD = "ahead"
    DUE = "due"
    PASSED_OVER = "passed_over"
    SENT = "sent"
    LATE = "late"
    ANSWERED = "answered"


@dataclass(frozen=True)
class Asked:
    """A question that was not taken back; ``answered_on`` is None while it waits."""

    asked_on: date
    due_on: date
    answered_on: date | None = None


@dataclass(frozen=True)
class MomentStands:
    """A moment with its day, the day by which an answer was or would be due (None: for the
    coordinator to choose), how many were asked, and how many of those answered."""

    moment: Moment
    on: date
    answer_on: date | None
    state: MomentState
    asked: int
    answered: int


def day_of(moment: Moment, entered_on: date) -> date:
    """Return the day of a moment in a phase that began on ``entered_on``."""
    return entered_on + timedelta(weeks=moment.after_weeks)


def next_to_ask(
    asks: InformationRequests, entered_on: date, last_asked_on: date | None
) -> date | None:
    """Return the day of the first moment on or after which nobody was asked; None after the last.

    Whoever asks late catches up with all that went before: nobody asks the same twice for that.
    """
    days = (day_of(moment, entered_on) for moment in asks.moments)
    return next((day for day in days if last_asked_on is None or day > last_asked_on), None)


def answer_day(asks: InformationRequests, asked_on: date) -> date | None:
    """Return the day by which an answer is due that is asked on this day."""
    return asks.answer_within.latest_end(asked_on) if asks.answer_within else None


def how_moments_stand(
    asks: InformationRequests,
    entered_on: date,
    left_on: date | None,
    asked: Sequence[Asked],
    today: date,
) -> list[MomentStands]:
    """Return the moments in order; those that the phase did not reach before ``left_on``, the day
    on which the next phase began, are left out."""
    days = [day_of(moment, entered_on) for moment in asks.moments]
    ends = [*days, left_on][1:]
    found = []
    for moment, on, until in zip(asks.moments, days, ends, strict=True):
        if left_on is not None and on >= left_on:
            continue
        until = min(filter(None, (until, left_on)), default=None)
        within = [
            one for one in asked if on <= one.asked_on and (until is None or one.asked_on < until)
        ]
        found.append(
            MomentStands(
                moment,
                on,
                max((one.due_on for one in within), default=answer_day(asks, max(on, today))),
                _state(on, until, within, today),
                len(within),
                sum(one.answered_on is not None for one in within),
            )
        )
    return found


def _state(on: date, until: date | None, within: Sequence[Asked], today: date) -> MomentState:
    if not within:
        if on > today:
            return MomentState.AHEAD
        over = until is not None and until <= today
        return MomentState.PASSED_OVER if over else MomentState.DUE
    waiting = [one for one in within if one.answered_on is None]
    if not waiting:
        return MomentState.ANSWERED
    late = any(one.due_on < today for one in waiting)
    return MomentState.LATE if late else MomentState.SENT
