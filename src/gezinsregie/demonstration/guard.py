# SPDX-License-Identifier: EUPL-1.2
"""Where the town may be built: in a database that holds nothing to lose."""

from django.apps import apps
from django.db import connection

from gezinsregie.accounts.models import User

_OF_DJANGO_ITSELF = "django_migrations"
# What anybody leaves behind who only knocked at the door.
_NO_WORK = {"accounts", "audit"}


class NotADemonstration(Exception):
    """There is something real in this database; the message is a Dutch sentence."""


def refuse_what_is_real() -> None:
    """Let pass an empty database and one with invented people alone; it changes nothing.

    Raises NotADemonstration when there are tables that are not ours, when anybody has an address
    outside ``.example``, the domain that no real person can have (RFC 2606), or when there is work
    without any account.
    """
    there = set(connection.introspection.table_names(include_views=True))
    foreign = sorted(name for name in there - _our_tables() if not _of_sqlite(name))
    if foreign:
        raise NotADemonstration(
            f"In deze database staan tabellen van een ander programma ({', '.join(foreign[:3])}). "
            "Kies een eigen, lege database: GEZINSREGIE_DATABASE of GEZINSREGIE_HOME. "
            "Er is niets veranderd."
        )
    if User._meta.db_table not in there:
        return
    if User.objects.exclude(email__endswith=".example").exists():
        raise NotADemonstration(
            "In deze database staan echte accounts; de demonstratie hoort daar niet in. "
            "Kies een lege database: GEZINSREGIE_DATABASE of GEZINSREGIE_HOME. "
            "Er is niets veranderd."
        )
    if not User.objects.exists() and _work_is_in(there):
        raise NotADemonstration(
            "In deze database staat al werk zonder een enkel account; dat is geen demonstratie. "
            "Kies een lege database: GEZINSREGIE_DATABASE of GEZINSREGIE_HOME. "
            "Er is niets veranderd."
        )


def _of_sqlite(name: str) -> bool:
    # Such as what ANALYZE leaves behind; nobody else can give a table such a name.
    return connection.vendor == "sqlite" and name.startswith("sqlite_")


def _our_tables() -> set[str]:
    return {*connection.introspection.django_table_names(), _OF_DJANGO_ITSELF}


def _work_is_in(there: set[str]) -> bool:
    return any(
        model._base_manager.exists()
        for config in apps.get_app_configs()
        if config.name.startswith("gezinsregie.") and config.label not in _NO_WORK
        for model in config.get_models()
        if model._meta.db_table in there
    )
