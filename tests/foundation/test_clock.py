# SPDX-License-Identifier: EUPL-1.2
from datetime import UTC, date, datetime, timedelta

import pytest

from gezinsregie.foundation import clock


def test_now_is_aware() -> None:
    assert clock.now().tzinfo is not None


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 3, 22, 59, tzinfo=UTC), date(2026, 3, 3)),
        (datetime(2026, 3, 3, 23, 0, tzinfo=UTC), date(2026, 3, 4)),  # winter time
        (datetime(2026, 7, 3, 21, 59, tzinfo=UTC), date(2026, 7, 3)),
        (datetime(2026, 7, 3, 22, 0, tzinfo=UTC), date(2026, 7, 4)),  # summer time
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_today_is_the_day_in_the_netherlands(moment: datetime, day: date) -> None:
    with clock.stopped_at(moment):
        assert clock.today() == day


def test_a_stopped_clock_stands_and_goes_on_afterwards() -> None:
    moment = datetime(2020, 1, 1, 12, tzinfo=UTC)
    with clock.stopped_at(moment):
        assert clock.now() == moment
        with clock.stopped_at(moment + timedelta(days=1)):
            assert clock.now() == moment + timedelta(days=1)
        assert clock.now() == moment
    assert clock.now() > moment


def test_a_moment_without_a_time_zone_is_refused() -> None:
    naive = datetime(2020, 1, 1, 12)  # noqa: DTZ001 - that it is naive is what is tested
    with pytest.raises(ValueError, match="time zone"), clock.stopped_at(naive):
        pass
