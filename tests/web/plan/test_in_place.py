# SPDX-License-Identifier: EUPL-1.2
"""A form of a goal that is sent from the plan itself is answered with that goal alone."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from gezinsregie.casework.plan.models import Goal, Step
from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.plan.making import a_plan
from tests.cast import TODAY, Town

Address = Callable[..., str]
HERE = {"HX-Request": "true"}


def test_each_form_of_a_goal_is_answered_in_place(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    goal, _other = a_plan(town, trajectory, goals=2)
    worded = {"specific": "Rust om acht uur", "member": "", "seen": "1"}
    step = {"words": "Bellen", "actor_kind": "coach", "actor_name": "J", "due_on": str(TODAY)}
    judged = {"attainment": "1", "attainment_words": "", "seen": "2"}
    sent: list[tuple[str, dict[str, Any], str]] = [
        (url("goal_edit", goal.pk), worded, "Rust om acht uur"),
        (url("step_new", goal.pk), step, "Bellen"),
        (url("step_done", Step.objects.filter(goal=goal)[0].pk), {}, "1 van 2 acties gedaan"),
        (url("goal_judge", goal.pk), judged, "Het oordeel over het doel is bewaard."),
    ]
    for address, said, shown in sent:
        answer = coordinator.post(address, said, headers=HERE)
        text = answer.content.decode()
        assert (answer.status_code, answer["HX-Retarget"]) == (200, f"#lijn-{goal.pk}")
        assert answer["HX-Reselect"] == "details.goal"
        assert shown in text
        assert "<html" not in text
        assert "Doel 2" not in text

    new = coordinator.post(
        url("goal_new", goal.concern_id), {"specific": "Pannenkoeken", "member": ""}, headers=HERE
    )
    assert (new["HX-Retarget"], new["HX-Reswap"]) == (f"#nieuw-{goal.concern_id}", "beforebegin")
    # What was refused comes as its page, of which the script takes the form; so does a clash.
    refused = coordinator.post(url("goal_edit", goal.pk), {"specific": ""}, headers=HERE)
    assert refused.status_code == 422
    late = {"specific": "Van mij", "member": "", "seen": "1"}
    assert coordinator.post(url("goal_edit", goal.pk), late, headers=HERE).status_code == 409
    assert Goal.objects.get(pk=goal.pk).specific == "Rust om acht uur"
    # Without the script the plan opens at the goal, and says what was done.
    plain = coordinator.post(url("goal_edit", goal.pk), {**worded, "seen": "3"}, follow=True)
    assert plain.redirect_chain[0][0].endswith(f"#doel-{goal.pk}")
    assert "Het doel is bijgewerkt." in plain.content.decode()


def test_the_plan_tells_its_keys_to_who_writes(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory)
    page = coordinator.get(url("plan")).content.decode()
    assert "Werken met het toetsenbord" in page
    for key in "eabn":
        assert f'aria-keyshortcuts="{key}"' in page
    Trajectory.objects.update(ended_on=TODAY)
    assert "aria-keyshortcuts" not in coordinator.get(url("plan")).content.decode()
