# SPDX-License-Identifier: EUPL-1.2
"""Counting the questions that a page asks the database."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

# Beginning and ending a transaction is no question.
_NO_QUESTION = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")


def questions(client: Client, url: str) -> int:
    """Return how many queries a page makes that answers with 200."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return sum(not one["sql"].startswith(_NO_QUESTION) for one in captured.captured_queries)
