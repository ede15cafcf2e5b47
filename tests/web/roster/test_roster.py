# SPDX-License-Identifier: EUPL-1.2
"""The roster on pages: a team leader plans, a coordinator sees tonight on Vandaag."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation, Role
from gezinsregie.partners.roster.models import DutyShift, StandIn
from tests.cast import NOW, TODAY, Town, appoint
from tests.partners.roster.making import duty, stand_in
from tests.web.sql import questions

As = Callable[[User], Client]
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
URL = "/team/rooster/"


def page_of(client: Client, url: str = URL) -> str:
    return client.get(url).content.decode()


def test_a_week_of_nights_is_planned_at_once(town: Town, as_user: As) -> None:
    client = as_user(town.team_leader)
    assert "7 nachten van de komende week heeft niemand dienst" in page_of(client)
    sent = {"user": str(town.colleague.pk), "starts_on": "3-3-2026", "since": "17:00"}
    sent |= {"until": "8:30", "nights": "6"}
    page = client.post(reverse("duty_new"), sent, follow=True).content.decode()
    assert "Eén nacht van de komende week heeft niemand dienst" in page
    first = DutyShift.objects.order_by("starts_at")[0]
    assert first.starts_at.astimezone(clock.LOCAL).hour == 17
    assert first.ends_at - first.starts_at == timedelta(hours=15, minutes=30)
    ended = client.post(reverse("duty_end", kwargs={"duty_id": first.pk}), follow=True)
    assert "Gestopt." in ended.content.decode()
    assert "2 nachten" in page_of(client)


def test_a_stand_in_is_planned_and_ended(town: Town, as_user: As) -> None:
    client = as_user(town.team_leader)
    sent = {"absent": str(town.coordinator.pk), "stand_in": str(town.colleague.pk)}
    sent |= {"starts_on": "3-3-2026", "ends_on": "9-3-2026"}
    page = client.post(reverse("stand_in_new"), sent, follow=True).content.decode()
    assert "Femke Boersma" in page and "Joris van den Berg" in page
    end = reverse("stand_in_end", kwargs={"stand_in_id": StandIn.objects.get().pk})
    assert "Niemand van het team wordt vervangen." in client.post(end, follow=True).content.decode()
    assert client.post(end).status_code == 404, "withdrawn: it is there no more"


@pytest.mark.parametrize(
    ("name", "changes", "words"),
    [
        ("stand_in_new", {"stand_in": "absent"}, "Niemand vervangt zichzelf."),
        ("stand_in_new", {"ends_on": "1-3-2026"}, "Het einde ligt voor het begin."),
        ("stand_in_new", {"ends_on": "9-3-2028"}, "meer dan een jaar van vandaag"),
        ("stand_in_new", {"absent": "iemand"}, "Deze persoon is geen coach van uw team."),
        ("duty_new", {"since": "straks"}, "Schrijf de tijd als uur:minuut"),
        ("duty_new", {"nights": "15"}, "1 tot en met 14"),
        ("duty_new", {"starts_on": "1-3-2026"}, "Dit is al voorbij."),
        ("duty_new", {"user": ""}, "Kies een coach."),
    ],
)
def test_what_is_wrong_is_said_and_kept(
    town: Town, as_user: As, name: str, changes: dict[str, str], words: str
) -> None:
    sent = {
        "absent": str(town.coordinator.pk),
        "stand_in": str(town.colleague.pk),
        "user": str(town.colleague.pk),
        "starts_on": "3-3-2026",
        "ends_on": "9-3-2026",
        "since": "17:00",
        "until": "08:30",
        "nights": "1",
    }
    changes = {key: sent.get(value, value) for key, value in changes.items()}
    answer = as_user(town.team_leader).post(reverse(name), {**sent, **changes})
    assert answer.status_code == 422 and words in answer.content.decode()
    assert not StandIn.ever.exists() and not DutyShift.ever.exists()


def test_the_coordinator_sees_who_stands_in_and_who_is_on_duty_tonight(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    stand_in(town, TODAY, TODAY + DAY)
    duty(town, NOW + 8 * HOUR)
    page = page_of(as_user(town.coordinator), "/vandaag/")
    assert "neemt voor u waar" in page and "heeft dienst" in page and "Femke Boersma" in page
    assert "U heeft dienst" not in page
    page = page_of(as_user(town.colleague), "/vandaag/")
    assert "U neemt waar voor" in page and "U heeft dienst" not in page


@pytest.mark.statement("VIG-H11")
def test_tonight_s_duty_opens_the_families_of_the_team(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.colleague)
    family = reverse("family", kwargs={"family_id": trajectory.family_id})
    duty(town, NOW - HOUR, hours=2)
    assert family in page_of(client, "/vandaag/") and client.get(family).status_code == 200
    with clock.stopped_at(NOW + HOUR):
        assert family not in page_of(client, "/vandaag/")
        assert client.get(family).status_code == 404


def test_another_team_and_another_town_find_nothing(town: Town, as_user: As) -> None:
    one, shift = stand_in(town), duty(town)
    elsewhere = Organisation.objects.get(name="Oosterzand")
    appoint(town.nobody, Role.TEAM_LEADER, elsewhere, elsewhere)
    client = as_user(town.nobody)
    assert "Joris" not in page_of(client)
    for url in (
        reverse("stand_in_end", kwargs={"stand_in_id": one.pk}),
        reverse("duty_end", kwargs={"duty_id": shift.pk}),
    ):
        assert client.post(url).status_code == 404


def test_the_pages_ask_little(
    town: Town, trajectory: Trajectory, as_user: As, most_queries: int
) -> None:
    client = as_user(town.team_leader)
    few = questions(client, URL)
    stand_in(town)
    for number in range(1, 12):
        duty(town, NOW + number * DAY)
    assert questions(client, URL) <= few <= most_queries
    duty(town, NOW)
    assert questions(as_user(town.colleague), "/vandaag/") <= most_queries
    assert questions(as_user(town.coordinator), "/vandaag/") <= most_queries
