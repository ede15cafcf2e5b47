# SPDX-License-Identifier: EUPL-1.2
"""Whose team a family belongs to."""

from datetime import date

from .answers_organisation import appointed
from .days import in_force
from .facts import Appointment, Trajectory, World


def leads_the_team(
    person: str, trajectories: list[Trajectory], town: str, day: date, world: World
) -> bool:
    """Return whether a person leads the team of a family's coordinator: of the open trajectory, or
    when none is open, of one that closed."""
    open_now = [one for one in trajectories if one.ended_on is None]
    return any(
        appointed(person, "team_leader", town, day, world, at=team)
        for one in open_now or trajectories
        for team in teams_of(one.coordinator, town, day, world)
    )


def teams_of(coordinator: str, town: str, day: date, world: World) -> set[str]:
    """Return the organisations whose team this coordinator works in for this town.

    Whoever left altogether still counts where that work ended last: no family is let go.
    """
    begun = [
        one
        for one in world.of("appointments", "person", coordinator)
        if one.role == "coordinator"
        and one.serves == town
        and one.starts_on <= day
        and not one.withdrawn
    ]
    today = [one for one in begun if in_force(one, day)]
    return {one.organisation for one in today or _ended_last(begun)}


def _ended_last(left: list[Appointment]) -> list[Appointment]:
    ends = [one.ends_on for one in left if one.ends_on is not None]
    return [one for one in left if one.ends_on == max(ends)]
