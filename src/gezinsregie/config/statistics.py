# SPDX-License-Identifier: EUPL-1.2
"""What the database knows of how its rows are spread."""

from django.db import connection

ROWS_LOOKED_AT = 1000  # of each index: a large database is as soon done as a small one


def refresh_statistics() -> None:
    """Let SQLite count how its rows are spread; PostgreSQL does so by itself.

    Without it SQLite chose an order in which the list of a team leader took ten times as long.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit={ROWS_LOOKED_AT}")
        cursor.execute("ANALYZE")
