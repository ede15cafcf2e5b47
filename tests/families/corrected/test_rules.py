# SPDX-License-Identifier: EUPL-1.2
"""What of two changes can be taken, and where somebody must choose."""

from datetime import date
from typing import Any

import pytest

from gezinsregie.families.corrected.rules import Clash, clashes, is_same, merged

OLD: dict[str, Any] = {"words": "oud", "due_on": date(2026, 3, 1), "member": None}


@pytest.mark.parametrize(
    ("mine", "theirs", "asked", "taken"),
    [
        # Neither changed anything.
        ({}, {}, [], {}),
        # One of the two did.
        ({"words": "mijn"}, {}, [], {"words": "mijn"}),
        ({}, {"words": "haar"}, [], {"words": "haar"}),
        # Both did, and alike.
        ({"words": "nieuw"}, {"words": "nieuw"}, [], {"words": "nieuw"}),
        # Each another field.
        ({"words": "mijn"}, {"member": 7}, [], {"words": "mijn", "member": 7}),
        # The same field, each otherwise; the rest is taken all the same.
        ({"words": "mijn"}, {"words": "haar"}, ["words"], {}),
        ({"words": "mijn", "member": 7}, {"words": "haar"}, ["words"], {"member": 7}),
        ({"words": "mijn"}, {"words": "haar", "member": 7}, ["words"], {"member": 7}),
        # To empty a field is a change as any other.
        ({"due_on": None}, {"due_on": date(2026, 4, 1)}, ["due_on"], {}),
        ({"words": ""}, {"member": 7}, [], {"words": "", "member": 7}),
    ],
)
def test_a_field_that_both_changed_otherwise_is_asked(
    mine: dict[str, Any], theirs: dict[str, Any], asked: list[str], taken: dict[str, Any]
) -> None:
    wants, stands = OLD | mine, OLD | theirs
    assert [one.field for one in clashes(OLD, wants, stands)] == asked
    rest = {name: value for name, value in (OLD | taken).items() if name not in asked}
    assert merged(OLD, wants, stands) == rest


def test_a_clash_says_all_three_and_comes_in_the_order_of_the_form() -> None:
    mine = {"member": 1, "words": "mijn"}
    found = clashes(OLD, mine, OLD | {"words": "haar", "member": 2})
    assert found == [Clash("member", None, 1, 2), Clash("words", "oud", "mijn", "haar")]


def test_what_is_not_on_the_form_is_left_as_it_is() -> None:
    theirs = OLD | {"words": "haar"}
    assert clashes(OLD, {"member": None}, theirs) == []
    assert merged(OLD, {"member": None}, theirs) == {"member": None}


def test_how_a_browser_ends_a_line_is_no_change() -> None:
    assert is_same("een\r\ntwee", "een\ntwee")
    assert not is_same("een\r\ntwee", "een twee")
    assert not is_same(None, "")
    before = {"words": "een\ntwee"}
    theirs = {"words": "een\ntwee\ndrie"}
    assert clashes(before, {"words": "een\r\ntwee"}, theirs) == []
    assert merged(before, {"words": "een\r\ntwee"}, theirs) == theirs
