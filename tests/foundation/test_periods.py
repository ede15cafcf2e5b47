# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta

from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role
from tests.cast import TODAY, Town, appoint, person

DAY = timedelta(days=1)


def test_both_ends_belong_to_it_and_it_may_be_open(town: Town) -> None:
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
        assert found == {one for one in rows if one.starts_on <= day <= (one.ends_on or day)}
    through = type(somebody).objects.filter(in_force(TODAY, "appointments__"), pk=somebody.pk)
    assert through.exists()
