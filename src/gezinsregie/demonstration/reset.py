# SPDX-License-Identifier: EUPL-1.2
"""Giving the town back as new: only where there is nothing else to lose."""

import shutil

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from .event import Progress
from .guard import refuse_what_is_real
from .town import load


def reset(progress: Progress) -> None:
    """Throw everything away and build the town again.

    Raises NotADemonstration, before anything goes, when there is something real here.
    """
    refuse_what_is_real()
    _empty()
    shutil.rmtree(settings.FILES, ignore_errors=True)
    call_command("migrate", interactive=False, verbosity=0)
    load(progress)


def _empty() -> None:
    # The log refuses to be emptied, as it should; so the tables themselves go.
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
            return
        cursor.execute("PRAGMA foreign_keys=OFF")
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}")
        cursor.execute("PRAGMA foreign_keys=ON")
