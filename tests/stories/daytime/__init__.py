# SPDX-License-Identifier: EUPL-1.2
"""The time of day in the stories: ten in the morning when a run begins, whenever it begins.

A story that began before midnight and ended after it would write down yesterday's day, and the
product is right to refuse what it makes of that. An installation has no setting that moves its
clock, so Python's own hook does it, in the processes of a run alone (``sitecustomize.py``).

``STORIES_DAYS_LATER=8`` lets the same run live on a later day: of another week or month.
"""

import os
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from gezinsregie.foundation import clock

# tests/run.py says when the run began, so that all its parts live in one and the same time.
_BEGAN = datetime.fromisoformat(os.environ.get("GEZINSREGIE_TEST_BEGAN") or str(datetime.now(UTC)))
_DAYS = timedelta(days=int(os.environ.get("STORIES_DAYS_LATER") or 0))
TODAY = _BEGAN.astimezone(clock.LOCAL).date() + _DAYS
_LATER = datetime.combine(TODAY, time(10), tzinfo=clock.LOCAL) - _BEGAN


def in_the_morning(environment: dict[str, str]) -> dict[str, str]:
    """Return an environment in which the product's commands live in the morning of ``TODAY``."""
    folders = [str(Path(__file__).parent), environment.get("PYTHONPATH", "")]
    return {
        **environment,
        "PYTHONPATH": os.pathsep.join(filter(None, folders)),
        "STORIES_SECONDS_LATER": str(_LATER.total_seconds()),
    }
