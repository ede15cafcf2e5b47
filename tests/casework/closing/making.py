# SPDX-License-Identifier: EUPL-1.2
"""A trajectory on its way to closing, made by the product's own actions."""

from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.closing.actions import close_trajectory
from gezinsregie.casework.closing.models import Closing, ClosingReason
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.actions import Scored, measure
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import FamilyView, Goal, Step
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.plan.step.actions import finish_step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from tests.casework.plan.making import a_plan, agreed, writes
from tests.cast import TODAY, Town

LOOK_AGAIN = TODAY + timedelta(days=182)


def contacted(town: Town, trajectory: Trajectory, **changes: Any) -> None:
    fields: dict[str, Any] = {
        "kind": ContactKind.VISIT,
        "place": Place.AT_HOME,
        "happened_at": clock.now() - timedelta(days=2),
        "members": list(trajectory.family.members.all()[:1]),
        "note": "Koffie gedronken.",
    }
    record_contact(
        town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family),
        trajectory=trajectory,
        **{**fields, **changes},
    )


def measured(town: Town, trajectory: Trajectory, moment: Moment, level: int, people: int) -> None:
    measure(
        town.may(town.coordinator, Act.MEASURE, trajectory.family),
        trajectory=trajectory,
        moment=moment,
        instrument_key="zrm-2017",
        taken_on=clock.today(),
        professionals_involved=people,
        scores={
            "finances": Scored(level),
            "housing": Scored(level),
            "justice": Scored(not_relevant_because="speelt niet"),
        },
    )


def ready(town: Town, trajectory: Trajectory, goals: int = 3) -> list[Goal]:
    """All that closing asks for; the attainments run −1, 0, +1 and round again."""
    made = a_plan(town, trajectory, goals)
    agreed(
        town,
        trajectory,
        family_view=FamilyView.SEEN_UNDER_PRESSURE,
        family_words="Als het dan moet.",
    )
    for number, goal in enumerate(made):
        judge_goal(
            writes(town, trajectory), goal=goal, attainment=number % 3 - 1, words="Zo ging het."
        )
    for step in Step.objects.all():
        finish_step(writes(town, trajectory), step=step, done_on=clock.today())
    contacted(town, trajectory)
    contacted(town, trajectory, place=Place.OFFICE, happened_at=clock.now() - timedelta(days=3))
    contacted(
        town,
        trajectory,
        kind=ContactKind.CALL,
        place=Place.DISTANCE,
        happened_at=clock.now() - timedelta(days=4),
    )
    measured(town, trajectory, Moment.START, 2, 9)
    measured(town, trajectory, Moment.END, 4, 3)
    return made


def close(town: Town, trajectory: Trajectory, **changes: Any) -> Closing:
    fields: dict[str, Any] = {
        "closed_on": TODAY,
        "reason": ClosingReason.MANAGEABLE,
        "words": "De huur is geregeld.",
        "handed_over_to": "Fatima Amrani, wijkteam Noord",
        "look_again_on": LOOK_AGAIN,
    }
    return close_trajectory(
        town.may(town.coordinator, Act.CLOSE_TRAJECTORY, trajectory.family),
        trajectory=trajectory,
        **{**fields, **changes},
    )


def closed(town: Town, trajectory: Trajectory, goals: int = 3) -> Closing:
    ready(town, trajectory, goals)
    return close(town, trajectory)
