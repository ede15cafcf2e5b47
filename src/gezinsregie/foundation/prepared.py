# SPDX-License-Identifier: EUPL-1.2
"""A question to the database whose SQL is written once, and asked again with other values.

Django writes the SQL of a queryset anew each time it is asked. On the pages that people open all
day that writing took longer than the answer; asking again does not.
"""

import re
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from threading import Lock
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.sql.compiler import SQLCompiler

M = TypeVar("M", bound=Model)
Value = UUID | date | datetime | int | str

# Two lists of values that nobody has: what differs between the two writings is a value, all that is
# the same is part of the question.
_MARKS: dict[type, tuple[Callable[[int], Any], Callable[[int], Any]]] = {
    UUID: (lambda n: UUID(int=(0xA11CE << 100) + n), lambda n: UUID(int=(0xB0B << 100) + n)),
    date: (
        lambda n: date(1801, 1, 1) + timedelta(n),
        lambda n: date(1902, 2, 1) + timedelta(n),
    ),
    datetime: (
        lambda n: datetime(1803, 1, 1, tzinfo=UTC) + timedelta(hours=n),
        lambda n: datetime(1904, 2, 1, tzinfo=UTC) + timedelta(hours=n),
    ),
    int: (lambda n: 6_000_000_000 + n, lambda n: 7_000_000_000 + n),
    str: (lambda n: f"one of {n}", lambda n: f"other of {n}"),
}


# Where a value goes; a doubled percent sign is one that stands in the text.
_PLACE = re.compile(r"(?<!%)%s")


class NotPrepared(Exception):
    """The question changes with its values in another way than by the values themselves."""


# The name of a value; of one in a list, the name of the list and where it stands in it.
Name = tuple[str, int | None]


@dataclass(frozen=True)
class _Written:
    """A question as one engine wants it; ``places`` says which value goes where."""

    queryset: Any
    compiler: SQLCompiler
    sql: str
    constants: tuple[Any, ...]
    places: tuple[tuple[int, Name], ...]
    # How each column becomes a value, by what is selected: the same for every row and each time.
    converters: dict[int, dict[int, Any]] = field(default_factory=dict)

    def params(self, values: Mapping[Name, Value]) -> list[Any]:
        adapted = {name: _adapted(value) for name, value in values.items()}
        filled = list(self.constants)
        for place, name in self.places:
            filled[place] = adapted[name]
        return filled

    def converters_of(self, expressions: list[Any]) -> dict[int, Any]:
        known = self.converters.get(len(expressions))
        if known is None:
            known = self.converters[len(expressions)] = self.compiler.get_converters(expressions)
        return known


class Prepared(Generic[M]):
    """A question made by ``build``, which takes the values by name and returns a queryset. It must
    depend on nothing else, and use the values as they are.

    A value may be a tuple of values, for ``…__in``: then the question is written once for one, two,
    four, eight … of them, and an empty one finds nothing.
    """

    def __init__(self, build: Callable[..., QuerySet[M]]) -> None:
        self._build = build
        self._written: dict[tuple[str, tuple[Name, ...]], _Written] = {}
        self._one_at_a_time = Lock()

    def objects(self, **values: Value | tuple[Value, ...]) -> list[M]:
        """Ask the question and return all objects, with what the queryset loads beside them.

        Raises NotPrepared when it cannot be written once.
        """
        if () in values.values():
            return []
        each = _one_by_one(values)
        written = self._for_this_engine(each)
        asked = written.queryset
        again = type(asked)(asked.model, _Again(written, written.params(each)))
        again._prefetch_related_lookups = asked._prefetch_related_lookups
        again._iterable_class = asked._iterable_class
        again._fields = asked._fields
        return list(again)

    def rows(self, **values: Value | tuple[Value, ...]) -> list[tuple[Any, ...]]:
        """Ask a question of ``values_list`` and return all rows, as the database gives them.

        Raises NotPrepared when it cannot be written once.
        """
        if () in values.values():
            return []
        each = _one_by_one(values)
        written = self._for_this_engine(each)
        with connection.cursor() as cursor:
            cursor.execute(written.sql, written.params(each))
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def _for_this_engine(self, values: Mapping[Name, Value]) -> _Written:
        form = (connection.vendor, tuple(values))
        if form not in self._written:
            with self._one_at_a_time:
                self._written[form] = self._write(values)
        return self._written[form]

    def _write(self, values: Mapping[Name, Value]) -> _Written:
        marks = [
            {
                name: _MARKS[type(value)][turn](number)
                for number, (name, value) in enumerate(values.items())
            }
            for turn in (0, 1)
        ]
        asked = [self._build(**_together(marked)) for marked in marks]
        compilers = [one.query.get_compiler(connection=connection) for one in asked]
        (sql, first), (again, second) = (compiler.as_sql() for compiler in compilers)
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
        written = _Written(asked[0], compilers[0], sql, tuple(first), tuple(places))
        return _with_words_written_out(written) if connection.vendor == "sqlite" else written


def _with_words_written_out(written: _Written) -> _Written:
    """Return the same question with its constant words in its text.

    Where a condition of an index over some rows ("only what is open") is laid beside a value that
    is bound, SQLite plans the whole question anew each time it is asked. Numbers stay bound: in
    an ORDER BY a written number is a column.
    """
    filled = {place for place, _name in written.places}
    before, *texts = _PLACE.split(written.sql)
    sql = before
    kept: list[Any] = []
    moved: dict[int, int] = {}
    for place, (value, text) in enumerate(zip(written.constants, texts, strict=True)):
        if isinstance(value, str) and place not in filled:
            sql += "'" + value.replace("'", "''").replace("%", "%%") + "'" + text
            continue
        moved[place] = len(kept)
        kept.append(value)
        sql += "%s" + text
    places = tuple((moved[place], name) for place, name in written.places)
    return replace(written, sql=sql, constants=tuple(kept), places=places)


class _Again:
    """Stands where a queryset keeps its query, and hands out what was written before."""

    def __init__(self, written: _Written, params: list[Any]) -> None:
        self._written = written
        self._params = params

    def get_compiler(self, *args: Any, **kwargs: Any) -> SQLCompiler:
        compiler = copy(self._written.compiler)
        # What was written belongs to all threads, a connection to one.
        compiler.connection = connection
        compiler.as_sql = lambda *args, **kwargs: (self._written.sql, tuple(self._params))  # type: ignore[method-assign]
        compiler.get_converters = self._written.converters_of  # type: ignore[method-assign]
        return compiler


def _one_by_one(values: Mapping[str, Value | tuple[Value, ...]]) -> dict[Name, Value]:
    """Return each value by its name; a list is made as long as a power of two with its last."""
    found: dict[Name, Value] = {}
    for name, value in values.items():
        if not isinstance(value, tuple):
            found[name, None] = value
            continue
        room = 1 << (len(value) - 1).bit_length()
        for place in range(room):
            found[name, place] = value[min(place, len(value) - 1)]
    return found


def _together(values: Mapping[Name, Value]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for (name, place), value in values.items():
        if place is None:
            found[name] = value
        else:
            found.setdefault(name, []).append(value)
    return found


def _adapted(value: Value) -> Any:
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value
