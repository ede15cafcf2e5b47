# SPDX-License-Identifier: EUPL-1.2
"""On PostgreSQL: what is cheaper to do once at the end than for every row.

References and indexes are set aside inside the transaction of the load and made again before it
ends: references are then judged by one join instead of one look-up a row, and an index is built
instead of grown. Uniqueness, checks and triggers stay on guard all the while.
"""

from collections.abc import Sequence
from typing import Any

_REFERENCES = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname,
              pg_get_constraintdef(oid))
FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY(%s::regclass[])
ORDER BY conrelid, conname
"""

_INDEXES = """
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY(%s::regclass[]) AND NOT indisunique
ORDER BY indrelid, indexrelid
"""


def set_aside(cursor: Any, tables: Sequence[str]) -> list[str]:
    """Take references and indexes of ``tables`` away; return what makes them again, in order."""
    to_restore: list[str] = []
    # Indexes are made again before references are judged, which use them.
    for question in (_INDEXES, _REFERENCES):
        cursor.execute(question, [list(tables)])
        for drop, make in cursor.fetchall():
            cursor.execute(drop)
            to_restore.append(make)
    return to_restore
