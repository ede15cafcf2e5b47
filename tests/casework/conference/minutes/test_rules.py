# SPDX-License-Identifier: EUPL-1.2
"""When minutes can be fixed: by table, without a database."""

from datetime import date
from typing import Any

import pytest

from gezinsregie.casework.conference.minutes.rules import (
    ChildFacts,
    GuestFacts,
    obstacles_to_fixing,
)

PARTNER = GuestFacts(None, present=True, heard=False)
TEEN, CHILD = ChildFacts(3, date(2014, 3, 3)), ChildFacts(4, date(2014, 3, 4))


@pytest.mark.parametrize(
    ("guests", "children", "found"),
    [
        ([PARTNER, GuestFacts(1, True, False)], [], []),
        ([PARTNER, GuestFacts(1, False, True)], [], []),
        ([PARTNER, GuestFacts(1, False, False)], [], ["family_not_heard"]),
        ([PARTNER], [], ["family_not_heard"]),
        ([GuestFacts(1, False, True)], [], ["nobody_present"]),
        ([], [], ["nobody_present", "family_not_heard"]),
        ([GuestFacts(1, True, False)], [TEEN], ["child_not_asked"]),
        ([GuestFacts(1, True, False), GuestFacts(3, False, False)], [TEEN], []),
        ([GuestFacts(1, True, False)], [CHILD, ChildFacts(5, None)], []),
    ],
)
def test_the_family_attends_or_is_heard(guests: Any, children: Any, found: list[str]) -> None:
    """A child that becomes twelve on the day is asked; a day later is too young."""
    said = obstacles_to_fixing(guests, children, date(2026, 3, 3))
    assert [one.key for one in said] == found
