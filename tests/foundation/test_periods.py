# SPDX-License-Identifier: EUPL-1.2
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.foundation.periods import Period, in_force
from gezinsregie.partners.models import Appointment, Role
from tests.cast import TODAY, Town, appoint, person

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "holds"),
    [
        (TODAY, None, True),
        (TODAY, TODAY, True),
        (TODAY - DAY, TODAY, True),
        (TODAY, TODAY + DAY, True),
        (TODAY + DAY, None, False),
        (TODAY - 2 * DAY, TODAY - DAY, False),
    ],
)
def test_both_ends_belong_to_it(starts_on: date, ends_on: date | None, holds: bool) -> None:
    assert (TODAY in Period(starts_on, ends_on)) is holds


@given(st.dates(), st.dates())
def test_a_period_cannot_end_before_it_starts(starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        with pytest.raises(ValueError, match="before it starts"):
            Period(starts_on, ends_on)
    else:
        assert starts_on in Period(starts_on, ends_on)
        assert ends_on in Period(starts_on, ends_on)


def test_the_query_says_the_same_as_the_period(town: Town) -> None:
    somebody = person("periode@town.example", "Periode")
    for number, (starts, ends) in enumerate(
        [(0, None), (0, 0), (-5, 0), (0, 5), (1, None), (-5, -1), (-5, -5), (3, 9)]
    ):
        appoint(
            somebody,
            list(Role)[number % len(Role)],
            town.municipality,
            town.municipality,
            starts_on=TODAY + starts * DAY,
            ends_on=None if ends is None else TODAY + ends * DAY,
        )
    rows = Appointment.objects.filter(user=somebody)
    for day in (TODAY + number * DAY for number in range(-7, 12)):
        found = set(rows.filter(in_force(day)))
        assert found == {one for one in rows if day in Period(one.starts_on, one.ends_on)}
    through = type(somebody).objects.filter(in_force(TODAY, "appointments__"), pk=somebody.pk)
    assert through.exists()
