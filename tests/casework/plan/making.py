# SPDX-License-Identifier: EUPL-1.2
"""Plans for tests, made by the product's own actions."""

from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.actions import name_concern, set_goal
from gezinsregie.casework.plan.models import (
    ActorKind,
    Concern,
    FamilyView,
    Goal,
    NamedBy,
    PlanVersion,
    Step,
)
from gezinsregie.casework.plan.step.actions import plan_step
from gezinsregie.casework.plan.version.actions import agree_plan, discuss_plan
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import TODAY, Town

SOON = TODAY + timedelta(days=30)


def writes(town: Town, trajectory: Trajectory) -> Permit:
    return town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family)


def a_concern(town: Town, trajectory: Trajectory, **changes: Any) -> Concern:
    fields: dict[str, Any] = {
        "life_domain": "finances",
        "member": None,
        "words": "Ik durf de post niet open te maken.",
        "named_by": NamedBy.MEMBER,
        "named_by_name": "Ilse",
        "serious": True,
    }
    return name_concern(writes(town, trajectory), trajectory=trajectory, **{**fields, **changes})


def a_goal(town: Town, concern: Concern, **changes: Any) -> Goal:
    fields: dict[str, Any] = {
        "member": None,
        "specific": "Alle schulden staan op één lijst",
        "measurable": "De lijst is af",
        "current": "Er dreigt uitzetting",
        "achievable": "Haar zus helpt mee",
        "due_on": SOON,
    }
    return set_goal(writes(town, concern.trajectory), concern=concern, **{**fields, **changes})


def a_step(town: Town, goal: Goal, **changes: Any) -> Step:
    fields: dict[str, Any] = {
        "words": "De post openmaken",
        "actor_kind": ActorKind.COACH,
        "actor_name": "Joris",
        "due_on": SOON,
    }
    permit = writes(town, goal.concern.trajectory)
    return plan_step(permit, goal=goal, **{**fields, **changes})


def a_plan(town: Town, trajectory: Trajectory, goals: int = 1) -> list[Goal]:
    """A plan that can be agreed: one concern, with so many goals and a step for each."""
    concern = a_concern(town, trajectory)
    made = [a_goal(town, concern, specific=f"Doel {number}") for number in range(1, goals + 1)]
    for goal in made:
        a_step(town, goal)
    return made


def agreed(town: Town, trajectory: Trajectory, **changes: Any) -> PlanVersion:
    fields: dict[str, Any] = {"family_view": FamilyView.AGREES, "family_words": "Zo is het goed."}
    return agree_plan(writes(town, trajectory), trajectory=trajectory, **{**fields, **changes})


def discussed(town: Town, trajectory: Trajectory) -> PlanVersion:
    return discuss_plan(writes(town, trajectory), trajectory=trajectory)
