# SPDX-License-Identifier: EUPL-1.2
"""When an exception to consent can be written, and when a second reader can sign it off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# The five steps of the Meldcode (Wmo 2015, Besluit verplichte meldcode).
STEPS = (1, 2, 3, 4, 5)
# Long enough to act, too short to settle in. Our own choice; no source gives it.
LONGEST = timedelta(days=28)


@dataclass(frozen=True)
class StepTaken:
    """One step of the Meldcode: what was done, and on which day (None when nobody said)."""

    number: int
    words: str
    done_on: date | None


@dataclass(frozen=True)
class ExceptionFacts:
    """An exception that is to be written. ``runs_already``: another one for the same scope waits,
    or holds today."""

    trajectory_closed: bool
    scope_ended: bool
    needs_consent: bool
    runs_already: bool
    ground_is_case_specific: bool
    ground_on: bool
    steps: Sequence[StepTaken]
    told_words: str
    starts_on: date
    ends_on: date
    today: date


def obstacles_to_exception(facts: ExceptionFacts) -> list[Obstacle]:
    """Return all that an exception still lacks; what is about a step carries its number."""
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (not facts.scope_ended, Obstacle("scope_ended")),
        (facts.needs_consent, Obstacle("no_consent_needed")),
        (not facts.runs_already, Obstacle("runs_already")),
        (facts.ground_is_case_specific, Obstacle("not_case_specific", field="legal_ground")),
        (
            facts.ground_on or not facts.ground_is_case_specific,
            Obstacle("ground_off", field="legal_ground"),
        ),
        (bool(facts.told_words.strip()), Obstacle("told_missing", field="told_words")),
        (facts.starts_on >= facts.today, Obstacle("starts_in_the_past", field="starts_on")),
        (facts.ends_on >= facts.starts_on, Obstacle("ends_before_start", field="ends_on")),
        (
            facts.ends_on < facts.starts_on + LONGEST,
            Obstacle("lasts_too_long", field="ends_on"),
        ),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    return found + _obstacles_in(facts.steps, facts.today)


def _obstacles_in(steps: Sequence[StepTaken], today: date) -> list[Obstacle]:
    found = []
    taken = {one.number: one for one in steps}
    before: date | None = None
    for number in STEPS:
        one = taken.get(number, StepTaken(number, "", None))
        if not one.words.strip():
            found.append(Obstacle("step_missing", str(number), field=f"words_{number}"))
        if one.done_on is None:
            found.append(Obstacle("step_without_day", str(number), field=f"day_{number}"))
            continue
        if one.done_on > today:
            found.append(Obstacle("in_the_future", str(number), field=f"day_{number}"))
        if before is not None and one.done_on < before:
            found.append(Obstacle("step_out_of_order", str(number), field=f"day_{number}"))
        before = one.done_on
    return found


@dataclass(frozen=True)
class SecondReadingFacts:
    """A second reading that is to be written down."""

    by_the_writer: bool
    read_already: bool
    trajectory_closed: bool
    signs: bool
    words: str
    ends_on: date
    today: date


def obstacles_to_second_reading(facts: SecondReadingFacts) -> list[Obstacle]:
    """Return why this reading does not count: by another, once, in time; sent back with words."""
    checks = (
        (not facts.by_the_writer, Obstacle("own_exception")),
        (not facts.read_already, Obstacle("read_already")),
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.ends_on >= facts.today or not facts.signs, Obstacle("over_already")),
        (bool(facts.words.strip()), Obstacle("words_missing", field="words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
