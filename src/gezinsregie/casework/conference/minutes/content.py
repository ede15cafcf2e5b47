# SPDX-License-Identifier: EUPL-1.2
"""What stands in minutes: made once when they are fixed, and read back from there for ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.casework.conference.guests.models import Guest
from gezinsregie.casework.conference.models import AgendaPoint


@dataclass(frozen=True)
class SaidOfGuest:
    """One guest; ``member`` and ``organisation`` by key, None or empty where there is none."""

    name: str
    from_where: str
    attendance: str
    heard_words: str
    member: int | None
    organisation: str


@dataclass(frozen=True)
class SaidOfStep:
    """An action that came of a decision."""

    words: str
    who: str
    due_on: date
    organisation: str


@dataclass(frozen=True)
class SaidOfPoint:
    """One point with its decision, empty where nothing was decided."""

    words: str
    decision: str
    life_domain: str
    member: int | None
    concern: int | None
    goal: int | None
    steps: tuple[SaidOfStep, ...]


@dataclass(frozen=True)
class Said:
    """What stands in the minutes beside their words."""

    guests: tuple[SaidOfGuest, ...]
    points: tuple[SaidOfPoint, ...]


def content_of(guests: Iterable[Guest], points: Iterable[AgendaPoint]) -> dict[str, Any]:
    """Return what is kept of a conference, as JSON values; all loaded as ``queries`` does."""
    return {
        "guests": [
            {
                "name": one.called,
                "from_where": one.from_where,
                "attendance": one.attendance,
                "heard_words": one.said,
                "member": one.member_id,
                "organisation": str(one.involvement.organisation_id) if one.involvement else "",
            }
            for one in guests
        ],
        "points": [
            {
                "words": one.words,
                "decision": one.decision,
                "life_domain": one.in_domain,
                "member": one.about.pk if one.about else None,
                "concern": one.concern_id,
                "goal": one.goal_id,
                "steps": [
                    {
                        "words": step.words,
                        "who": step.actor_name,
                        "due_on": step.due_on.isoformat(),
                        "organisation": str(step.involvement.organisation_id)
                        if step.involvement
                        else "",
                    }
                    for step in one.actions
                ],
            }
            for one in points
        ],
    }


def read(content: dict[str, Any]) -> Said:
    """Return the content of minutes as values; empty for an addition."""
    return Said(
        tuple(SaidOfGuest(**one) for one in content.get("guests", ())),
        tuple(
            SaidOfPoint(
                **{
                    **one,
                    "steps": tuple(
                        SaidOfStep(**{**step, "due_on": date.fromisoformat(step["due_on"])})
                        for step in one["steps"]
                    ),
                }
            )
            for one in content.get("points", ())
        ),
    )
