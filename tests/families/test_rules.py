# SPDX-License-Identifier: EUPL-1.2
"""The BSN, and what must hold before a family is written down."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.families.bsn import is_bsn, masked
from gezinsregie.families.rules import obstacles_to_birth_date, obstacles_to_enrolling, repeated

TODAY = date(2026, 3, 3)
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


@dataclass(frozen=True)
class Somebody:
    given_name: str = "Noor"
    birth_date: date | None = None
    bsn: str = ""


def keys(**changes: object) -> list[tuple[str, str]]:
    asked = {"name": "Kaya", "household_names": ["Thuis"], "members": [Somebody()], "today": TODAY}
    return [(one.key, one.about) for one in obstacles_to_enrolling(**{**asked, **changes})]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("111222333", True),
        ("123456782", True),
        ("123456789", False),
        ("000000000", False),
        ("11122233", False),
        ("1112223330", False),
        ("١١١٢٢٢٣٣٣", False),
        ("111 22233", False),
        ("²11222333", False),
        ("", False),
    ],
)
def test_a_bsn_is_nine_ascii_digits_that_pass_the_eleven_test(text: str, holds: bool) -> None:
    assert is_bsn(text) is holds


@given(st.integers(1, 999_999_999))
def test_one_digit_off_is_no_bsn_any_more(number: int) -> None:
    text = f"{number:09d}"
    total = sum(int(digit) * weight for digit, weight in zip(text, WEIGHTS, strict=True))
    assert is_bsn(text) is (total % 11 == 0)
    if is_bsn(text):
        for place in range(9):
            other = text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]
            assert not is_bsn(other)


@given(st.text("0123456789", min_size=9, max_size=9))
def test_a_masked_bsn_gives_three_digits_away(text: str) -> None:
    assert masked(text).endswith(text[-3:])
    assert sum(one.isdigit() for one in masked(text)) == 3


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"name": " "}, [("family_name_missing", "")]),
        ({"members": []}, [("no_member", "")]),
        ({"household_names": ["Thuis", " thuis"]}, [("household_twice", "")]),
        ({"members": [Somebody(given_name=" ")]}, [("given_name_missing", "0")]),
        ({"members": [Somebody(bsn="123456789")]}, [("bsn_wrong", "0")]),
        (
            {"members": [Somebody(bsn="111222333"), Somebody(bsn="111222333")]},
            [("bsn_twice", "1")],
        ),
        ({"members": [Somebody(birth_date=TODAY)]}, []),
        ({"members": [Somebody(birth_date=TODAY + timedelta(1))]}, [("born_in_the_future", "0")]),
        ({"members": [Somebody(birth_date=date(1900, 12, 31))]}, [("born_too_long_ago", "0")]),
        ({"members": [Somebody(birth_date=date(1901, 1, 1))]}, []),
        (
            {"name": "", "members": [Somebody("", TODAY + timedelta(1), "1")]},
            [
                ("family_name_missing", ""),
                ("given_name_missing", "0"),
                ("bsn_wrong", "0"),
                ("born_in_the_future", "0"),
            ],
        ),
    ],
)
def test_everything_that_is_wrong_is_said_at_once(
    changes: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert keys(**changes) == expected


@given(st.lists(st.sampled_from(["", "a", "b", "c"])))
def test_what_remains_without_the_repeated_places_is_unique(values: list[str]) -> None:
    again = repeated(values)
    left = [value for place, value in enumerate(values) if value and place not in again]
    assert len(left) == len(set(left))
    assert set(left) == set(values) - {""}


@pytest.mark.parametrize(
    ("born", "keys"),
    [
        (TODAY, []),
        (TODAY + timedelta(days=1), ["born_in_the_future"]),
        (TODAY.replace(year=TODAY.year - 126), ["born_too_long_ago"]),
        (TODAY.replace(year=TODAY.year - 125), []),
    ],
)
def test_on_which_days_somebody_was_born(born: date, keys: list[str]) -> None:
    assert [one.key for one in obstacles_to_birth_date(born, TODAY)] == keys
