# SPDX-License-Identifier: EUPL-1.2
"""Actions judge the trajectory as it is now, whatever the page had loaded."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan import actions
from gezinsregie.casework.plan.models import ActorKind, FamilyView, Goal, NamedBy, Step
from gezinsregie.casework.plan.review import actions as review
from gezinsregie.casework.plan.review.models import Choice
from gezinsregie.casework.plan.step import actions as steps
from gezinsregie.casework.plan.version import actions as version
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation.obstacles import Obstructed
from tests.casework.closing.making import close, ready
from tests.casework.plan.making import SOON, writes
from tests.cast import TODAY, Town

Call = Callable[[Permit, Trajectory, Goal, Step], object]

_WORDS: dict[str, Any] = {
    "member": None,
    "specific": "Nieuw",
    "measurable": "",
    "current": "",
    "achievable": "",
    "due_on": SOON,
}
ACTIONS: dict[str, Call] = {
    "name_concern": lambda permit, trajectory, _goal, _step: actions.name_concern(
        permit,
        trajectory=trajectory,
        life_domain="work",
        member=None,
        words="Nog iets",
        named_by=NamedBy.COACH,
        named_by_name="Joris",
        serious=False,
    ),
    "word_concern": lambda permit, _trajectory, goal, _step: actions.word_concern(
        permit,
        concern=goal.concern,
        life_domain="finances",
        member=None,
        words="Nieuw",
        named_by=NamedBy.MEMBER,
        named_by_name="Ilse",
        serious=False,
    ),
    "set_goal": lambda permit, _trajectory, goal, _step: actions.set_goal(
        permit, concern=goal.concern, **_WORDS
    ),
    "word_goal": lambda permit, _trajectory, goal, _step: actions.word_goal(
        permit, goal=goal, **_WORDS
    ),
    "plan_step": lambda permit, _trajectory, goal, _step: steps.plan_step(
        permit,
        goal=goal,
        words="Bellen",
        actor_kind=ActorKind.COACH,
        actor_name="Joris",
        due_on=SOON,
    ),
    "give_step": lambda permit, _trajectory, _goal, step: steps.give_step(
        permit, step=step, actor_kind=ActorKind.COACH, actor_name="Joris"
    ),
    "word_step": lambda permit, _trajectory, _goal, step: steps.word_step(
        permit, step=step, words="Schrijven", due_on=SOON
    ),
    "finish_step": lambda permit, _trajectory, _goal, step: steps.finish_step(
        permit, step=step, done_on=TODAY
    ),
    "judge_goal": lambda permit, _trajectory, goal, _step: review.judge_goal(
        permit, goal=goal, attainment=2, words="Beter"
    ),
    "choose_on_goal": lambda permit, _trajectory, goal, _step: review.choose_on_goal(
        permit, goal=goal, choice=Choice.SMALLER, words=""
    ),
    "agree_plan": lambda permit, trajectory, _goal, _step: version.agree_plan(
        permit, trajectory=trajectory, family_view=FamilyView.AGREES, family_words="Goed"
    ),
    "discuss_plan": lambda permit, trajectory, _goal, _step: version.discuss_plan(
        permit, trajectory=trajectory
    ),
    "give_view": lambda permit, trajectory, _goal, _step: version.give_view(
        permit,
        version=trajectory.plan_versions.get(),
        party=trajectory.family.members.all()[0],
        view=FamilyView.AGREES,
        words="",
        given_on=TODAY,
    ),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_what_was_closed_meanwhile_is_not_written(
    town: Town, trajectory: Trajectory, name: str
) -> None:
    ready(town, trajectory, goals=1)
    permit = writes(town, trajectory)
    # As a page has them before another hand closes; all of them still say that it is open.
    shown = Trajectory.objects.get(pk=trajectory.pk)
    goal = Goal.objects.select_related("concern__trajectory").get()
    step = Step.objects.select_related("goal__concern__trajectory").get()
    close(town, trajectory)
    assert shown.ended_on is None
    with pytest.raises(Obstructed) as refusal:
        ACTIONS[name](permit, shown, goal, step)
    assert [one.key for one in refusal.value.obstacles] == ["trajectory_closed"]
    assert Goal.objects.get().specific == goal.specific != "Nieuw"
    assert Step.objects.count() == 1


def test_no_action_of_the_plan_is_forgotten() -> None:
    here = {
        name
        for module in (actions, steps, review, version)
        for name, one in vars(module).items()
        if getattr(one, "__module__", "") == module.__name__ and not name.startswith("_")
    }
    assert here == set(ACTIONS)


def test_closing_goes_by_the_days_that_are_kept(town: Town, trajectory: Trajectory) -> None:
    ready(town, trajectory)
    trajectory.started_on = TODAY + timedelta(days=1)
    assert close(town, trajectory).closed_on == TODAY
