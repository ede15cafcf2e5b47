# SPDX-License-Identifier: EUPL-1.2
"""Who has to do with a family, and why. Each ground is asked by itself, in plain words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from .answers_organisation import appointed
from .answers_partner import partner_is_informed, partner_is_involved
from .answers_team import leads_the_team
from .days import in_force, runs
from .facts import Trajectory, World


@dataclass(frozen=True)
class Question:
    """One person, one family, one moment."""

    person: str
    family: str
    town: str
    moment: datetime
    day: date
    world: World

    @property
    def trajectories(self) -> list[Trajectory]:
        return self.world.of("trajectories", "family", self.family)

    @property
    def under_way(self) -> Trajectory | None:
        """The open trajectory; a family has at most one."""
        return next((one for one in self.trajectories if one.ended_on is None), None)

    def works_here_as(self, role: str) -> bool:
        return appointed(self.person, role, self.town, self.day, self.world)


def grounds(person: str, family: str, moment: datetime, day: date, world: World) -> Iterator[str]:
    asked = Question(person, family, world.one("families", family).municipality, moment, day, world)
    if is_member(person, family, day, world):
        yield "is_member"
    if kept_apart(person, family, day, world):
        return
    for ground, holds in _GROUNDS.items():
        if holds(asked):
            yield ground


def is_member(person: str, family: str, day: date, world: World) -> bool:
    """Return whether somebody belongs to this family, with an account that is open today."""
    return any(
        in_force(one, day)
        and not one.withdrawn
        and world.one("members", one.member).family == family
        for one in world.of("accounts", "person", person)
    )


def kept_apart(person: str, family: str, day: date, world: World) -> bool:
    """Return whether somebody may not work with this family: who belongs or ever belonged to it,
    and a declared conflict; also where it was with a family that was found to be this one. An
    account that was withdrawn on its first day was never there."""
    alike = one_family(family, world)
    declared = any(
        one.family in alike and in_force(one, day)
        for one in world.of("conflicts", "person", person)
    )
    belonged = any(
        one.starts_on <= day
        and not one.withdrawn
        and world.one("members", one.member).family in alike
        for one in world.of("accounts", "person", person)
    )
    return declared or belonged


def one_family(family: str, world: World) -> set[str]:
    """Return this family and all that stand for the same one: by what was not undone."""
    stands = [one for one in world.mergings if not one.undone]
    kept = next((one.kept for one in stands if one.absorbed == family), family)
    return {kept} | {one.absorbed for one in stands if one.kept == kept}


def _works_the_desk(asked: Question) -> bool:
    referred = asked.world.of("referrals", "family", asked.family)
    return bool(referred) and asked.works_here_as("desk_worker")


def _coordinates(asked: Question) -> bool:
    now = asked.under_way
    return (
        now is not None and now.coordinator == asked.person and asked.works_here_as("coordinator")
    )


def _coordinated(asked: Question) -> bool:
    closed = [one for one in asked.trajectories if one.ended_on is not None]
    mine = any(one.coordinator == asked.person for one in closed)
    return mine and asked.works_here_as("coordinator")


def _stands_in(asked: Question) -> bool:
    now = asked.under_way
    if now is None or not asked.works_here_as("coordinator"):
        return False
    return any(
        one.absent == now.coordinator
        and one.serves == asked.town
        and in_force(one, asked.day)
        and not one.withdrawn
        for one in asked.world.of("stand_ins", "stand_in", asked.person)
    )


def _on_duty(asked: Question) -> bool:
    now = asked.under_way
    if now is None:
        return False

    def coordinates_at(person: str, organisation: str) -> bool:
        return appointed(person, "coordinator", asked.town, asked.day, asked.world, at=organisation)

    return any(
        one.serves == asked.town
        and not one.withdrawn
        and runs(one.starts_at, one.ends_at, asked.moment)
        and coordinates_at(now.coordinator, one.organisation)
        and coordinates_at(asked.person, one.organisation)
        for one in asked.world.of("shifts", "person", asked.person)
    )


def _emergency(asked: Question) -> bool:
    opened = any(
        one.family == asked.family and runs(one.opened_at, one.closes_at, asked.moment)
        for one in asked.world.of("emergencies", "person", asked.person)
    )
    return opened and any(
        asked.works_here_as(role) for role in ("desk_worker", "coordinator", "team_leader")
    )


def _directs_the_process(asked: Question) -> bool:
    now = asked.under_way
    if now is None or not asked.works_here_as("process_director"):
        return False
    escalations = asked.world.of("escalations", "trajectory", now.key)
    return any(one.closed_on is None for one in escalations)


def _leads_the_team(asked: Question) -> bool:
    return leads_the_team(asked.person, asked.trajectories, asked.town, asked.day, asked.world)


def _partner_informed(asked: Question) -> bool:
    return partner_is_informed(asked.person, asked.under_way, asked.town, asked.day, asked.world)


def _partner_involved(asked: Question) -> bool:
    return partner_is_involved(asked.person, asked.under_way, asked.town, asked.day, asked.world)


_GROUNDS: dict[str, Callable[[Question], bool]] = {
    "works_the_desk": _works_the_desk,
    "coordinates": _coordinates,
    "stands_in": _stands_in,
    "on_duty": _on_duty,
    "emergency": _emergency,
    "coordinated": _coordinated,
    "leads_the_team": _leads_the_team,
    "directs_the_process": _directs_the_process,
    "partner_informed": _partner_informed,
    "partner_involved": _partner_involved,
}
