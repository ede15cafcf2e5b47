# SPDX-License-Identifier: EUPL-1.2
"""About whom somebody of the family reads: what no family in a database would show."""

from datetime import date

import pytest

from gezinsregie.casework.own_view.rules import Person, Reader, sees_about

TODAY = date(2026, 3, 3)
MOTHER = Person(1, is_child=False, born_on=date(1988, 1, 1))
CHILD = Person(2, is_child=True, born_on=date(2014, 3, 3))
AGELESS = Person(3, is_child=True, born_on=None)


@pytest.mark.parametrize(
    ("person", "about", "seen"),
    [
        (MOTHER, None, True),
        (MOTHER, 1, True),
        (MOTHER, 2, True),
        # Of a child whose age is not known nobody can say that it is under sixteen.
        (MOTHER, 3, False),
        (AGELESS, 3, False),
        (CHILD, 2, True),
        (CHILD, 1, False),
        # Somebody of no family, as in an old link.
        (MOTHER, 9, False),
    ],
)
def test_about_whom_somebody_reads(person: Person, about: int | None, seen: bool) -> None:
    authority = frozenset({2, 3, 9}) if person is MOTHER else frozenset()
    reader = Reader(person, authority, (MOTHER, CHILD, AGELESS))
    assert sees_about(reader, about, TODAY) is seen
