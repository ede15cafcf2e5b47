# SPDX-License-Identifier: EUPL-1.2
"""The referrer learns in one line what followed, and never more."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from tests import cast
from tests.cast import TODAY, Town


@pytest.fixture
def school(town: Town, as_user: Callable[[User], Client]) -> Client:
    return as_user(town.referrer)


def answer(school: Client, referral_id: object) -> str:
    return school.get(reverse("referral_answer", args=[referral_id])).content.decode()


def test_before_the_answer_nothing_followed(school: Client, town: Town) -> None:
    assert "coach" not in answer(school, cast.refer(town).pk).split("Wat u hierna niet ziet")[0]


def test_accepted_and_nobody_began(school: Client, town: Town) -> None:
    referral = cast.accept(town, cast.refer(town))
    assert "Er is nog geen coach begonnen." in answer(school, referral.pk)


@pytest.mark.parametrize(
    ("days", "ended", "line"),
    [
        (3, False, "Een coach is begonnen."),
        (14, False, "Een coach begeleidt het gezin."),
        (90, True, "De begeleiding is afgerond."),
    ],
)
def test_what_followed_is_one_line(
    school: Client, town: Town, days: int, ended: bool, line: str
) -> None:
    trajectory = cast.open_trajectory(town)
    Trajectory.objects.update(
        started_on=TODAY - timedelta(days=days), ended_on=TODAY if ended else None
    )
    page = answer(school, trajectory.referral_id)
    assert line in page
    assert "Joris" not in page and "van den Berg" not in page
