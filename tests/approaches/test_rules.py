# SPDX-License-Identifier: EUPL-1.2
"""What terms say of an end, an extension, a phase and a norm."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.approaches import rules
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.definition import Approach
from gezinsregie.approaches.facts import Person
from gezinsregie.approaches.rules import ExtensionObstacle as Obstacle
from gezinsregie.approaches.terms import Term, Unit, later

START = date(2026, 1, 31)
days = st.dates(date(2000, 1, 1), date(2080, 1, 1))


def approach(key: str) -> Approach:
    return catalogue().latest_of(key)


@pytest.mark.parametrize(
    ("day", "amount", "unit", "expected"),
    [
        (date(2026, 1, 31), 1, Unit.MONTHS, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, Unit.MONTHS, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, Unit.MONTHS, date(2027, 2, 28)),
        (date(2026, 6, 15), 12, Unit.MONTHS, date(2027, 6, 15)),
        (date(2026, 12, 28), 1, Unit.WEEKS, date(2027, 1, 4)),
    ],
)
def test_weeks_and_months_further(day: date, amount: int, unit: Unit, expected: date) -> None:
    assert later(day, amount, unit) == expected


@given(days, st.integers(1, 240))
def test_months_go_forward_and_keep_the_day_where_they_can(day: date, amount: int) -> None:
    found = later(day, amount, Unit.MONTHS)
    assert (found.year - day.year) * 12 + found.month - day.month == amount
    assert found.day == day.day or (found + timedelta(days=1)).day == 1


def test_a_term_between_two_bounds() -> None:
    term = Term(at_least=3, at_most=4, unit=Unit.WEEKS)
    assert term.latest_end(START) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("key", "form", "end", "latest"),
    [
        ("vig-den-haag", None, date(2026, 7, 31), date(2026, 7, 31)),
        ("vig-leeuwarden", None, date(2026, 7, 31), date(2027, 1, 31)),
        ("itg-leeuwarden", None, None, None),
        ("crg-eindhoven", "pgtb", None, None),
        ("hhw-alkmaar", None, None, None),
    ],
)
def test_the_planned_end(key: str, form: str | None, end: date | None, latest: date | None) -> None:
    assert rules.planned_end(approach(key), form, START) == end
    assert rules.latest_end(approach(key), form, START) == latest


def test_what_the_municipality_wrote_counts_where_the_approach_gives_no_length() -> None:
    own = Term(at_most=3, unit=Unit.MONTHS)
    assert rules.planned_end(approach("crg-eindhoven"), "pgtb", START, own) == date(2026, 4, 30)
    given = rules.planned_end(approach("vig-leeuwarden"), None, START)
    assert rules.planned_end(approach("vig-leeuwarden"), None, START, own) == given


@pytest.mark.parametrize(
    ("key", "ends_on", "new_end", "reason", "obstacles"),
    [
        ("vig-leeuwarden", date(2026, 7, 31), date(2027, 1, 31), "nog niet klaar", ()),
        ("vig-leeuwarden", date(2026, 7, 31), date(2027, 1, 31), "  ", (Obstacle.NO_REASON,)),
        ("vig-leeuwarden", date(2026, 7, 31), date(2027, 2, 1), "nodig", (Obstacle.TOO_FAR,)),
        ("vig-leeuwarden", date(2026, 10, 31), date(2027, 4, 30), "nodig", (Obstacle.TOO_FAR,)),
        ("vig-leeuwarden", date(2026, 7, 31), date(2026, 7, 31), "nodig", (Obstacle.NOT_LATER,)),
        ("vig-leeuwarden", None, date(2026, 7, 30), "", (Obstacle.NOT_LATER, Obstacle.NO_REASON)),
        (
            "vig-den-haag",
            date(2026, 7, 31),
            date(2026, 7, 1),
            "",
            (Obstacle.NO_EXTENSION_IN_APPROACH, Obstacle.NOT_LATER, Obstacle.NO_REASON),
        ),
        ("itg-leeuwarden", None, date(2027, 1, 1), "nodig", (Obstacle.NO_END_TO_EXTEND,)),
        # An end by what the municipality wrote itself is a maximum: nothing extends it.
        (
            "crg-eindhoven",
            date(2026, 7, 31),
            date(2026, 9, 1),
            "nodig",
            (Obstacle.NO_EXTENSION_IN_APPROACH,),
        ),
    ],
)
def test_all_obstacles_to_an_extension(
    key: str, ends_on: date | None, new_end: date, reason: str, obstacles: tuple[Obstacle, ...]
) -> None:
    found = rules.extension_allowed(
        approach(key), None, started_on=START, ends_on=ends_on, new_end=new_end, reason=reason
    )
    assert found == obstacles


def test_a_reason_is_asked_only_where_the_approach_asks_one() -> None:
    leeuwarden = approach("vig-leeuwarden")
    extension = leeuwarden.duration.extension
    assert extension is not None
    lenient = extension.model_copy(update={"needs_reason": False})
    duration = leeuwarden.duration.model_copy(update={"extension": lenient})
    for one, obstacles in (
        (leeuwarden, (Obstacle.NO_REASON,)),
        (leeuwarden.model_copy(update={"duration": duration}), ()),
    ):
        found = rules.extension_allowed(
            one, None, started_on=START, ends_on=None, new_end=date(2026, 9, 1), reason=""
        )
        assert found == obstacles


def test_when_a_phase_should_be_over() -> None:
    hague = approach("vig-den-haag")
    assert rules.phase_due(hague.phases[2], START) == date(2026, 3, 31)
    assert rules.phase_due(hague.phases[0], START) is None


@pytest.mark.parametrize(("hours", "families"), [(36, 5), (35, 4), (18, 2), (7, 0), (0, 0)])
def test_how_many_families_the_norm_gives(hours: int, families: int) -> None:
    assert rules.room_for_families(approach("vig-den-haag"), hours) == families
    assert rules.room_for_families(approach("itg-leeuwarden"), hours) is None


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2010, 3, 2), date(2026, 3, 1), 15),
        (date(2010, 3, 2), date(2026, 3, 2), 16),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 5, 1), date(2026, 3, 1), 0),
        (None, date(2026, 3, 1), None),
    ],
)
def test_ages(born: date | None, day: date, age: int | None) -> None:
    assert Person(born).age_on(day) == age
