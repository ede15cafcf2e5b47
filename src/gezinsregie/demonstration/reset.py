# SPDX-License-Identifier: EUPL-1.2
"""Giving the town back as new: only where there is nothing else to lose."""

from django.core.management import call_command
from django.db import connection

from gezinsregie.accounts.models import User

from .event import Progress
from .town import load


class NotADemonstration(Exception):
    """There are real accounts in this database; the message is a Dutch sentence."""


def reset(progress: Progress) -> None:
    """Throw everything away and build the town again.

    Raises NotADemonstration when anybody here has an address outside ``.example``, the domain that
    no real person can have (RFC 2606).
    """
    if connection.introspection.table_names() and _real_people():
        raise NotADemonstration(
            "Hier staan echte accounts in; een demonstratie teruggeven zou ze wissen. "
            "Er is niets veranderd."
        )
    _empty()
    call_command("migrate", interactive=False, verbosity=0)
    load(progress)


def _real_people() -> bool:
    if User._meta.db_table not in connection.introspection.table_names():
        return False
    return User.objects.exclude(email__endswith=".example").exists()


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
