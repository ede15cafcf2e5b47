# SPDX-License-Identifier: EUPL-1.2
"""What gunicorn serves while measuring: the product as in production, and beside it the floor.

A request that asks for it is told how many queries its answer took.
"""

from collections.abc import Callable, Iterable
from typing import Any

from .pages import COUNT, FLOOR

# Beginning and ending a transaction is no question, nor is the lock that PostgreSQL takes for the
# log and SQLite takes by itself.
_NO_QUESTION = (
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT",
    "RELEASE",
    "SELECT pg_advisory_xact_lock",
)


def application() -> Callable:
    """Return the WSGI application of both, for gunicorn to call before it splits off workers."""
    from gezinsregie.config.wsgi import application as product

    from .floor import Floor

    floor = Floor()

    def answer(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
        serve = floor if environ["PATH_INFO"].startswith(FLOOR) else product
        if "HTTP_X_COUNT_QUERIES" not in environ:
            return serve(environ, start_response)
        return _counted(serve, environ, start_response)

    return answer


def _counted(serve: Callable, environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
    from django.db import connection

    asked: list[str] = []

    def count(execute: Callable, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.startswith(_NO_QUESTION):
            asked.append(sql)
        return execute(sql, params, many, context)

    def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
        return start_response(status, [*headers, (COUNT, str(len(asked)))], *rest)

    with connection.execute_wrapper(count):
        return serve(environ, start)
