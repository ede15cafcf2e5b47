# SPDX-License-Identifier: EUPL-1.2
"""The whole database as a value: every row of every table, so that two moments can be compared."""

from collections import Counter
from collections.abc import Iterator, Mapping

from django.db import connection

# What Django itself keeps about tables; no act of a person changes it.
_NOT_OURS = {"django_migrations", "django_content_type", "sqlite_sequence"}

Contents = Mapping[str, Counter[str]]


def contents() -> Contents:
    """Return the rows of every table, as text, without their order."""
    tables = sorted(set(connection.introspection.table_names()) - _NOT_OURS)
    found: dict[str, Counter[str]] = {table: Counter() for table in tables}
    for table, row in _rows(tables):
        found[table][row] += 1
    return found


def _rows(tables: list[str]) -> Iterator[tuple[str, str]]:
    quoted = {table: connection.ops.quote_name(table) for table in tables}
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # One way there and back for all of them; PostgreSQL writes a row as text itself.
            cursor.execute(
                " UNION ALL ".join(
                    f"SELECT '{table}', r::text FROM {name} r"  # noqa: S608
                    for table, name in quoted.items()
                )
            )
            yield from cursor.fetchall()
            return
        for table, name in quoted.items():
            cursor.execute(f"SELECT * FROM {name}")  # noqa: S608
            yield from ((table, repr(row)) for row in cursor.fetchall())


def difference(before: Contents, after: Contents) -> list[str]:
    """Return, per table that changed, how many rows came and went: ``casework_goal +1 −0``."""
    changed = []
    for table, rows in before.items():
        came, went = after[table] - rows, rows - after[table]
        if came or went:
            changed.append(f"{table} +{came.total()} −{went.total()}")
    return changed
