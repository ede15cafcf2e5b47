# SPDX-License-Identifier: EUPL-1.2
"""The demonstration town: whole, invented, up to date, and written by the real actions."""

from datetime import UTC, datetime, timedelta

import pytest

from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.audit.queries import broken_at
from gezinsregie.casework.models import Closing, Contact, PlanVersion, Referral, Trajectory
from gezinsregie.demonstration.town import is_loaded, load
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.insight.queries import practice
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.supervision.models import Round
from gezinsregie.supervision.queries import draft_facts

DAYS = [datetime(2026, 11, 22, 12, tzinfo=UTC), datetime(2028, 2, 29, 12, tzinfo=UTC)]


@pytest.mark.parametrize("day", DAYS, ids=["autumn", "leap day"])
def test_the_town_is_built_up_to_this_very_day(db: None, day: datetime) -> None:
    heard: list[tuple[int, int]] = []
    with clock.stopped_at(day):
        assert not is_loaded()
        load(lambda done, total: heard.append((done, total)))
        assert is_loaded()
    assert heard[-1][0] == heard[-1][1] > 300

    used = set(Trajectory.objects.values_list("approach_key", flat=True))
    assert used == {
        "crg-eindhoven",
        "hhw-alkmaar",
        "itg-leeuwarden",
        "vig-den-haag",
        "vig-leeuwarden",
    }
    assert Trajectory.objects.filter(ended_on__isnull=True).count() >= 7
    assert Closing.objects.count() >= 7
    assert PlanVersion.objects.count() > Closing.objects.count()
    assert Referral.objects.filter(decision__isnull=True).count() == 3
    assert Contact.objects.filter(happened_at__gt=day).count() == 0

    entries = Entry.objects.order_by("sequence")
    assert broken_at() is None
    moments = list(entries.values_list("at", flat=True))
    assert moments == sorted(moments)
    assert entries.last().at <= day

    rounds = {one.approach: one for one in Round.objects.select_related("factsheet")}
    stand = {approach: one.state(day.date()) for approach, one in rounds.items()}
    assert sorted(stand.values()) == ["finished", "finished", "running", "running"]
    factsheet = rounds["Interventieteam Gezinnen"].factsheet
    assert factsheet.municipality == "Lindewaard"
    assert factsheet.established_on == day.date() - timedelta(days=52)
    # Of the round that runs a person still decides three verdicts.
    draft = rounds["Gezinscoach aan Huis"].factsheet
    assert draft_facts(draft).undecided == ("3.1.1", "3.1.2", "3.1.3")
    assert draft_facts(draft).unplaced == ()
    followup = rounds["Eén Gezin Eén Gezicht"].factsheet
    assert followup.years == [str(day.year - 1), str(day.year)]
    shown = {
        one.key: one
        for one in practice(municipality_name="Lindewaard", approach_key="itg-leeuwarden").figures
    }
    assert shown["professionals"].families == 6
    assert shown["professionals"].value > shown["professionals"].end


def test_everybody_in_town_is_invented_and_each_role_has_a_card(db: None) -> None:
    load(lambda done, total: None)
    assert not User.objects.exclude(email__endswith=".example").exists()
    carded = Appointment.objects.filter(user__on_demonstration_card=True)
    assert sorted(carded.values_list("role", flat=True)) == sorted(Role.values)
    assert not any(user.has_usable_password() for user in User.objects.all())
    # The one BSN of the town passes the eleven-test and belongs to nobody: a published test number.
    assert Member.objects.exclude(bsn_hash="").count() == 1


def test_a_town_that_fails_halfway_leaves_nothing(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gezinsregie.demonstration import town as module

    def breaks(permit: Permit) -> None:
        raise RuntimeError("halfway")

    monkeypatch.setattr(module, "feed_insight", breaks)
    with pytest.raises(RuntimeError, match="halfway"):
        load(lambda done, total: None)
    assert not is_loaded()
    assert Entry.objects.count() == 0
