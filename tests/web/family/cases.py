# SPDX-License-Identifier: EUPL-1.2
"""Cases for the pages of the coordinator: a plan, contacts, many families, a closed trajectory."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.closing.actions import close_trajectory
from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import Contact, ContactKind, Place
from gezinsregie.casework.measurement.actions import Scored, measure
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.actions import name_concern, set_goal
from gezinsregie.casework.plan.models import ActorKind, FamilyView, Goal, NamedBy, Step
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.plan.step.actions import finish_step, plan_step
from gezinsregie.casework.plan.version.actions import agree_plan
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from tests import cast


def add_goal(
    town: cast.Town,
    trajectory: Trajectory,
    words: str = "Alle rekeningen liggen op volgorde.",
    *,
    life_domain: str = "finances",
    due_in: int = 3,
    actor_kind: ActorKind = ActorKind.COACH,
    actor_name: str = "Joris",
    step_words: str = "Samen de post openen.",
) -> tuple[Goal, Step]:
    """A serious concern with a goal and one step, due in so many days."""
    may = town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family)
    concern = name_concern(
        may,
        trajectory=trajectory,
        life_domain=life_domain,
        member=None,
        words="We doen de post niet meer open.",
        named_by=NamedBy.MEMBER,
        named_by_name="Ilse",
        serious=True,
    )
    goal = set_goal(
        may,
        concern=concern,
        member=None,
        specific=words,
        measurable="Elke week nul ongeopende brieven.",
        current="De huur is drie maanden achter.",
        achievable="Ilse doet het elke vrijdag met de coach.",
        due_on=cast.TODAY + timedelta(days=60),
    )
    step = plan_step(
        may,
        goal=goal,
        words=step_words,
        actor_kind=actor_kind,
        actor_name=actor_name,
        due_on=cast.TODAY + timedelta(days=due_in),
    )
    return goal, step


def add_contact(
    town: cast.Town, trajectory: Trajectory, *, days_ago: int = 1, note: str = "Thee gedronken."
) -> Contact:
    return record_contact(
        town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family),
        trajectory=trajectory,
        kind=ContactKind.VISIT,
        place=Place.AT_HOME,
        happened_at=cast.NOW - timedelta(days=days_ago),
        members=list(trajectory.family.members.all()),
        note=note,
    )


def take(
    town: cast.Town,
    trajectory: Trajectory,
    moment: Moment,
    scores: dict[str, Scored],
    professionals: int,
) -> None:
    measure(
        town.may(town.coordinator, Act.MEASURE, trajectory.family),
        trajectory=trajectory,
        moment=moment,
        instrument_key="zrm-2017",
        taken_on=cast.TODAY,
        professionals_involved=professionals,
        scores=scores,
    )


def another_family(
    town: cast.Town,
    name: str,
    approach_key: str = "itg-leeuwarden",
    *,
    coordinator: User | None = None,
) -> Trajectory:
    referral = cast.accept(town, cast.refer(town, family_name=name), approach_key)
    return open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, referral.family),
        referral=referral,
        coordinator_id=(coordinator or town.coordinator).pk,
        started_on=cast.TODAY - timedelta(days=20),
    )


def close(town: cast.Town, trajectory: Trajectory) -> None:
    """Do all that closing asks for, and close."""
    goal, step = add_goal(town, trajectory)
    may = town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family)
    agree_plan(
        may, trajectory=trajectory, family_view=FamilyView.AGREES, family_words="Dit kan ik."
    )
    finish_step(may, step=step, done_on=cast.TODAY)
    judge_goal(may, goal=goal, attainment=0, words="Alles is open.")
    add_contact(town, trajectory)
    take(town, trajectory, Moment.START, {"finances": Scored(2)}, 9)
    take(town, trajectory, Moment.END, {"finances": Scored(4)}, 2)
    close_trajectory(
        town.may(town.coordinator, Act.CLOSE_TRAJECTORY, trajectory.family),
        trajectory=trajectory,
        closed_on=cast.TODAY,
        reason=ClosingReason.MANAGEABLE,
        words="De schulden zijn geregeld.",
        handed_over_to="Sociaal Wijkteam",
        look_again_on=cast.TODAY + timedelta(days=180),
    )
