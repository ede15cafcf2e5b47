# SPDX-License-Identifier: EUPL-1.2
"""When a sender's yes to passing something on can be written down."""

from datetime import timedelta

import pytest

from gezinsregie.casework.sharing.received.rules import obstacles_to_a_yes
from tests.cast import TODAY

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("passing_on", "agreed", "received", "expected"),
    [
        ("ask_first", TODAY, TODAY, []),
        ("ask_first", TODAY, TODAY - DAY, []),
        ("free", TODAY, TODAY, ["not_to_be_asked"]),
        ("not_to_be_passed_on", TODAY, TODAY, ["not_to_be_asked"]),
        ("ask_first", TODAY + DAY, TODAY, ["in_the_future"]),
        ("ask_first", TODAY - DAY, TODAY, ["before_it_came_in"]),
    ],
)
def test_a_yes_is_asked_for_and_has_its_day(
    passing_on: str, agreed: object, received: object, expected: list[str]
) -> None:
    found = obstacles_to_a_yes(
        passing_on=passing_on,
        agreed_on=agreed,  # type: ignore[arg-type]
        received_on=received,  # type: ignore[arg-type]
        today=TODAY,
    )
    assert [one.key for one in found] == expected
