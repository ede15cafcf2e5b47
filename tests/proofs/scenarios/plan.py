# SPDX-License-Identifier: EUPL-1.2
"""Every act on the one plan."""

from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.direction.actions import hand_direction
from gezinsregie.casework.direction.models import Holder
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan import actions
from gezinsregie.casework.plan.footing import actions as footing
from gezinsregie.casework.plan.footing.models import Footing, FootingKind
from gezinsregie.casework.plan.models import (
    ActorKind,
    Concern,
    FamilyView,
    Goal,
    Horizon,
    NamedBy,
    PlanVersion,
    Step,
)
from gezinsregie.casework.plan.review import actions as review
from gezinsregie.casework.plan.review.models import Choice, GoalReview
from gezinsregie.casework.plan.step import actions as step
from gezinsregie.casework.plan.version import actions as version
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import NOW, TODAY
from tests.proofs.fault_injection import Call
from tests.proofs.found_actions import Action
from tests.whole_case import Case


def writing(case: Case, action: Action, **given: Any) -> Call:
    family = Trajectory.objects.get().family
    return Call(action, case.town.may(case.town.coordinator, Act.WRITE_PLAN, family), given)


def naming_a_concern(case: Case) -> Call:
    return writing(
        case,
        actions.name_concern,
        trajectory=Trajectory.objects.get(),
        life_domain="housing",
        member=None,
        words="Het dak lekt.",
        named_by=NamedBy.MEMBER,
        named_by_name="Ilse",
        serious=False,
    )


def wording_a_concern(case: Case) -> Call:
    return writing(
        case,
        actions.word_concern,
        concern=Concern.objects.get(),
        life_domain="housing",
        member=None,
        words="Het dak is dicht.",
        named_by=NamedBy.MEMBER,
        named_by_name="Ilse",
        serious=True,
        seen=1,
    )


WORDING = {
    "member": None,
    "specific": "Het dak is dicht",
    "measurable": "Er staat geen emmer meer",
    "current": "Het regent binnen",
    "achievable": "De verhuurder wil wel",
    "due_on": TODAY,
    "horizon": Horizon.LONG,
    "related_domains": ["housing"],
}


def setting_a_goal(case: Case) -> Call:
    return writing(case, actions.set_goal, concern=Concern.objects.get(), **WORDING)


def wording_a_goal(case: Case) -> Call:
    return writing(case, actions.word_goal, goal=Goal.objects.get(), **WORDING)


def planning_a_step(case: Case) -> Call:
    return writing(
        case,
        step.plan_step,
        goal=Goal.objects.get(),
        words="De verhuurder bellen",
        actor_kind=ActorKind.MEMBER,
        actor_name="Ilse",
        due_on=TODAY,
    )


def giving_a_step(case: Case) -> Call:
    return writing(
        case,
        step.give_step,
        step=Step.objects.get(),
        actor_kind=ActorKind.MEMBER,
        actor_name="Ilse",
    )


def wording_a_step(case: Case) -> Call:
    return writing(
        case, step.word_step, step=Step.objects.get(), words="Het dak dichten", due_on=TODAY, seen=1
    )


def finishing_a_step(case: Case) -> Call:
    return writing(case, step.finish_step, step=Step.objects.get(), done_on=TODAY)


def judging_a_goal(case: Case) -> Call:
    goal = Goal.objects.get()
    return writing(case, review.judge_goal, goal=goal, attainment=-1, words="Bijna.")


def choosing_on_a_goal(case: Case) -> Call:
    goal = Goal.objects.get()
    GoalReview.objects.create(
        goal=goal,
        attainment=-3,
        reviewed_on=TODAY,
        without_progress=True,
        written_by=case.town.coordinator,
        written_at=NOW,
    )
    return writing(case, review.choose_on_goal, goal=goal, choice=Choice.SMALLER, words="", seen=1)


def agreeing(case: Case) -> Call:
    return writing(
        case,
        version.agree_plan,
        trajectory=Trajectory.objects.get(),
        family_view=FamilyView.DISAGREES,
        family_words="Zo niet.",
    )


def discussing(case: Case) -> Call:
    return writing(case, version.discuss_plan, trajectory=Trajectory.objects.get())


def giving_a_first_view(case: Case) -> Call:
    given = {"view": FamilyView.AGREES, "words": "", "given_on": TODAY}
    fixed = PlanVersion.objects.get()
    helps = Involvement.objects.get(pk=case.ids["involvement_id"])
    return writing(case, version.give_view, version=fixed, party=helps, **given)


FOOTING = {"member": None, "words": "Ilse kookt op zondag", "said_by": "Ilse"}


def laying_a_footing(case: Case) -> Call:
    return writing(
        case,
        footing.lay_footing,
        trajectory=Trajectory.objects.get(),
        kind=FootingKind.STRENGTH,
        life_domain="social_network",
        **FOOTING,
    )


def wording_a_footing(case: Case) -> Call:
    given = {"footing": Footing.objects.get(), "in_return": "Een vrije avond", "seen": 1}
    return writing(case, footing.word_footing, **given, **FOOTING)


def settling_a_footing(case: Case) -> Call:
    given = {"footing": Footing.objects.get(), "settled_on": TODAY, "words": "Gedaan", "seen": 1}
    return writing(case, footing.settle_footing, **given)


def handing_direction(case: Case) -> Call:
    # One is corrected on its own day, the other is new.
    return writing(
        case,
        hand_direction,
        trajectory=Trajectory.objects.get(),
        life_domains=["finances", "housing"],
        holder=Holder.SHARED,
        from_on=TODAY,
        words="Ilse doet het samen met de coach",
        seen=1,
    )


SCENARIOS = {
    "casework.direction.hand_direction": handing_direction,
    "casework.plan.footing.lay_footing": laying_a_footing,
    "casework.plan.footing.word_footing": wording_a_footing,
    "casework.plan.footing.settle_footing": settling_a_footing,
    "casework.plan.name_concern": naming_a_concern,
    "casework.plan.word_concern": wording_a_concern,
    "casework.plan.set_goal": setting_a_goal,
    "casework.plan.word_goal": wording_a_goal,
    "casework.plan.step.plan_step": planning_a_step,
    "casework.plan.step.give_step": giving_a_step,
    "casework.plan.step.word_step": wording_a_step,
    "casework.plan.step.finish_step": finishing_a_step,
    "casework.plan.review.judge_goal": judging_a_goal,
    "casework.plan.review.choose_on_goal": choosing_on_a_goal,
    "casework.plan.version.agree_plan": agreeing,
    "casework.plan.version.discuss_plan": discussing,
    "casework.plan.version.give_view": giving_a_first_view,
}
