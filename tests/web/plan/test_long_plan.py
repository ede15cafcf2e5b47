# SPDX-License-Identifier: EUPL-1.2
"""A long plan opens each goal when it is asked for; a short one holds all that is under them."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.casework.plan.models import Concern, Goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.web.plan.views import OPENED_AT_ONCE
from tests.cast import TODAY, Town
from tests.web.sql import questions


@pytest.fixture
def goals(trajectory: Trajectory) -> list[Goal]:
    """A plan with one goal more than is opened at once."""
    concern = Concern.objects.create(
        trajectory=trajectory,
        life_domain="finances",
        words="De rekeningen liggen ongeopend in een la.",
        named_by="member",
        named_by_name="Naïma",
        named_on=TODAY,
        written_by=trajectory.coordinator,
    )
    return [
        Goal.objects.create(
            concern=concern,
            specific=f"La {number} is leeg.",
            measurable=f"We kijken in la {number}.",
            set_on=TODAY,
            written_by=trajectory.coordinator,
        )
        for number in range(OPENED_AT_ONCE + 1)
    ]


def test_a_long_plan_says_where_each_goal_opens(
    town: Town, trajectory: Trajectory, goals: list[Goal], client: Client
) -> None:
    client.force_login(town.coordinator)
    plan = reverse("plan", args=[trajectory.family_id])
    page = client.get(plan).content.decode()
    for goal in goals:
        assert goal.specific in page
        assert goal.measurable not in page
        opens = reverse("goal", args=[trajectory.family_id, goal.pk])
        assert f'hx-get="{opens}"' in page
        # Without a script the same words lead there.
        assert f'<a href="{opens}">Bekijk dit doel</a>' in page
    goals[0].delete()
    page = client.get(plan).content.decode()
    assert all(goal.measurable in page for goal in goals[1:])
    assert "hx-trigger" not in page


def test_a_goal_comes_in_place_and_as_a_page(
    town: Town, trajectory: Trajectory, goals: list[Goal], client: Client
) -> None:
    client.force_login(town.coordinator)
    address = reverse("goal", args=[trajectory.family_id, goals[3].pk])
    part = client.get(address, headers={"HX-Request": "true"}).content.decode()
    whole = client.get(address).content.decode()
    for text in (part, whole):
        assert goals[3].measurable in text
        assert goals[4].measurable not in text
        assert reverse("goal_judge", args=[trajectory.family_id, goals[3].pk]) in text
    assert "<html" not in part
    assert "<h1" in whole


def test_a_goal_of_another_family_is_not_there(
    town: Town, trajectory: Trajectory, goals: list[Goal], client: Client
) -> None:
    client.force_login(town.coordinator)
    assert client.get(reverse("goal", args=[trajectory.family_id, 987_654])).status_code == 404
    client.force_login(town.colleague)
    address = reverse("goal", args=[trajectory.family_id, goals[0].pk])
    assert client.get(address).status_code == 404


def test_a_long_plan_asks_no_more_than_a_short_one(
    town: Town, trajectory: Trajectory, goals: list[Goal], client: Client
) -> None:
    client.force_login(town.coordinator)
    plan = reverse("plan", args=[trajectory.family_id])
    long = questions(client, plan)
    Goal.objects.exclude(pk__in=[goal.pk for goal in goals[:2]]).delete()
    assert long == questions(client, plan) <= 12


def test_a_goal_asked_for_after_the_session_sends_the_whole_page_to_the_door(
    trajectory: Trajectory, goals: list[Goal], client: Client
) -> None:
    plan = reverse("plan", args=[trajectory.family_id])
    answer = client.get(
        reverse("goal", args=[trajectory.family_id, goals[0].pk]),
        headers={"HX-Request": "true", "HX-Current-URL": f"http://testserver{plan}"},
    )
    assert answer.content == b""
    assert answer["HX-Redirect"] == f"{reverse('sign_in')}?next={plan}"
