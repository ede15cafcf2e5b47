# SPDX-License-Identifier: EUPL-1.2
"""Tests that commit for real, and so have the whole database emptied after them."""

from typing import Any

import pytest
from django.conf import settings


def commits(test: Any) -> Any:
    """Let a test commit; on SQLite alone, as PostgreSQL keeps anybody from emptying the log."""
    keeps_the_log = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
    left_out = pytest.mark.skipif(keeps_the_log, reason="the log cannot be emptied here")
    return left_out(pytest.mark.django_db(transaction=True)(test))
