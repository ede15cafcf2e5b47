# SPDX-License-Identifier: EUPL-1.2
"""Reading writes nothing: in the whole suite a GET that writes fails the test that asked.

What may be written on the way is the line in the log, and the session.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase

ALLOWED = frozenset({"audit_entry", "django_session"})

# What changes no row. Anything that is not in this list counts as writing.
_READS = re.compile(
    r"[\s(]*(SELECT|EXPLAIN|SHOW|PRAGMA|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT)\b", re.I
)
_WRITES_TO = re.compile(
    r"\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE|DELETE\s+FROM)\s+\"?(\w+)\"?", re.I
)
_READS_WITH = re.compile(r"\s*WITH\b(?!.*\b(INSERT|UPDATE|DELETE|MERGE)\b)", re.I | re.S)


class WroteWhileReading(AssertionError):
    """A page that is only looked at changed something."""


def writes(sql: str) -> bool:
    """Whether this statement writes where reading may not."""
    if _READS.match(sql) or _READS_WITH.match(sql):
        return False
    table = _WRITES_TO.match(sql)
    return table is None or table[1] not in ALLOWED


class ReadingWritesNothing:
    """Middleware of the tests' settings, around all others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"}:
            return self.get_response(request)
        written: list[str] = []

        def watch(
            execute: Callable, sql: str, params: Any, many: bool, context: Mapping[str, Any]
        ) -> Any:
            if writes(sql):
                written.append(sql[:200])
            return execute(sql, params, many, context)

        with connection.execute_wrapper(watch):
            answer = self.get_response(request)
        if written:
            # Not at the statement itself: a view that catches what goes wrong would hush it up.
            raise WroteWhileReading(f"{request.method} {request.path} wrote: {written}")
        return answer
