# SPDX-License-Identifier: EUPL-1.2
"""Start beside end: what changed per domain, and in the number of professionals."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class Change:
    """The level of one domain (1 to 5) at the start and at the end; None when it was not scored."""

    domain_key: str
    start: int | None
    end: int | None

    @property
    def steps(self) -> int | None:
        """Levels won (above zero) or lost, None unless both were scored."""
        if self.start is None or self.end is None:
            return None
        return self.end - self.start


def changes(
    order: Sequence[str], start: Mapping[str, int | None], end: Mapping[str, int | None]
) -> list[Change]:
    """Return the domains scored at least once, in the instrument's order."""
    return [
        Change(key, start.get(key), end.get(key))
        for key in order
        if start.get(key) is not None or end.get(key) is not None
    ]


def obstacles_to_measuring(
    *,
    moment: str,
    taken_on: date,
    started_on: date,
    today: date,
    taken: Mapping[str, date],
    scored: int,
    trajectory_closed: bool,
) -> list[Obstacle]:
    """Return why a measurement cannot be written down as it stands.

    ``taken`` holds the moments measured already, each with its day; ``scored`` counts domains with
    a level.
    """
    checks = (
        (not trajectory_closed, Obstacle("trajectory_closed")),
        (moment not in taken, Obstacle("measured_already", about=moment, field="moment")),
        (moment != "end" or "start" in taken, Obstacle("end_before_start", field="moment")),
        (taken_on <= today, Obstacle("in_the_future", field="taken_on")),
        (taken_on >= started_on, Obstacle("before_the_trajectory", field="taken_on")),
        (
            moment != "end" or taken_on >= taken.get("start", taken_on),
            Obstacle("before_the_start_measurement", field="taken_on"),
        ),
        (scored > 0, Obstacle("nothing_scored")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_correcting(
    *, moment: str, taken_on: date, taken: Mapping[str, date]
) -> list[Obstacle]:
    """Return why the day of a measurement cannot be another, beside what is said of a new one:
    the start lies before the end."""
    late = moment == "start" and taken_on > taken.get("end", taken_on)
    return [Obstacle("after_the_end_measurement", field="taken_on")] if late else []


# In the order in which they are taken; each can be taken once.
MOMENTS = ("start", "end")


def moments_to_take(taken: Collection[str]) -> list[str]:
    """Return which measurement can be taken now: the next one, or none when all were taken."""
    return [moment for moment in MOMENTS if moment not in taken][:1]
