# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gezinsregie.families.account.rules import (
    AccountFacts,
    obstacles_to_ending,
    obstacles_to_giving,
    obstacles_to_mailing_anew,
)
from gezinsregie.foundation.periods import closing_day

TODAY = date(2026, 3, 3)
FACTS = AccountFacts(
    is_child=False,
    born_on=None,
    has_one=False,
    email_of_actor=False,
    email_of_relative=False,
    account_is_shut=False,
    today=TODAY,
)


def keys(**changes: object) -> list[str]:
    return [one.key for one in obstacles_to_giving(replace(FACTS, **changes))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("born_on", "expected"),
    [
        (date(2014, 3, 4), ["too_young"]),
        (date(2014, 3, 3), []),
        (None, ["age_unknown"]),
    ],
)
def test_a_child_has_an_account_from_twelve(born_on: date | None, expected: list[str]) -> None:
    assert keys(is_child=True, born_on=born_on) == expected


def test_every_reason_is_told_at_once() -> None:
    assert keys() == []
    assert keys(
        has_one=True, email_of_actor=True, email_of_relative=True, account_is_shut=True
    ) == ["has_account", "own_email", "email_of_relative", "account_is_shut"]


def test_a_link_is_mailed_anew_while_open_and_for_members_alone() -> None:
    assert obstacles_to_mailing_anew(ended=False, works_here=False) == []
    assert len(obstacles_to_mailing_anew(ended=True, works_here=True)) == 2
    assert obstacles_to_ending(ended=False) == []
    assert len(obstacles_to_ending(ended=True)) == 1


def test_what_closes_today_ended_yesterday_or_never_began() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert closing_day(yesterday, TODAY) == (yesterday, False)
    assert closing_day(TODAY, TODAY) == (TODAY, True)
