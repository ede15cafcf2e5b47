# SPDX-License-Identifier: EUPL-1.2
"""What may go out, and which received items with it."""

import pytest

from gezinsregie.casework.sharing.disclosure.rules import (
    DisclosureFacts,
    ItemFacts,
    obstacles_to_disclosing,
)
from gezinsregie.casework.sharing.rules import FootingFacts
from tests.casework.sharing.test_rules import FOOTING


def told(footing: dict[str, bool] | None = None, **changes: object) -> list[str]:
    fields = {
        "life_domain": "finances",
        "member": None,
        "case_reason": "",
        "in_this_town": True,
        "helps": True,
        "items": (),
        **changes,
    }
    standing = FootingFacts(**{**FOOTING, **(footing or {})})
    facts = DisclosureFacts(footing=standing, **fields)  # type: ignore[arg-type]
    return [one.key for one in obstacles_to_disclosing(facts)]


def test_what_is_agreed_on_and_covered_may_go_out() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("footing", "changes", "expected"),
    [
        ({"bound": False, "covered": False}, {}, ["not_bound"]),
        ({"covered": False}, {}, ["not_covered"]),
        ({}, {"in_this_town": False}, ["not_of_this_town"]),
        ({}, {"helps": False}, ["does_not_help"]),
        ({"consented": False}, {}, ["consent_missing"]),
        ({"case_specific": True}, {}, ["reason_missing"]),
        ({"case_specific": True}, {"case_reason": "  "}, ["reason_missing"]),
        (
            {"case_specific": True, "bound": False, "covered": False},
            {"case_reason": "Vannacht gaat het mis."},
            [],
        ),
    ],
)
def test_one_fact_goes_out_without_an_agreement_for_a_reason_alone(
    footing: dict[str, bool], changes: dict[str, object], expected: list[str]
) -> None:
    assert told(footing, **changes) == expected


@pytest.mark.parametrize(
    ("domain", "member", "passing_on", "agreed", "expected"),
    [
        ("finances", None, "free", False, []),
        ("finances", 1, "free", False, []),
        ("finances", None, "ask_first", False, ["item_ask_first"]),
        ("finances", None, "ask_first", True, []),
        ("finances", None, "not_to_be_passed_on", True, ["item_not_to_be_passed_on"]),
        ("housing", None, "free", False, ["item_of_another"]),
    ],
)
def test_an_item_goes_along_as_its_sender_allows(
    domain: str, member: int | None, passing_on: str, agreed: bool, expected: list[str]
) -> None:
    item = ItemFacts("7", domain, member, passing_on, agreed)
    assert told(items=(item,)) == expected


def test_what_is_about_a_sibling_does_not_go_along() -> None:
    item = ItemFacts("7", "finances", 2, "free", agreed=False)
    assert told(member=1, items=(item,)) == ["item_of_another"]
    assert told(member=2, items=(item,)) == []
