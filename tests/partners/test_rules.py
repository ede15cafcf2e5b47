# SPDX-License-Identifier: EUPL-1.2
"""Who may be appointed, and when work may end."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.partners.models import Role
from gezinsregie.partners.rules import (
    AppointmentFacts,
    EndingFacts,
    closing_day,
    obstacles_to_appointing,
    obstacles_to_ending,
)

TODAY = date(2026, 3, 3)
DAY = timedelta(days=1)
GOOD = AppointmentFacts(
    role="coordinator",
    organisation_belongs_here=True,
    is_oneself=False,
    roles_held=(),
    held_already=False,
    weekly_hours=36,
    starts_on=TODAY,
    today=TODAY,
)


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        ({}, set()),
        ({"roles_held": {"team_leader"}}, set()),
        ({"organisation_belongs_here": False}, {"organisation_elsewhere"}),
        ({"role": "inspector"}, {"role_elsewhere"}),
        ({"is_oneself": True}, {"not_yourself"}),
        ({"roles_held": {"administrator"}}, {"role_apart"}),
        ({"role": "administrator", "roles_held": {"coordinator"}}, {"role_apart"}),
        ({"role": "administrator", "roles_held": {"administrator"}}, set()),
        ({"held_already": True}, {"appointed_already"}),
        ({"weekly_hours": 0}, {"hours_of_a_week"}),
        ({"weekly_hours": 61}, {"hours_of_a_week"}),
        ({"weekly_hours": 1}, set()),
        ({"weekly_hours": 60}, set()),
        ({"starts_on": TODAY + 366 * DAY}, set()),
        ({"starts_on": TODAY + 367 * DAY}, {"starts_too_far_away"}),
        ({"starts_on": TODAY - 367 * DAY}, {"starts_too_far_away"}),
        (
            {"is_oneself": True, "weekly_hours": 99, "held_already": True},
            {"not_yourself", "hours_of_a_week", "appointed_already"},
        ),
    ],
)
def test_obstacles_to_appointing(change: dict[str, Any], keys: set[str]) -> None:
    assert {one.key for one in obstacles_to_appointing(replace(GOOD, **change))} == keys


@given(st.sampled_from(Role), st.sets(st.sampled_from(Role)))
def test_who_administers_never_holds_another_role(role: Role, held: set[Role]) -> None:
    found = obstacles_to_appointing(replace(GOOD, role=role, roles_held=held))
    together = held | {role}
    mixed = Role.ADMINISTRATOR in together and len(together) > 1 and role not in held
    assert not mixed or "role_apart" in {one.key for one in found}


RUNNING = EndingFacts(TODAY - 9 * DAY, None, None, False, TODAY)


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        ({}, []),
        ({"last_day": TODAY}, []),
        ({"last_day": TODAY + DAY}, []),
        ({"last_day": TODAY - DAY}, ["last_day_passed"]),
        ({"ends_on": TODAY}, []),
        ({"ends_on": TODAY - DAY}, ["ended_already"]),
        ({"starts_on": TODAY + 9 * DAY, "last_day": TODAY + DAY}, ["ends_before_start"]),
        ({"starts_on": TODAY + DAY, "last_day": TODAY + DAY}, []),
        ({"last_day": TODAY + 5 * 366 * DAY}, []),
        ({"last_day": TODAY + (5 * 366 + 1) * DAY}, ["ends_too_far_away"]),
        ({"last_administrator": True}, ["last_administrator"]),
        (
            {"last_administrator": True, "last_day": TODAY - DAY},
            ["last_administrator", "last_day_passed"],
        ),
    ],
)
def test_obstacles_to_ending(change: dict[str, Any], keys: list[str]) -> None:
    assert [one.key for one in obstacles_to_ending(replace(RUNNING, **change))] == keys


@given(st.integers(-900, 900))
def test_closing_at_once_leaves_nothing_open_today(days: int) -> None:
    starts_on = TODAY + days * DAY
    ends_on, withdrawn = closing_day(starts_on, TODAY)
    assert withdrawn or not starts_on <= TODAY <= ends_on
    assert withdrawn is (starts_on >= TODAY)
    assert ends_on == (starts_on if withdrawn else TODAY - DAY)
