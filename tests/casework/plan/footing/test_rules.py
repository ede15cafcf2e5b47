# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from gezinsregie.casework.plan.footing.rules import (
    FootingFacts,
    obstacles_to_saying,
    obstacles_to_settling,
)

DOMAINS = {"housing"}
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


@pytest.mark.parametrize(
    ("kind", "in_return", "life_domain", "keys"),
    [
        ("need", "", "", []),
        ("end_term", "", "", []),
        ("exchange", "een oppas", "", []),
        ("exchange", "  ", "", ["in_return_missing"]),
        ("strength", "", "housing", []),
        ("strength", "", "", ["unknown_life_domain"]),
        ("strength", "", "elders", ["unknown_life_domain"]),
        ("need", "een oppas", "", ["not_of_this_kind"]),
        ("end_term", "", "housing", ["not_of_this_kind"]),
        ("exchange", "", "housing", ["in_return_missing", "not_of_this_kind"]),
        ("strength", "een oppas", "", ["unknown_life_domain", "not_of_this_kind"]),
    ],
)
def test_each_kind_says_what_it_needs_and_no_more(
    kind: str, in_return: str, life_domain: str, keys: list[str]
) -> None:
    found = obstacles_to_saying(FootingFacts(kind, in_return, life_domain), DOMAINS)
    assert [one.key for one in found] == keys


@pytest.mark.parametrize(
    ("kind", "settled_on", "keys"),
    [
        ("end_term", MONDAY, []),
        ("exchange", TUESDAY, []),
        ("need", MONDAY, ["never_settled"]),
        ("strength", MONDAY, ["never_settled"]),
        ("end_term", date(2026, 3, 4), ["in_the_future"]),
        ("end_term", date(2026, 3, 1), ["settled_before_said"]),
    ],
)
def test_what_can_be_settled_and_when(kind: str, settled_on: date, keys: list[str]) -> None:
    found = obstacles_to_settling(kind, settled_on, said_on=MONDAY, today=TUESDAY)
    assert [one.key for one in found] == keys
