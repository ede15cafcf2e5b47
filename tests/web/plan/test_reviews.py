# SPDX-License-Identifier: EUPL-1.2
"""A goal that is judged time after time, and the choice that it asks for when it stands still."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.plan.review.models import GoalReview
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.models import Before
from gezinsregie.foundation import clock
from tests.casework.plan.making import a_plan, writes
from tests.cast import NOW, Town

Address = Callable[..., str]


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def judged(town: Town, trajectory: Trajectory, goal: Goal, days_ago: int, point: int) -> None:
    with clock.stopped_at(NOW - timedelta(days=days_ago)):
        permit = writes(town, trajectory)
        judge_goal(permit, goal=Goal.objects.get(pk=goal.pk), attainment=point, words=f"{point}!")


def test_a_judgement_stays_and_one_without_progress_asks_for_a_choice(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    (goal,) = a_plan(town, trajectory)
    Trajectory.objects.update(started_on=NOW.date() - timedelta(days=90))
    judged(town, trajectory, goal, 60, -2)
    judged(town, trajectory, goal, 40, -1)
    choose = url("goal_choice", goal.pk)
    assert "vraagt een keuze" not in body(coordinator.get(url("plan")))
    assert coordinator.get(choose).status_code == 302
    answer = coordinator.post(
        url("goal_judge", goal.pk), {"attainment": "-1", "attainment_words": "Zelfde.", "seen": "3"}
    )
    assert answer.url == choose
    course = body(coordinator.get(url("goal_course", goal.pk)))
    assert course.index("Zelfde.") < course.index("-1!") < course.index("-2!")
    plan, today = body(coordinator.get(url("plan"))), body(coordinator.get(reverse("today")))
    assert "vraagt een keuze" in plan
    assert choose in plan
    assert "Kies opnieuw: een doel staat stil" in today
    assert choose in today

    blank = coordinator.post(choose, {})
    assert blank.status_code == 422
    silent = coordinator.post(choose, {"choice": "stop", "choice_words": "", "seen": "1"})
    assert "Schrijf op waarom u dit kiest." in body(silent)
    chosen = {"choice": "smaller", "choice_words": "Eerst één dag.", "seen": "1"}
    assert coordinator.post(choose, chosen).url == url("goal_edit", goal.pk)
    # Sent twice it is one choice; another choice at the same time is laid beside it.
    coordinator.post(choose, chosen)
    other = coordinator.post(choose, {**chosen, "choice": "go_on"})
    assert other.status_code == 409
    last = GoalReview.objects.latest("pk")
    assert (last.choice, last.revision) == ("smaller", 2)
    assert Before.objects.filter(kind="casework.goalreview").count() == 1
    assert "vraagt een keuze" not in body(coordinator.get(url("plan")))
    assert "Kies opnieuw" not in body(coordinator.get(reverse("today")))
    assert "Eerst één dag." in body(coordinator.get(url("goal_course", goal.pk)))


def test_a_judgement_that_is_sent_twice_is_one_and_the_same_day_is_no_step_back(
    town: Town, trajectory: Trajectory
) -> None:
    (goal,) = a_plan(town, trajectory)
    judged(town, trajectory, goal, 0, -1)
    judged(town, trajectory, goal, 0, -1)
    assert GoalReview.objects.count() == 1
    # A slip of the hand is mended on the same day: no earlier day was better.
    judged(town, trajectory, goal, 0, -2)
    assert [one.without_progress for one in GoalReview.objects.all()] == [False, False]
