# SPDX-License-Identifier: EUPL-1.2
"""Counting the questions that a page asks the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

# Beginning and ending a transaction is no question, nor is the lock that PostgreSQL takes for the
# log and SQLite takes by itself.
_NO_QUESTION = (
    "SAVEPOINT",
    "RELEASE",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SELECT pg_advisory_xact_lock",
)


def _asked(captured: CaptureQueriesContext) -> list[str]:
    return [
        one["sql"] for one in captured.captured_queries if not one["sql"].startswith(_NO_QUESTION)
    ]


def questions(client: Client, url: str) -> int:
    """Return how many queries a page makes that answers with 200."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(_asked(captured))


@contextmanager
def at_most(number: int) -> Iterator[None]:
    """Assert that no more than ``number`` questions are asked; says which when there are more."""
    with CaptureQueriesContext(connection) as captured:
        yield
    asked = _asked(captured)
    assert len(asked) <= number, f"{len(asked)} queries:\n" + "\n".join(asked)
