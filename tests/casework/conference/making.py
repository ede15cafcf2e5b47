# SPDX-License-Identifier: EUPL-1.2
"""A conference as tests need it: called for tomorrow at the town hall."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.actions import (
    NewPoint,
    call_conference,
    move_conference,
)
from gezinsregie.casework.conference.models import Conference, ConferenceKind, PointWhy
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.plan.models import Concern
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import NOW, Town

TOMORROW = NOW + timedelta(days=1)


def keeps(town: Town, trajectory: Trajectory) -> Permit:
    return town.may(town.coordinator, Act.KEEP_CONFERENCE, trajectory.family)


def called(
    town: Town, trajectory: Trajectory, points: Sequence[Concern] = (), **changes: Any
) -> Conference:
    """With the whole family, and a point for each of these concerns."""
    given: dict[str, Any] = {
        "kind": ConferenceKind.INTERIM,
        "place": Place.OFFICE,
        "place_words": "Stadhuis, kamer 2.14",
        "starts_at": TOMORROW,
        "points": [
            NewPoint(
                one.words,
                PointWhy.WITHOUT_GOAL,
                concern=one,
            )
            for one in points
        ],
        "members": list(trajectory.family.members.all()),
        "partners": [],
    }
    return call_conference(keeps(town, trajectory), trajectory=trajectory, **{**given, **changes})


def moved(town: Town, conference: Conference, **changes: Any) -> Conference:
    """Two days later, in the same place, unless these changes say otherwise."""
    given: dict[str, Any] = {
        "seen": None,
        "starts_at": TOMORROW + timedelta(days=2),
        "place": Place(conference.place),
        "place_words": conference.place_words,
        "subject": "Verzet",
        "letter": "Antwoord op {}.".format,
    }
    return move_conference(
        keeps(town, conference.trajectory), conference=conference, **{**given, **changes}
    )
