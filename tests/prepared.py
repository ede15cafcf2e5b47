# SPDX-License-Identifier: EUPL-1.2
"""What several processes of one run need and is dear to make: made once, by who comes first.

``tests/run.py`` names a folder for all its parts and has everything made there beside its first
checks; a run of pytest by itself uses a folder of its own.
"""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.looking.serving import environment_of, free_port, serving
from tests.stories.daytime import in_the_morning

DATABASE = "gezinsregie.sqlite3"
FOLDER = "GEZINSREGIE_TEST_PREPARED"
_GEZINSREGIE = str(Path(sys.executable).with_name("gezinsregie"))


def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of this run alone that all its processes see."""
    if folder := os.environ.get(FOLDER):
        return Path(folder)
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def migrated_home(folder: Path) -> Path:
    """Return a home with all tables and no rows, on SQLite; not to be changed, but copied."""
    return _once(folder, "migrated", _migrated_on_sqlite)


def migrated_database(folder: Path) -> str:
    """Return the name of a database with all tables and no rows, on the run's PostgreSQL."""
    made = _once(folder, "migrated_database", _migrated_on_postgresql)
    return (made / "database").read_text(encoding="utf-8")


def own_home(folder: Path, home: Path) -> None:
    """Make ``home`` with all tables and no rows, as an installation has it from its first day."""
    shutil.copytree(migrated_home(folder), home)
    # Turned here: of two connections that turn it at the same moment SQLite refuses one at once.
    with closing(sqlite3.connect(home / DATABASE)) as database:
        database.execute("PRAGMA journal_mode=WAL")


def told_town(folder: Path) -> Path:
    """Return a home in which the product's own command made a town; not to be changed."""
    return _once(folder, "town", _town)


def begin_with_tables() -> None:
    """Let the database of the tests begin as a copy of the tables that this run made before.

    A run of pytest by itself applies the migrations to that database.
    """
    from django.db import connection
    from django.db.backends.signals import connection_created

    if FOLDER not in os.environ:
        return
    folder = Path(os.environ[FOLDER])
    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated_database(folder)
        return
    tables = migrated_home(folder) / DATABASE

    def fill(connection: Any, **_: object) -> None:
        if connection.is_in_memory_db():
            connection_created.disconnect(fill)
            with closing(sqlite3.connect(tables)) as original:
                original.backup(connection.connection)

    connection_created.connect(fill, weak=False)


def copied_database(environment: dict[str, str], original: str | None) -> str | None:
    """Make a database on the PostgreSQL that the run uses, as a copy; None on SQLite."""
    address = environment.get("GEZINSREGIE_DATABASE")
    if not address:
        return None
    import psycopg

    name = f"stories_{uuid4().hex[:12]}"
    like = f' TEMPLATE "{original}"' if original else ""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"{like}')
    environment["GEZINSREGIE_DATABASE"] = address.rsplit("/", 1)[0] + "/" + name
    return name


@contextmanager
def running(home: Path, environment: dict[str, str]) -> Iterator[str]:
    """The product's own command, which builds the town where there is none."""
    port = free_port()
    command = [_GEZINSREGIE, "run", "--port", str(port)]
    with serving(command, port, environment, home / "server.log") as address:
        yield address
    # A page that broke would say so here, even when the story did not look at it.
    told = (home / "server.log").read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in told, told[-4000:]


def _once(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    # What failed halfway is made again by the next who asks, and fails in that one's test.
    made, done = folder / name, folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(made, ignore_errors=True)
            made.mkdir()
            make(made)
            done.touch()
    return made


def _migrate(environment: dict[str, str]) -> None:
    command = [_GEZINSREGIE, "manage", "migrate", "--verbosity", "0"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _migrated_on_sqlite(home: Path) -> None:
    environment = environment_of(home)
    environment.pop("GEZINSREGIE_DATABASE", None)
    _migrate(environment)
    # One file, that can also be copied into memory, where there is no log beside it.
    with closing(sqlite3.connect(home / DATABASE)) as database:
        database.execute("PRAGMA journal_mode=DELETE")


def _migrated_on_postgresql(home: Path) -> None:
    environment = environment_of(home)
    name = copied_database(environment, None)
    _migrate(environment)
    (home / "database").write_text(name or "", encoding="utf-8")


def _town(home: Path) -> None:
    environment = in_the_morning(environment_of(home))
    name = copied_database(environment, None)
    with running(home, environment):
        pass
    (home / "database").write_text(name or "", encoding="utf-8")


if __name__ == "__main__":
    place = Path(os.environ[FOLDER])
    if os.environ.get("GEZINSREGIE_DATABASE"):
        migrated_database(place)
    else:
        migrated_home(place)
    if os.environ.get("CHROMIUM"):
        told_town(place)
