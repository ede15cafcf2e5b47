# SPDX-License-Identifier: EUPL-1.2
"""The end of an agreement is announced in time, to who can do something about it, and once."""

from datetime import date, timedelta

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit_for_job
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.agreement.queries import MOST_ENDING, ending_first, ending_soon
from gezinsregie.partners.models import Appointment
from gezinsregie.partners.renewal.actions import announce_endings
from gezinsregie.partners.renewal.rules import STEPS, step_due
from tests.cast import TODAY, Town
from tests.partners.agreement.making import agreement

DAY = timedelta(days=1)


def announce(town: Town, day: date = TODAY) -> int:
    job = permit_for_job("agreements", Act.REMIND_OF_RENEWAL, town.municipality.pk)
    with clock.on_day(day):
        return announce_endings(
            job, letter=lambda one, days: (f"Nog {days} dagen", f"{one.title} loopt af")
        )


def test_each_step_is_told_once(town: Town) -> None:
    agreement(town, valid_until=TODAY + 100 * DAY)
    told = [day for day in range(103) for _again in range(2) if announce(town, TODAY + day * DAY)]
    assert told == [100 - step for step in STEPS]
    mails = OutgoingMail.objects.order_by("queued_at")
    assert [one.subject for one in mails] == [f"Nog {step} dagen" for step in STEPS]
    assert {one.to for one in mails} == {town.administrator.email}


def test_what_has_a_successor_is_not_announced(town: Town) -> None:
    old = agreement(town, valid_until=TODAY + 30 * DAY)
    agreement(town, title="Nieuw", valid_from=TODAY + 10 * DAY, replaces=old)
    assert announce(town) == 0


def test_a_page_tells_what_ends_first(town: Town) -> None:
    for days in range(MOST_ENDING + 1, 0, -1):
        agreement(town, title=f"Over {days}", valid_until=TODAY + days * DAY)
    agreement(town, title="Gisteren", valid_until=TODAY - DAY)
    first = ending_first(town.municipality.pk, TODAY)
    assert first == list(ending_soon(town.municipality.pk, TODAY)[:MOST_ENDING])
    assert [one.title for one in first] == [f"Over {days}" for days in range(1, MOST_ENDING + 1)]


def test_a_new_last_day_is_announced_anew(town: Town) -> None:
    agreement(town, valid_until=TODAY + 30 * DAY)
    assert announce(town) == 1 and announce(town) == 0
    Agreement.objects.update(valid_until=TODAY + 29 * DAY)
    assert announce(town) == 1


def test_without_an_administrator_it_waits(town: Town) -> None:
    agreement(town, valid_until=TODAY + 30 * DAY)
    Appointment.objects.filter(role="administrator").update(ends_on=TODAY - DAY)
    assert announce(town) == 0
    Appointment.objects.filter(role="administrator").update(ends_on=None)
    assert announce(town) == 1


def test_only_the_installation_announces(town: Town) -> None:
    with pytest.raises(NotPermitted):
        town.may(town.administrator, Act.REMIND_OF_RENEWAL, town.municipality)


@pytest.mark.parametrize(
    ("left", "announced", "expected"),
    [
        (91, (), None),
        (90, (), 90),
        (31, (90,), None),
        (30, (90,), 30),
        (5, (), 7),
        (5, (7,), None),
        (0, (90, 30), 7),
        (-1, (), None),
    ],
)
def test_the_step_that_is_due(left: int, announced: tuple[int, ...], expected: int | None) -> None:
    assert step_due(TODAY + left * DAY, announced, TODAY) == expected
