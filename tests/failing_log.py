# SPDX-License-Identifier: EUPL-1.2
"""A log that cannot be written: nothing else may be written then either."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, connection


@contextmanager
def the_log_cannot_be_written() -> Iterator[None]:
    """Let the database refuse every new line of the log."""

    def refuse(execute: Callable, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith('INSERT INTO "audit_entry"'):
            raise OperationalError("disk full")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield
