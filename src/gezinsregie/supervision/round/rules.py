# SPDX-License-Identifier: EUPL-1.2
"""Where a round of supervision stands, and what stands in the way of opening or finishing it."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gezinsregie.foundation.obstacles import Obstacle

#: Signs of a name; the longest names of municipalities and approaches take half of it.
LONGEST_NAME = 200
#: A round that is planned for longer than this is a slip of the keyboard.
LONGEST_ROUND = timedelta(days=3 * 366)


class RoundState(StrEnum):
    """How a round stands on a day."""

    RUNNING = "running"
    LATE = "late"  # past its planned end, and not finished
    FINISHED = "finished"  # its factsheet is established


def state_of(*, planned_end_on: date, finished_on: date | None, today: date) -> RoundState:
    """Return how a round stands on ``today``; the planned end itself is not late."""
    if finished_on is not None:
        return RoundState.FINISHED
    return RoundState.LATE if today > planned_end_on else RoundState.RUNNING


def as_one_name(words: str) -> str:
    """Return words as they are stored: no space around them, one space between them."""
    return " ".join(words.split())


def same_name(words: str) -> str:
    """Return what two spellings of one name have in common."""
    return as_one_name(words).casefold()


@dataclass(frozen=True)
class NewRound:
    """A round as somebody wants to open it. ``municipality`` and ``approach`` are in words."""

    municipality: str
    approach: str
    planned_end_on: date


def obstacles_to_opening(
    new: NewRound, *, today: date, running: Set[tuple[str, str]]
) -> list[Obstacle]:
    """Return every reason why this round cannot be opened; empty when it can.

    ``running`` are the rounds that this inspectorate has not finished, as (municipality, approach)
    by ``same_name``.
    """
    obstacles = []
    for field, words in (("municipality", new.municipality), ("approach", new.approach)):
        if not as_one_name(words):
            obstacles.append(Obstacle(f"no_{field}", field=field))
        elif len(as_one_name(words)) > LONGEST_NAME:
            obstacles.append(Obstacle(f"{field}_too_long", field=field))
    if new.planned_end_on < today:
        obstacles.append(Obstacle("ends_before_it_opens", field="planned_end_on"))
    if new.planned_end_on > today + LONGEST_ROUND:
        obstacles.append(Obstacle("ends_too_late", field="planned_end_on"))
    if (same_name(new.municipality), same_name(new.approach)) in running:
        obstacles.append(Obstacle("runs_already", field="approach"))
    return obstacles


@dataclass(frozen=True)
class AttachingFacts:
    """What matters when a factsheet becomes the factsheet of a round."""

    round_finished: bool
    of_the_same_inspectorate: bool
    factsheet_established: bool
    has_another_round: bool


def obstacles_to_attaching(facts: AttachingFacts) -> list[Obstacle]:
    """Return every reason why this factsheet cannot become the one of this round.

    While the round runs another draft may take the place of the one it has.
    """
    found = {
        "round_finished": facts.round_finished,
        "of_another_inspectorate": not facts.of_the_same_inspectorate,
        "established_already": facts.factsheet_established,
        "has_another_round": facts.has_another_round,
    }
    return [Obstacle(key, field="factsheet") for key, holds in found.items() if holds]
