# SPDX-License-Identifier: EUPL-1.2
"""A question to the database whose SQL is written once, and asked again with other values.

Django writes the SQL of a queryset anew each time it is asked. For the question behind every page
that writing took longer than all the rest of the page; asking it does not.
"""

from collections.abc import Callable, Mapping
from datetime import date
from threading import Lock
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

Values = Mapping[str, UUID | date]

# Two lists of values that nobody has: what differs between the two writings is a value, all that is
# the same is part of the question.
_MARKS: dict[type, tuple[tuple[Any, ...], tuple[Any, ...]]] = {
    UUID: (
        tuple(UUID(int=(0xA11CE << 100) + number) for number in range(8)),
        tuple(UUID(int=(0xB0B << 100) + number) for number in range(8)),
    ),
    date: (
        tuple(date(1801, 1, 1 + number) for number in range(8)),
        tuple(date(1902, 2, 1 + number) for number in range(8)),
    ),
}


class NotPrepared(Exception):
    """The question changes with its values in another way than by the values themselves."""


class Prepared:
    """A question made by ``build``, which takes the values by name and returns a queryset of
    ``values_list``. It must depend on nothing else, and use the values as they are."""

    def __init__(self, build: Callable[..., QuerySet]) -> None:
        self._build = build
        self._written: dict[str, tuple[str, tuple[Any, ...], tuple[tuple[int, str], ...]]] = {}
        self._one_at_a_time = Lock()

    def rows(self, **values: UUID | date) -> list[tuple[Any, ...]]:
        """Ask the question and return all rows, as the database gives them.

        Raises NotPrepared when it cannot be written once.
        """
        vendor = connection.vendor
        if vendor not in self._written:
            with self._one_at_a_time:
                self._written[vendor] = self._write(values)
        sql, constants, places = self._written[vendor]
        params = list(constants)
        for place, name in places:
            params[place] = _adapted(values[name])
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def _write(self, values: Values) -> tuple[str, tuple[Any, ...], tuple[tuple[int, str], ...]]:
        marks = [
            {
                name: _MARKS[type(value)][turn][number]
                for number, (name, value) in enumerate(sorted(values.items()))
            }
            for turn in (0, 1)
        ]
        (sql, first), (again, second) = (
            self._build(**marked).query.get_compiler(connection=connection).as_sql()
            for marked in marks
        )
        if sql != again or len(first) != len(second):
            raise NotPrepared("The text of the question depends on its values.")
        names = [{_adapted(value): name for name, value in marked.items()} for marked in marks]
        places = []
        for place, (one, other) in enumerate(zip(first, second, strict=True)):
            if one == other:
                continue
            name = names[0].get(one)
            if name is None or names[1].get(other) != name:
                raise NotPrepared(f"A value is used otherwise than as it is: {one!r}.")
            places.append((place, name))
        return sql, tuple(first), tuple(places)


def _adapted(value: UUID | date) -> Any:
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    return connection.ops.adapt_datefield_value(value)
