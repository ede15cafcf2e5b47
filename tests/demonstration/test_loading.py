# SPDX-License-Identifier: EUPL-1.2
"""Building the town: on any day, all of it or nothing."""

from datetime import UTC, datetime

import pytest

from gezinsregie.access.permits import Permit
from gezinsregie.audit.models import Entry
from gezinsregie.casework.models import Contact
from gezinsregie.demonstration.stories import bouali
from gezinsregie.demonstration.town import is_loaded, load, told_for
from gezinsregie.foundation import clock


def no_progress(done: int, total: int) -> None:
    pass


def test_the_town_is_built_on_a_leap_day(db: None) -> None:
    day = datetime(2028, 2, 29, 12, tzinfo=UTC)
    with clock.stopped_at(day):
        load(no_progress)
        assert told_for() == day.date()
    assert Contact.objects.filter(happened_at__gt=day).count() == 0


def test_a_town_that_fails_halfway_leaves_nothing(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gezinsregie.demonstration import town as module

    def breaks(permit: Permit) -> None:
        raise RuntimeError("halfway")

    monkeypatch.setattr(module, "all_stories", lambda today: [bouali.tell(today)])
    monkeypatch.setattr(module, "knots", lambda today: [])  # of families that this town lacks
    monkeypatch.setattr(module, "feed_insight", breaks)
    with pytest.raises(RuntimeError, match="halfway"):
        load(no_progress)
    assert not is_loaded() and told_for() is None
    assert Entry.objects.count() == 0
