# SPDX-License-Identifier: EUPL-1.2
"""Who can be written down as one of a family."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.families.belonging.rules import (
    BelongingFacts,
    obstacles_to_belonging,
    obstacles_to_bsn,
    obstacles_to_roof,
)

TODAY = date(2026, 11, 3)
FINE = BelongingFacts(
    given_name="Roos",
    birth_date=date(2026, 10, 1),
    belongs_from=date(2026, 10, 1),
    belongs_until=None,
    roof_of_family=True,
    today=TODAY,
)


def keys(**changed: Any) -> set[str]:
    return {one.key for one in obstacles_to_belonging(replace(FINE, **changed))}


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({}, set()),
        ({"birth_date": None, "belongs_from": None}, set()),
        ({"belongs_from": TODAY}, set()),
        ({"belongs_until": FINE.belongs_from}, set()),
        ({"role_changes": True}, set()),
        ({"has_authority": True, "under_authority": True}, set()),
        ({"given_name": " "}, {"given_name_missing"}),
        ({"roof_of_family": False}, {"roof_of_elsewhere"}),
        ({"stands_there": True}, {"stands_there"}),
        ({"belongs_until": date(2026, 9, 30)}, {"until_before_from"}),
        ({"belongs_from": date(2026, 9, 30)}, {"from_before_birth"}),
        ({"belongs_from": TODAY + timedelta(days=1)}, {"from_to_come"}),
        ({"role_changes": True, "has_authority": True}, {"authority_first"}),
        ({"role_changes": True, "under_authority": True}, {"authority_first"}),
        ({"birth_date": TODAY + timedelta(days=1), "belongs_from": None}, {"born_in_the_future"}),
        ({"birth_date": date(1880, 1, 1)}, {"born_too_long_ago"}),
        (
            {"given_name": "", "stands_there": True, "belongs_until": date(2020, 1, 1)},
            {"given_name_missing", "stands_there", "until_before_from"},
        ),
    ],
)
def test_all_reasons_at_once(changed: dict[str, Any], refused: set[str]) -> None:
    assert keys(**changed) == refused


@pytest.mark.parametrize(
    ("bsn", "of_another", "refused"),
    [
        ("", False, set()),
        ("111222333", False, set()),
        ("111222334", False, {"bsn_wrong"}),
        ("111222333", True, {"bsn_twice"}),
    ],
)
def test_a_number_is_one_persons(bsn: str, of_another: bool, refused: set[str]) -> None:
    assert {one.key for one in obstacles_to_bsn(bsn, of_another=of_another)} == refused


@pytest.mark.parametrize(
    ("name", "refused"),
    [("Bij vader", set()), ("  ", {"roof_name_missing"}), (" THUIS ", {"household_twice"})],
)
def test_a_roof_has_a_name_of_its_own(name: str, refused: set[str]) -> None:
    assert {one.key for one in obstacles_to_roof(name, ["Thuis"])} == refused
