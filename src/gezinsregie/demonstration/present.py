# SPDX-License-Identifier: EUPL-1.2
"""Keeping the town of this very day: a town told for an earlier day is all overdue work."""

from enum import StrEnum

from gezinsregie.foundation import clock

from .event import Progress
from .population import presence as population
from .reset import reset
from .town import load, told_for


class Came(StrEnum):
    """What became of the town; words for people stand with the command."""

    LOADED = "loaded"
    AS_NEW = "as_new"
    KEPT = "kept"
    THERE = "there"


def is_stale() -> bool:
    """Tell whether the town is there, told for a day before today.

    Beside a population nothing is stale: to make the town anew would take the population with it.
    """
    told = told_for()
    return told is not None and told < clock.today() and not population.is_here()


def bring_to_today(progress: Progress, *, keep: bool) -> Came:
    """Load the town, or give it back as new when it was told for an earlier day.

    ``keep`` leaves a town that is there as it is; where a population is, everything stays. Raises
    NotADemonstration, before anything goes, when there is something real here.
    """
    if population.is_here():
        return Came.THERE
    if told_for() is None:
        load(progress)
        return Came.LOADED
    if not is_stale():
        return Came.THERE
    if keep:
        return Came.KEPT
    reset(progress)
    return Came.AS_NEW
