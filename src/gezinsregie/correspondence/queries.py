# SPDX-License-Identifier: EUPL-1.2
"""Reading back what was mailed."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import CharField, F, Func, QuerySet

from .models import Link


class _AsLogged(Func):
    """An id as the log writes it: PostgreSQL knows the type, SQLite keeps 32 digits."""

    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return super().as_sql(compiler, connection, template="%(expressions)s::text", **more)

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        field, parameters = compiler.compile(self.source_expressions[0])
        parts = [
            f"substr({field}, {start}, {length})"
            for start, length in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
        ]
        return " || '-' || ".join(parts), list(parameters) * len(parts)


def links_mailed_by(people: Collection[str]) -> QuerySet[Link, Any]:
    """Return the ids, as the log writes them, of the links that these accounts mailed."""
    mailed = Link.objects.filter(made_by__in=[UUID(one) for one in people])
    return mailed.annotate(logged=_AsLogged(F("id"))).values("logged")


def mail_works() -> bool:
    """Return whether mails go out by themselves; False when no mail server is set.

    Pages then say that a mail waits, instead of promising that it was sent.
    """
    return settings.MAIL_SERVER is not None
