# SPDX-License-Identifier: EUPL-1.2
"""About whom a point is and where it lies, as the plan says today: a concern that was corrected
since takes with it whatever was said about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gezinsregie.casework.plan.models import Concern

from .minutes.content import SaidOfPoint


@dataclass(frozen=True)
class Standing:
    """Where a point lies. ``member`` is whom a partner must be allowed to know it of, ``person``
    whom it is about in the eyes of the family; None for the whole family."""

    life_domain: str
    member: int | None
    person: int | None


def standings_of(points: Iterable[SaidOfPoint]) -> list[tuple[SaidOfPoint, list[Standing]]]:
    """Return each point with all that must be open to read it: what was said of it, and what the
    plan says today of its concern or its goal. One query, none where nothing is from the plan."""
    points = list(points)
    concerns, goals = _in_the_plan({one.concern for one in points} - {None})
    found = []
    for one in points:
        standings = [Standing(one.life_domain, one.member, one.member)]
        if one.goal in goals:
            standings.append(goals[one.goal])
        elif one.concern in concerns:
            standings.append(concerns[one.concern])
        found.append((one, standings))
    return found


def _in_the_plan(keys: set[Any]) -> tuple[dict[Any, Standing], dict[Any, Standing]]:
    if not keys:
        return {}, {}
    concerns: dict[Any, Standing] = {}
    goals: dict[Any, Standing] = {}
    rows: Any = Concern.objects.filter(pk__in=keys).values_list(
        "pk", "life_domain", "member", "goals__pk", "goals__member"
    )
    for pk, domain, member, goal, of in rows:
        concerns[pk] = Standing(domain, member, member)
        # As in the plan: a goal for the whole family is no partner's who knows of one alone, and
        # it is about that one for the rest of the family.
        goals[goal] = Standing(domain, of, of or member)
    return concerns, goals
