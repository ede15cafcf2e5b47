# SPDX-License-Identifier: EUPL-1.2
"""For whom and for which term a goal is, and who has none yet."""

from collections.abc import Callable

import pytest
from django.test import Client

from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.rules import members_without_goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.models import Before
from tests.casework.plan.making import a_concern, a_goal, a_step, agreed, discussed
from tests.cast import Town

Address = Callable[..., str]


def test_a_goal_for_the_whole_family_is_nobodys_own() -> None:
    assert members_without_goal([1, 2, 3], [None, 2, 2]) == [1, 3]
    assert members_without_goal([1], [1]) == []
    assert members_without_goal([], [None]) == []


@pytest.mark.statement("VIG-L2")
def test_the_plan_says_who_has_no_goal_yet_and_refuses_nothing(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    bram = trajectory.family.members.get(given_name="Bram")
    concern = a_concern(town, trajectory)
    a_step(town, a_goal(town, concern))
    page = " ".join(coordinator.get(url("plan")).content.decode().split())
    assert page.count(">nog geen<") == trajectory.family.members.count()
    assert "Een doel voor het hele gezin telt hier niet mee." in page
    for member in trajectory.family.members.all():
        a_step(town, a_goal(town, concern, member=member, specific=f"Doel van {member.pk}"))
    a_step(town, a_goal(town, concern, member=bram, specific="Nog een"))
    page = " ".join(coordinator.get(url("plan")).content.decode().split())
    assert ">nog geen<" not in page
    assert "Een doel voor het hele gezin telt hier niet mee." not in page
    assert '<span>Bram</span><span class="soft small numeric">2 doelen</span>' in page


@pytest.mark.statement("CRG-E5")
def test_a_goal_touches_other_life_domains_and_short_ones_stand_under_a_long_one(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    concern = a_concern(town, trajectory)
    long_one = a_goal(town, concern, specific="Zonder schulden", horizon="long")
    page = coordinator.get(url("goal_new", concern.pk)).content.decode()
    assert "Zonder schulden" in page and 'value="housing"' in page
    assert 'value="finances"' not in page  # that is its main one
    said = {"specific": "Een lijst", "member": "", "horizon": "long", "under": long_one.pk}
    said |= {"related_domains": ["housing", "social_network"]}
    refused = coordinator.post(url("goal_new", concern.pk), said)
    assert refused.status_code == 422 and "is voor de korte termijn" in refused.content.decode()
    assert refused.content.decode().count("checked") == 2
    coordinator.post(url("goal_new", concern.pk), {**said, "horizon": "short"})
    short = Goal.objects.get(under=long_one)
    assert short.related_domains == ["housing", "social_network"]
    page = " ".join(coordinator.get(url("plan")).content.decode().split())
    assert "stap naar Zonder schulden" in page and "goal--under" in page
    opened = coordinator.get(url("goal", short.pk)).content.decode()
    assert "Raakt ook" in opened and "Familie en vrienden" in opened
    assert "Een lijst" in coordinator.get(url("goal", long_one.pk)).content.decode()
    edit = {"specific": "Zonder schulden", "horizon": "short", "seen": "1"}
    stays = coordinator.post(url("goal_edit", long_one.pk), edit)
    assert stays.status_code == 422 and "Onder dit doel staan doelen" in stays.content.decode()
    first = discussed(town, trajectory)
    # A second pair of eyes changed the same: both are shown, with the domains by name.
    other = {**said, "horizon": "short", "related_domains": ["education"], "seen": "1"}
    assert coordinator.post(url("goal_edit", short.pk), other).status_code == 302
    clash = coordinator.post(
        url("goal_edit", short.pk), {**other, "related_domains": ["housing"], "seen": "1"}
    )
    assert clash.status_code == 409
    text = clash.content.decode()
    assert "Wonen" in text and text.count('name="related_domains"') == 1
    short.refresh_from_db()
    assert short.related_domains == ["education"]
    history = coordinator.get(url("goal_history", short.pk)).content.decode()
    assert "Familie en vrienden" in history
    later = discussed(town, trajectory)
    assert first.content["concerns"][0]["goals"][1]["under"] == long_one.pk
    page = " ".join(coordinator.get(url("plan_version", later.number)).content.decode().split())
    assert "raakt ook: " in page and "stap naar Zonder schulden" in page


@pytest.mark.statement("VIG-H13")
def test_words_and_day_of_an_action_are_worded_anew_in_place(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    goal = a_goal(town, a_concern(town, trajectory))
    step = a_step(town, goal)
    place = url("step_edit", step.pk)
    assert place in coordinator.get(url("goal", goal.pk)).content.decode()
    assert "De post openmaken" in coordinator.get(place).content.decode()
    empty = coordinator.post(place, {"words": "", "due_on": "ooit", "seen": "1"})
    assert empty.status_code == 422 and 'value="ooit"' in empty.content.decode()
    said = {"words": "De post sorteren", "due_on": "2026-03-20", "seen": "1"}
    answer = coordinator.post(place, said, headers={"hx-request": "true"})
    assert "De post sorteren" in answer.content.decode() and "Aangepast" not in answer.headers
    assert f"#lijn-{goal.pk}" in answer.headers["HX-Retarget"]
    clash = coordinator.post(place, {**said, "words": "De post lezen"})
    assert clash.status_code == 409 and "De post sorteren" in clash.content.decode()
    assert "De post openmaken" in coordinator.get(url("step_history", step.pk)).content.decode()
    coordinator.post(url("step_done", step.pk), {})
    done = coordinator.post(place, {**said, "words": "Te laat", "seen": "2"})
    assert done.status_code == 422 and "al gedaan" in done.content.decode()


@pytest.mark.statement("CRG-E5")
def test_a_goal_is_for_the_short_or_the_long_term(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    concern = a_concern(town, trajectory)
    said = {"specific": "Eigen huis", "member": "", "horizon": "long"}
    coordinator.post(url("goal_new", concern.pk), said)
    goal = Goal.objects.get()
    assert goal.horizon == "long"
    assert "lange termijn" in coordinator.get(url("plan")).content.decode()
    answer = coordinator.post(url("goal_edit", goal.pk), {**said, "horizon": "ooit", "seen": "1"})
    assert answer.status_code == 422
    assert "Kies korte of lange termijn." in answer.content.decode()
    edit = {**said, "horizon": "short", "seen": "1"}
    assert coordinator.post(url("goal_edit", goal.pk), edit).status_code == 302
    assert Before.objects.get().content == {"horizon": "long"}
    full = {"measurable": "Een sleutel", "current": "Nu", "achievable": "Ja", "due_on": "1-6-2026"}
    coordinator.post(url("goal_edit", goal.pk), {**edit, **full, "seen": "2"})
    a_step(town, Goal.objects.get())
    version = agreed(town, trajectory)
    kept = coordinator.get(url("plan_version", version.number)).content.decode()
    assert "korte termijn" in kept
