# SPDX-License-Identifier: EUPL-1.2
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.definition import Caseload
from gezinsregie.approaches.rules import room_for_families
from gezinsregie.casework.trajectory.workload import Workload, hours_a_family

VIG = Caseload(hours=36, families=5, source="VIG-H11")
NORMS = st.builds(
    Caseload, hours=st.integers(1, 40), families=st.integers(1, 50), source=st.just("x")
)


@pytest.mark.parametrize(
    ("hours", "families", "room", "too_many"),
    [(36, 0, 5, 0), (36, 4, 1, 0), (36, 5, 0, 0), (36, 6, 0, 1), (28, 4, 0, 1), (18, 0, 2, 0)],
)
def test_one_coach_of_36_hours_on_5_families(
    hours: int, families: int, room: int, too_many: int
) -> None:
    norm = catalogue().find("vig-den-haag", "1").caseload
    assert norm is not None
    week = Workload(hours, (norm,) * families)
    assert week.room(norm) == room
    assert week.too_many(norm) == too_many
    assert week.hours_taken == Fraction(36, 5) * families


def test_without_a_norm_nothing_is_computed() -> None:
    norm = catalogue().find("itg-leeuwarden", "1").caseload
    assert norm is None
    week = Workload(36, (norm, norm))
    assert (week.hours_taken, week.without_norm, week.room(VIG)) == (0, 2, None)


@given(NORMS, st.integers(1, 60), st.integers(0, 60))
def test_room_and_too_many_never_contradict(norm: Caseload, hours: int, families: int) -> None:
    week = Workload(hours, (norm,) * families)
    room, too_many = week.room(norm), week.too_many(norm)
    assert room is not None
    assert not (room and too_many)
    fits = families + room - too_many
    assert hours_a_family(norm) * fits <= hours < hours_a_family(norm) * (fits + 1)


@given(st.integers(1, 60), st.integers(0, 20))
def test_room_agrees_with_the_approach(hours: int, families: int) -> None:
    approach = catalogue().find("vig-den-haag", "1")
    in_all = room_for_families(approach, hours)
    assert in_all is not None
    assert Workload(hours, (VIG,) * families).room(VIG) == max(0, in_all - families)
