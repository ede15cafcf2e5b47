# SPDX-License-Identifier: EUPL-1.2
"""The bulk loader: the one writer that is no action, for a population of invented families.

Rows go in as they are: executemany on SQLite, COPY on PostgreSQL. All of it is one transaction.

No family is held against what somebody said beforehand, as an action would do with each family that
comes in: a declaration is about one municipality, and those of a population come with it, so nobody
can have said anything of them. What is said afterwards meets these families as it meets all others.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Protocol

from django.db import OperationalError, connection, transaction
from django.db.models import Max

from .setting_aside import set_aside
from .tables import TABLES, Table, Values


class Loader(Protocol):
    """Puts rows in tables; which one depends on the database."""

    def load(self, table: Table, rows: Sequence[Values]) -> None: ...


class _Sqlite:
    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor
        self._insert = {table.name: _insert(table) for table in TABLES.values()}

    def load(self, table: Table, rows: Sequence[Values]) -> None:
        # The connection below Django's, so that no value is looked at twice.
        self._cursor.executemany(self._insert[table.name], rows)


class _PostgreSQL:
    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    def load(self, table: Table, rows: Sequence[Values]) -> None:
        with self._cursor.copy(f"COPY {_quoted(table.name)} ({_listed(table)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row + table.defaults)


def _insert(table: Table) -> str:
    values = ["?"] * len(table.given) + [_literal(value) for value in table.defaults]
    return (
        f"INSERT INTO {_quoted(table.name)} ({_listed(table)}) "  # noqa: S608 - names of our own
        f"VALUES ({', '.join(values)})"
    )


def _quoted(name: str) -> str:
    return str(connection.ops.quote_name(name))


def _listed(table: Table) -> str:
    return ", ".join(map(_quoted, table.columns))


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


@contextmanager
def loading() -> Iterator[Loader]:
    """Let rows be loaded; when the block ends well all of them are there, otherwise none is."""
    with _written_once(), transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            tables = ", ".join(_quoted(table.name) for table in TABLES.values())
            cursor.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")
            # Nothing that was written before may wait to be judged when a table changes.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            to_restore = set_aside(cursor, [table.name for table in TABLES.values()])
            yield _PostgreSQL(cursor.cursor)
            for statement in to_restore:
                cursor.execute(statement)
            _set_counters(cursor)
        else:
            yield _Sqlite(cursor.cursor)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@contextmanager
def _written_once() -> Iterator[None]:
    """On SQLite: no log ahead of the file, in which every row would be written twice.

    What was there is kept aside instead, and comes back when the load stops halfway. Where somebody
    else has the file open, or a transaction runs already, all stays as it is.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA cache_size=-96000")
        with suppress(OperationalError):
            cursor.execute("PRAGMA journal_mode=TRUNCATE")
    try:
        yield
    finally:
        with connection.cursor() as cursor, suppress(OperationalError):
            cursor.execute("PRAGMA journal_mode=WAL")


def _set_counters(cursor: Any) -> None:
    for table in TABLES.values():
        if table.counts_its_rows:
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence(%s, 'id'), MAX(id)) "  # noqa: S608
                f"FROM {_quoted(table.name)}",
                [table.name],
            )


def numbers_taken() -> Mapping[str, int]:
    """Return, by the key of the table, the highest number that is taken; 0 where none is."""
    return {
        key: (
            table.model._base_manager.aggregate(most=Max("pk"))["most"] or 0
            if table.counts_its_rows
            else 0
        )
        for key, table in TABLES.items()
    }
