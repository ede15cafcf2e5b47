# SPDX-License-Identifier: EUPL-1.2
"""Who can be invited, and what is said of who was there: by table, without a database."""

from dataclasses import replace
from typing import Any

import pytest

from gezinsregie.casework.conference.guests.rules import (
    InvitingFacts,
    obstacles_to_attendance,
    obstacles_to_inviting,
    obstacles_to_uninviting,
)

WELCOME = InvitingFacts(
    of_this_family=True, involved=True, too_close=False, meets_what_is_kept=False
)


def keys(obstacles: Any) -> list[tuple[str, str | None]]:
    return [(one.key, one.field) for one in obstacles]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"of_this_family": False}, ["not_of_this_family"]),
        ({"involved": False}, ["not_involved"]),
        ({"too_close": True}, ["guest_too_close"]),
        ({"meets_what_is_kept": True}, ["meets_what_is_kept"]),
    ],
)
def test_inviting(changes: dict[str, bool], found: list[str]) -> None:
    said = keys(obstacles_to_inviting(replace(WELCOME, **changes)))
    assert said == [(key, "who") for key in found]


def test_who_took_part_stays_invited() -> None:
    assert obstacles_to_uninviting(took_part=False) == []
    assert keys(obstacles_to_uninviting(took_part=True)) == [("took_part_already", "")]


def test_who_was_heard_said_something() -> None:
    assert obstacles_to_attendance(heard=True, words="Ja.", key="7") == []
    assert obstacles_to_attendance(heard=False, words="", key="7") == []
    assert keys(obstacles_to_attendance(heard=True, words=" ", key="7")) == [
        ("heard_words_missing", "heard_7")
    ]
