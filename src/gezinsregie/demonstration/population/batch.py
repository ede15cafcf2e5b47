# SPDX-License-Identifier: EUPL-1.2
"""Rows that are ready to be loaded, with the numbers that they were given."""

from dataclasses import dataclass, field

from .tables import TABLES, Value, Values

# Moment (seconds since 1970), actor, act, ground, kind and id of the subject, name and id of what
# came of it: all that a line of the log says before it is chained to the one before it.
Line = tuple[int, str, str, str, str, str, str, Value]


@dataclass
class Batch:
    """Rows by the key of their table, and lines for the log.

    ``last`` holds the highest number handed out so far, by the key of the table; batches that
    follow each other share it.
    """

    last: dict[str, int]
    rows: dict[str, list[Values]] = field(default_factory=lambda: {key: [] for key in TABLES})
    lines: list[Line] = field(default_factory=list)
    families: int = 0

    def add(self, key: str, *values: Value) -> int:
        """Add a row that the database would number, and return its number."""
        number = self.last[key] + 1
        self.last[key] = number
        self.rows[key].append((number, *values))
        return number

    def put(self, key: str, *values: Value) -> None:
        """Add a row whose key is among ``values``."""
        self.rows[key].append(values)
