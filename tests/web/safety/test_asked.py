# SPDX-License-Identifier: EUPL-1.2
"""How safe it is, asked again before a trajectory closes or goes on longer."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.closing.models import Closing
from gezinsregie.casework.extension.models import Extension
from gezinsregie.casework.safety.check.models import SafetyCheck
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from tests import cast
from tests.casework.closing.making import LOOK_AGAIN, ready
from tests.web.sql import questions

SignIn = Callable[[User], Client]
ABSENT = "Er is nog niet opgeschreven hoe veilig het is."
TOO_OLD = "te lang geleden"


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def at(trajectory: Trajectory, name: str) -> str:
    return reverse(name, args=[trajectory.family_id])


def checked(town: cast.Town, family: Family, days_ago: int) -> None:
    SafetyCheck.objects.create(
        family=family,
        checked_on=cast.TODAY - timedelta(days=days_ago),
        family_verdict="safe",
        children_verdict="worry",
        children_words="Noor slaapt slecht.",
        surroundings_verdict="safe",
        written_by=town.coordinator,
        written_at=cast.NOW,
    )


@pytest.mark.statement("ITG-L2")
def test_closing_asks_how_safe_it_is_where_the_approach_does(
    town: cast.Town, as_user: SignIn
) -> None:
    trajectory = cast.open_trajectory(town, approach_version="2")
    ready(town, trajectory)
    coach, here = as_user(town.coordinator), at(trajectory, "closing")
    closing = {
        "closed_on": cast.TODAY.isoformat(),
        "reason": "manageable",
        "words": "De huur is geregeld.",
        "handed_over_to": "Fatima Amrani, wijkteam Noord",
        "look_again_on": LOOK_AGAIN.isoformat(),
    }
    page = body(coach.get(here))
    assert ABSENT in page
    assert "nog 1 ding te doen" in page
    assert f'href="{at(trajectory, "safety")}"' in page
    # A check of another family says nothing of this one.
    checked(
        town,
        Family.objects.create(municipality=town.municipality, name="Ander", known_since=cast.TODAY),
        0,
    )
    answer = coach.post(here, closing)
    assert answer.status_code == 422
    assert "Kijk eerst naar de veiligheid." in body(answer)
    checked(town, trajectory.family, 29)
    assert TOO_OLD in body(coach.post(here, closing))
    assert not Closing.objects.exists()
    checked(town, trajectory.family, 28)
    page = body(coach.get(here))
    assert "alles is klaar" in page
    assert TOO_OLD not in page
    # What was found is read beside the form: it refuses nothing.
    assert "Noor slaapt slecht." in page
    assert questions(coach, here) <= 12
    assert coach.post(here, closing).status_code == 302
    assert Closing.objects.get().trajectory == trajectory


@pytest.mark.statement("ITG-L2", "VIG-L7")
def test_going_on_longer_asks_it_too(town: cast.Town, as_user: SignIn) -> None:
    trajectory = cast.open_trajectory(town, "vig-leeuwarden", approach_version="3")
    coach, here = as_user(town.coordinator), at(trajectory, "extend")
    longer = {"new_end": "2026-11-01", "reason": "Bram komt stap voor stap thuis."}
    assert ABSENT in body(coach.post(here, longer))
    checked(town, trajectory.family, 40)
    answer = coach.post(here, longer)
    assert answer.status_code == 422
    assert TOO_OLD in body(answer)
    assert longer["reason"] in body(answer)
    assert not Extension.objects.exists()
    checked(town, trajectory.family, 1)
    assert "Noor slaapt slecht." in body(coach.get(here))
    assert questions(coach, here) <= 12
    assert coach.post(here, longer).status_code == 302
    assert Extension.objects.get().trajectory == trajectory


def test_an_older_version_of_an_approach_asks_for_no_check(
    town: cast.Town, as_user: SignIn
) -> None:
    trajectory = cast.open_trajectory(town)
    ready(town, trajectory)
    page = body(as_user(town.coordinator).get(at(trajectory, "closing")))
    assert "alles is klaar" in page
    assert "hoe veilig" not in page
