# SPDX-License-Identifier: EUPL-1.2
"""When a trajectory stands still, for who leads the team."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.today.stuck import StandingFacts, stuck
from gezinsregie.casework.trajectory.progress import Sign

TODAY = date(2026, 3, 3)
FACTS = StandingFacts(started_on=TODAY)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("changed", "signs"),
    [
        ({}, ()),
        ({"started_on": ago(14)}, ()),
        ({"started_on": ago(15)}, (Sign.NO_CONTACT,)),
        ({"started_on": ago(90), "last_contact_on": ago(14)}, ()),
        ({"last_contact_on": ago(15)}, (Sign.NO_CONTACT,)),
        ({"plan_due_on": TODAY}, ()),
        ({"plan_due_on": ago(1)}, (Sign.NO_PLAN,)),
        ({"knot_open": True}, (Sign.KNOT_OPEN,)),
        ({"unheard_since": ago(3)}, ()),
        ({"unheard_since": ago(4)}, (Sign.UNHEARD,)),
        ({"paused_until": TODAY, "started_on": ago(60)}, (Sign.PAUSED,)),
        ({"paused_until": TODAY, "plan_due_on": ago(1), "knot_open": True},
         (Sign.KNOT_OPEN, Sign.PAUSED)),
        ({"paused_until": ago(1), "started_on": ago(15)}, (Sign.NO_CONTACT,)),
        ({"answer_due_on": TODAY, "moment_due_on": TODAY}, ()),
        ({"answer_due_on": ago(1)}, (Sign.UNANSWERED,)),
        ({"moment_due_on": ago(1)}, (Sign.NOT_ASKED,)),
        ({"answer_due_on": ago(1), "moment_due_on": ago(1), "paused_until": TODAY},
         (Sign.UNANSWERED, Sign.PAUSED)),
    ],
)  # fmt: skip
def test_what_stands_still(changed: dict[str, Any], signs: tuple[Sign, ...]) -> None:
    assert stuck(replace(FACTS, **changed), TODAY) == signs
