# SPDX-License-Identifier: EUPL-1.2
"""How full a coordinator's week is, by the norm that an approach agreed on, if it agreed on one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from gezinsregie.approaches.definition import Caseload


def hours_a_family(norm: Caseload) -> Fraction:
    """Return the hours a week that the norm gives one family: 36 hours on 5 families is 7.2."""
    return Fraction(norm.hours, norm.families)


@dataclass(frozen=True)
class Workload:
    """A week of ``weekly_hours`` and, for each open trajectory, the norm of its approach or None.

    Where no norm was agreed nothing is computed: no hours, no room, no "full" (ITG-L3).
    """

    weekly_hours: int
    norms: Sequence[Caseload | None]

    @property
    def agreed(self) -> tuple[Caseload, ...]:
        """The norms of the families whose approach has one."""
        return tuple(norm for norm in self.norms if norm is not None)

    @property
    def without_norm(self) -> int:
        """How many families have an approach that agreed on no norm."""
        return len(self.norms) - len(self.agreed)

    @property
    def hours_taken(self) -> Fraction:
        """The hours a week that the agreed norms take together (VIG-H11)."""
        return sum((hours_a_family(norm) for norm in self.agreed), Fraction())

    def room(self, norm: Caseload) -> int | None:
        """Return how many more families of this norm fit, rounded down; 0 when it is full.

        None when there is a family without a norm: what it takes is not known.
        """
        if self.without_norm:
            return None
        return max(0, (self.weekly_hours - self.hours_taken) // hours_a_family(norm))

    def too_many(self, norm: Caseload) -> int:
        """Return how many families of this norm would have to go for the week to fit; often 0."""
        over = (self.hours_taken - self.weekly_hours) / hours_a_family(norm)
        return max(0, math.ceil(over))
