# SPDX-License-Identifier: EUPL-1.2
"""Whose consent is needed, by age and authority, and until when it holds (Jeugdwet 7.3.4)."""

from datetime import date, timedelta

import pytest

from gezinsregie.casework.consent.rules import PersonFacts, consent_ends_on, whose_consent
from gezinsregie.families.ages import age_on, next_turn, reaches

TODAY = date(2026, 3, 3)
MOTHER = PersonFacts(1, False, date(1988, 5, 2))
FATHER = PersonFacts(2, False, None)
BOTH = frozenset({1, 2})


def child(years: int, holders: frozenset[int] = BOTH) -> PersonFacts:
    return PersonFacts(9, True, date(TODAY.year - years, 3, 3), holders)


@pytest.mark.parametrize(
    ("about", "people"),
    [
        ([MOTHER], {1}),
        ([FATHER], {2}),  # an adult whose day of birth nobody knows decides as any adult
        ([child(0)], {1, 2}),
        ([child(11)], {1, 2}),
        ([child(12)], {1, 2, 9}),
        ([child(15)], {1, 2, 9}),
        ([child(16)], {9}),
        ([child(17)], {9}),
        ([child(18)], {9}),
        ([child(4, frozenset({2}))], {2}),
        ([MOTHER, FATHER, child(4, frozenset({1}))], {1, 2}),
        ([MOTHER, child(16, frozenset())], {1, 9}),
    ],
)
def test_who_decides(about: list[PersonFacts], people: set[int]) -> None:
    assert whose_consent(about, TODAY) == type(whose_consent([], TODAY))(frozenset(people), ())


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (PersonFacts(9, True, None, BOTH), "birth_date_unknown"),
        (child(4, frozenset()), "authority_unknown"),
        (child(13, frozenset()), "authority_unknown"),
    ],
)
def test_what_must_be_known_first(one: PersonFacts, reason: str) -> None:
    unknown = whose_consent([MOTHER, one], TODAY).unknown
    assert [(found.key, found.about) for found in unknown] == [(reason, "9")]


def test_the_day_before_the_birthday_the_parents_decide_alone() -> None:
    born = date(2014, 3, 4)
    almost = PersonFacts(9, True, born, BOTH)
    assert whose_consent([almost], TODAY).people == BOTH
    assert whose_consent([almost], TODAY + timedelta(days=1)).people == {1, 2, 9}


def test_consent_ends_before_the_birthday_after_which_others_decide() -> None:
    about = [MOTHER, PersonFacts(9, True, date(2014, 8, 19), BOTH)]
    assert consent_ends_on(None, about, TODAY) == date(2026, 8, 18)
    assert consent_ends_on(date(2026, 6, 1), about, TODAY) == date(2026, 6, 1)
    assert consent_ends_on(date(2027, 6, 1), about, TODAY) == date(2026, 8, 18)
    assert consent_ends_on(None, [MOTHER], TODAY) is None


@pytest.mark.parametrize(
    ("day", "turn"),
    [
        (date(2026, 8, 18), date(2026, 8, 19)),
        (date(2026, 8, 19), date(2030, 8, 19)),
        (date(2030, 8, 19), date(2032, 8, 19)),
        (date(2032, 8, 19), None),
    ],
)
def test_the_birthdays_that_count(day: date, turn: date | None) -> None:
    assert next_turn(date(2014, 8, 19), day) == turn


def test_born_on_the_29th_of_february() -> None:
    born = date(2012, 2, 29)
    assert reaches(born, 12) == date(2024, 2, 29)
    assert reaches(born, 14) == date(2026, 3, 1)
    assert [age_on(born, date(2026, 2, 28)), age_on(born, date(2026, 3, 1))] == [13, 14]
