# SPDX-License-Identifier: EUPL-1.2
"""What comes next, and whom the family can phone at night."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.conference.actions import call_off_conference
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.contact.planned.actions import call_off, plan_contact
from gezinsregie.casework.contact.planned.models import CalledOff, Planned
from gezinsregie.casework.own_view.along import CONFERENCE
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.roster.models import DutyShift
from gezinsregie.web.own_family.words import MEETINGS
from tests.casework.conference.making import called, keeps
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import NOW, Town

EVENING = datetime(2026, 3, 3, 21, tzinfo=clock.LOCAL)


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


@pytest.fixture
def page(apart: Apart, as_user: Callable[[User], Client]) -> Callable[[str], str]:
    def read(name: str) -> str:
        answer = as_user(apart.user(name)).get(
            reverse("own_family", args=[apart.trajectory.family_id])
        )
        assert answer.status_code == 200
        return " ".join(answer.content.decode().split())

    return read


def planned(apart: Apart, hours: int, kind: str, place: str, *names: str) -> Planned:
    return plan_contact(
        apart.town.may(apart.town.coordinator, Act.WRITE_CONTACT, apart.trajectory.family),
        trajectory=apart.trajectory,
        kind=ContactKind(kind),
        place=Place(place),
        starts_at=NOW + timedelta(hours=hours),
        members=[apart.member(name) for name in names],
        words="Over de angst van Ilse.",
    )


def test_each_member_reads_when_the_next_meeting_is_and_not_what_colleagues_wrote(
    apart: Apart, page: Callable[[str], str]
) -> None:
    planned(apart, 26, "visit", "at_home", "Ilse", "Lieke")
    planned(apart, 50, "call", "distance", "Ilse")
    off = planned(apart, 74, "visit", "office", "Ilse")
    may = apart.town.may(apart.town.coordinator, Act.WRITE_CONTACT, apart.trajectory.family)
    call_off(may, planned=off, seen=1, by=CalledOff.US, words="Ziek.")
    shown = page("Ilse")
    assert shown.index("wo 4 mrt, 12.30 uur") < shown.index("do 5 mrt, 12.30 uur")
    assert "Bezoek aan huis" in shown and "Wij bellen" in shown
    assert "De volgende afspraak staat hier nog niet" not in shown
    assert "op kantoor" not in shown and "angst" not in shown
    assert "wo 4 mrt, 12.30 uur" in page("Lieke") and "do 5 mrt" not in page("Lieke")
    assert "De volgende afspraak staat hier nog niet" in page("Karel")
    invited = [apart.member("Karel")]
    table = called(apart.town, apart.trajectory, members=invited, place_words="Zaal Zwaluw")
    assert "Samen om tafel" in page("Karel") and "wo 4 mrt, 10.30 uur" in page("Karel")
    assert "wo 4 mrt, 10.30 uur" not in page("Lieke")
    call_off_conference(
        keeps(apart.town, apart.trajectory), conference=table, seen=None, words="Ziek."
    )
    assert "De volgende afspraak staat hier nog niet" in page("Karel")


@pytest.mark.statement("VIG-H11")
def test_the_family_reads_whom_to_phone_at_night_and_no_name(
    apart: Apart, town: Town, page: Callable[[str], str]
) -> None:
    assert "Vraag Joris wie er" in page("Ilse")
    Organisation.objects.filter(pk=town.provider.pk).update(
        day_phone="058 123 45 67", night_phone="058 765 43 21"
    )
    DutyShift.objects.create(
        user=town.colleague,
        organisation=town.provider,
        serves=town.municipality,
        starts_at=EVENING - timedelta(hours=3),
        ends_at=EVENING + timedelta(hours=11),
    )
    shown = page("Ilse")
    assert 'href="tel:0587654321"' in shown and "Overdag:" in shown and "Bel 112." in shown
    assert "heeft er iemand dienst" not in shown
    with clock.stopped_at(EVENING):
        shown = page("Ilse")
    assert "Nu heeft er iemand dienst, tot 8.00 uur" in shown.replace("08.00", "8.00")
    assert town.colleague.name not in shown and "Femke" not in shown


def test_every_meeting_that_can_be_planned_has_words() -> None:
    visits = {(ContactKind.VISIT, place) for place in Place if place is not Place.DISTANCE}
    calls = {(ContactKind.CALL, place) for place in Place}
    assert set(MEETINGS) == visits | calls | {(CONFERENCE, place) for place in Place}
