# SPDX-License-Identifier: EUPL-1.2
"""The one place where time enters the house.

Rules never ask for the time: they take ``today`` as a value. Actions and views ask here, so that
a test, or the demonstration, can say which day it is.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Europe/Amsterdam")

_stopped: ContextVar[datetime | None] = ContextVar("stopped_clock", default=None)
_day: ContextVar[date | None] = ContextVar("day_of_the_clock", default=None)


def now() -> datetime:
    """Return this moment, aware, in UTC."""
    return _stopped.get() or datetime.now(UTC)


def today() -> date:
    """Return today's date as people in the Netherlands see it."""
    return _day.get() or now().astimezone(LOCAL).date()


@contextmanager
def stopped_at(moment: datetime) -> Iterator[None]:
    """Let every clock in this context stand at ``moment`` (aware)."""
    if moment.tzinfo is None:
        raise ValueError("A stopped clock needs a moment with a time zone.")
    token, day = _stopped.set(moment.astimezone(UTC)), _day.set(None)
    try:
        yield
    finally:
        _day.reset(day)
        _stopped.reset(token)


@contextmanager
def on_day(day: date) -> Iterator[None]:
    """Let every clock in this context stand at noon of ``day``."""
    with stopped_at(datetime.combine(day, time(12), tzinfo=LOCAL)):
        yield


@contextmanager
def standing(*, now: datetime, today: date) -> Iterator[None]:
    """Let every clock in this context say ``now`` and ``today`` as they are, each by itself: for a
    question that is written once and takes both as values."""
    with stopped_at(now):
        token = _day.set(today)
        try:
            yield
        finally:
            _day.reset(token)
