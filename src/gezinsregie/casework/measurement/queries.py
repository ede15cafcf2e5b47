# SPDX-License-Identifier: EUPL-1.2
"""Measurements of a trajectory, start beside end."""

from dataclasses import dataclass

from gezinsregie.casework.trajectory.models import Trajectory

from .models import Measurement, Moment


@dataclass(frozen=True)
class Pair:
    """The measurement at the start and at the end, each None until it is taken."""

    start: Measurement | None
    end: Measurement | None


def pair_of(trajectory: Trajectory) -> Pair:
    """Return both measurements with their scores and who wrote them: two queries."""
    rows = trajectory.measurements.select_related("written_by").prefetch_related("scores")
    taken = {one.moment: one for one in rows}
    return Pair(taken.get(Moment.START), taken.get(Moment.END))


def levels(measurement: Measurement | None) -> dict[str, int | None]:
    """Return the level per domain; a domain that is not relevant or not scored has none."""
    if measurement is None:
        return {}
    return {score.domain_key: score.level for score in measurement.scores.all()}
