# SPDX-License-Identifier: EUPL-1.2
"""Days counted from the day of the population: 0 is that day, -1 the day before."""

from datetime import UTC, date, datetime, timedelta

_BACK, _AHEAD = 4000, 2500


class Calendar:
    """Days as ISO 8601, looked up: they are asked for millions of times."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._iso = [(today + timedelta(days=ahead)).isoformat() for ahead in range(-_BACK, _AHEAD)]
        self._midnight = int(datetime.combine(today, datetime.min.time(), UTC).timestamp())

    def day(self, ahead: int) -> str:
        """Return the day that lies so many days ahead (below zero: back)."""
        return self._iso[_BACK + ahead]

    def day_long_ago(self, ahead: int) -> str:
        """Return a day too far back to be looked up, such as one of birth."""
        return (self.today + timedelta(days=ahead)).isoformat()

    def date(self, ahead: int) -> date:
        return self.today + timedelta(days=ahead)

    def month(self, ahead: int) -> str:
        """Return the first day of the month in which that day lies."""
        return self._iso[_BACK + ahead][:8] + "01"

    def moment(self, ahead: int, hour: int, minute: int = 0) -> str:
        """Return a moment of that day, in UTC."""
        return f"{self._iso[_BACK + ahead]} {hour:02}:{minute:02}:00"

    def seconds(self, ahead: int, hour: int, minute: int = 0) -> int:
        """Return the same moment in seconds since 1970."""
        return self._midnight + 86_400 * ahead + 3_600 * hour + 60 * minute
