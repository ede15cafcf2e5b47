# SPDX-License-Identifier: EUPL-1.2
"""Reading back what was mailed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import CharField, F, Func, QuerySet

from gezinsregie.foundation import encryption

from .delivery import PURPOSE
from .models import Link, OutgoingMail


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


_MOST_SHOWN = 30


@dataclass(frozen=True)
class ShownMail:
    """A mail as it is read; ``text`` is empty once it went."""

    to: str
    subject: str
    queued_at: datetime
    text: str


def mails_to_show() -> list[ShownMail]:
    """Return the newest mails with their text, for the demonstration alone: nobody else may."""
    newest = OutgoingMail.objects.order_by("-queued_at", "-pk")[:_MOST_SHOWN]
    return [ShownMail(one.to, one.subject, one.queued_at, _text_of(one)) for one in newest]


def _text_of(mail: OutgoingMail) -> str:
    if not mail.body_encrypted:
        return ""
    try:
        return encryption.decrypt(mail.body_encrypted, master=settings.MASTER_KEY, purpose=PURPOSE)
    except encryption.Undecipherable:
        return ""
