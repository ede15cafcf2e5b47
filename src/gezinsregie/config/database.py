# SPDX-License-Identifier: EUPL-1.2
"""Which database: SQLite in the home folder, or the PostgreSQL that an address names."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
    # Pages of the file are read from memory that the system shares: a read costs no call to it.
    "PRAGMA cache_size=-32000; PRAGMA mmap_size=2147418112;"
)

_NOT_UNDERSTOOD = (
    "GEZINSREGIE_DATABASE begrijp ik niet: schrijf postgresql://gebruiker@host:poort/naam."
)


def database(address: str | None, home: Path) -> dict[str, Any]:
    """Return Django's settings for ``postgresql://user@host:port/name``, or None for SQLite.

    Raises SystemExit with a sentence when the address is of another kind.
    """
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": home / "gezinsregie.sqlite3",
            # A writer takes its lock at the start, so that two writers wait instead of failing.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": _SQLITE_START,
            },
            # Whoever closes the file last writes its journal back: not after every page.
            "CONN_MAX_AGE": None,
        }
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as fault:
        raise SystemExit(_NOT_UNDERSTOOD) from fault
    if parts.scheme not in {"postgresql", "postgres"} or len(parts.path) < 2:
        raise SystemExit(_NOT_UNDERSTOOD)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path[1:],
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(port or ""),
        # Who may see this is asked before every page, and planning that question takes ten times
        # as long as answering it: the server keeps the plan of what is asked again and again.
        # Compiling it takes a hundred times as long, so the server compiles nothing.
        "OPTIONS": {
            "server_side_binding": True,
            "prepare_threshold": 3,
            "options": "-c jit=off",
        },
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
