# SPDX-License-Identifier: EUPL-1.2
"""What somebody is appointed to gives a ground in the organisation that is served."""

from collections.abc import Iterator
from datetime import date, datetime

from .days import in_force
from .facts import Appointment, World

_GROUND = {
    "referrer": "refers_for",
    "partner": "partner_of",
    "desk_worker": "desk_of",
    "coordinator": "coordinator_of",
    "team_leader": "team_leader_of",
    "process_director": "process_director_of",
    "privacy_officer": "privacy_officer_of",
    "administrator": "administrator_of",
    "inspector": "inspector_of",
}


def work_today(person: str, day: date, world: World) -> list[Appointment]:
    """Return the work that a person has today; withdrawn work was never there."""
    return [
        one
        for one in world.of("appointments", "person", person)
        if in_force(one, day) and not one.withdrawn
    ]


def appointed(
    person: str, role: str, serves: str, day: date, world: World, *, at: str | None = None
) -> bool:
    """Return whether a person holds a role today for an organisation, perhaps ``at`` another."""
    return any(
        (one.role, one.serves) == (role, serves) and at in (None, one.organisation)
        for one in work_today(person, day, world)
    )


def grounds(
    person: str, organisation: str, moment: datetime, day: date, world: World
) -> Iterator[str]:
    for one in work_today(person, day, world):
        if one.serves == organisation:
            yield _GROUND[one.role]


def grounds_on_inspected(
    person: str, subject: str, moment: datetime, day: date, world: World
) -> Iterator[str]:
    if appointed(person, "inspector", world.one("inspected", subject).inspectorate, day, world):
        yield "inspects"
