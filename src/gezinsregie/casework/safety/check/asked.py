# SPDX-License-Identifier: EUPL-1.2
"""What the last check of safety says when a trajectory is about to close or to go on longer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.merging.queries import taken_in
from gezinsregie.foundation.obstacles import Obstacle

from .models import SafetyCheck
from .rules import PARTS, obstacles_of_last_check

_FOUND = tuple(f"{part}_{what}" for part in PARTS for what in ("verdict", "words"))


@dataclass(frozen=True)
class LastCheck:
    """``asked``: the approach asks for one. ``check``: the last, unsaved, with its day and what
    was found; None without one or where none is asked."""

    asked: bool
    check: SafetyCheck | None
    obstacles: tuple[Obstacle, ...]


def with_last_check(trajectories: QuerySet[Trajectory]) -> QuerySet[Any]:
    """Add the last check of the family, at the desk or since, to be read by ``last_check``."""
    whole = OuterRef(OuterRef("family"))
    checks = (
        SafetyCheck.objects.filter(
            Q(family=OuterRef("family")) | Q(family__in=taken_in(whole).values("absorbed"))
        )
        .order_by("-checked_on", "-pk")
        .values(told=JSONObject(**{name: name for name in ("checked_on", *_FOUND)}))
    )
    return trajectories.annotate(last_safety=Subquery(checks[:1]))


def last_check(row: Any, day: date) -> LastCheck:
    """Return what the last check says beside what the approach asks. ``row`` is a trajectory of
    ``with_last_check``."""
    asked = approach_of(row).safety_check
    if asked is None:
        return LastCheck(asked=False, check=None, obstacles=())
    told = row.last_safety
    check = None
    if told:
        found = {name: told[name] for name in _FOUND}
        check = SafetyCheck(checked_on=date.fromisoformat(told["checked_on"]), **found)
    obstacles = obstacles_of_last_check(
        check.checked_on if check else None, asked=asked.not_older_than, day=day
    )
    return LastCheck(asked=True, check=check, obstacles=tuple(obstacles))


def last_check_of(trajectory: Trajectory, day: date) -> LastCheck:
    """Return the same of one trajectory that came without. One query."""
    return last_check(with_last_check(Trajectory.objects.filter(pk=trajectory.pk)).get(), day)
