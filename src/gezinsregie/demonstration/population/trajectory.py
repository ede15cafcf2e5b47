# SPDX-License-Identifier: EUPL-1.2
"""A trajectory of an invented family, as its plan, contacts and measurements need to know it."""

from dataclasses import dataclass
from uuid import UUID

from .courses import Course
from .household import Home


@dataclass(frozen=True)
class Trajectory:
    """A trajectory that was written down; days are counted from the day of the population.

    ``last`` is the last day on which something can have been written in it, ``ended`` its last day
    or None, ``coach`` the coordinator as 32 hex digits.
    """

    number: int
    course: Course
    home: Home
    coach: UUID
    started: int
    ended: int | None
    phases: tuple[int, ...]

    @property
    def last(self) -> int:
        return -1 if self.ended is None else self.ended
