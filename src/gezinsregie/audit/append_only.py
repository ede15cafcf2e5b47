# SPDX-License-Identifier: EUPL-1.2
"""Triggers that make a table append-only, on SQLite and PostgreSQL alike; used by migrations."""

from typing import Any

from django.db.migrations.operations.special import RunPython

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

_POSTGRESQL = """
CREATE FUNCTION {table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_is_append_only();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_append_only();
"""


def append_only(table: str) -> RunPython:
    """Return the migration operation that makes ``table`` refuse UPDATE, DELETE and TRUNCATE."""
    return RunPython(*_lock_and_unlock(table))


def unlocked(table: str) -> RunPython:
    """Return the operation that lets go of such a table, to alter it; ``append_only`` comes after.

    SQLite makes a table anew to alter it, and its triggers do not come along.
    """
    return RunPython(*reversed(_lock_and_unlock(table)))


def _lock_and_unlock(table: str) -> tuple[Any, Any]:
    def lock(apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "sqlite":
            for verb in ("update", "delete"):
                schema_editor.execute(_SQLITE.format(table=table, verb=verb))
        else:
            schema_editor.execute(_POSTGRESQL.format(table=table))

    def unlock(apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "sqlite":
            for verb in ("update", "delete"):
                schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}")
        else:
            schema_editor.execute(f"DROP FUNCTION {table}_is_append_only() CASCADE")

    return lock, unlock
