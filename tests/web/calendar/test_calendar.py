# SPDX-License-Identifier: EUPL-1.2
"""The own calendar by a secret link: what one may see now, without a name, until it is stopped."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.contact.planned.actions import plan_contact
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import issue_link
from gezinsregie.correspondence.models import LinkKind
from gezinsregie.correspondence.rules import MOST_WRONG
from gezinsregie.families.models import ConflictOfInterest
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Appointment
from gezinsregie.partners.roster.models import DutyShift, StandIn
from tests.cast import NOW, TODAY, Town
from tests.web.family.cases import add_goal

SignIn = Callable[[User], Client]
DAY = timedelta(days=1)


@pytest.fixture
def planned(town: Town, trajectory: Trajectory) -> None:
    may = town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family)
    for kind, place, days in (
        ("visit", "at_home", 1),
        ("visit", "office", 2),
        ("call", "distance", 3),
    ):
        plan_contact(
            may,
            trajectory=trajectory,
            kind=ContactKind(kind),
            place=Place(place),
            starts_at=NOW + days * DAY,
            members=list(trajectory.family.members.all()),
            words="Over de geheime zorg van Ilse.",
        )
    Conference.objects.create(
        trajectory=trajectory,
        kind="first",
        place="elsewhere",
        place_words="Bij oma aan de Vlierstraat",
        starts_at=NOW + 4 * DAY,
        written_by=town.coordinator,
        written_at=NOW,
    )
    DutyShift.objects.create(
        user=town.coordinator,
        organisation=town.provider,
        serves=town.municipality,
        starts_at=NOW + 5 * DAY,
        ends_at=NOW + 5 * DAY + timedelta(hours=14),
    )


def link_of(client: Client) -> str:
    made = client.post(reverse("own_calendar")).content.decode()
    found = re.search(r"http://[^<\s]+(/agenda/[^<\s]+\.ics)", made)
    assert found
    return found[1]


def what(client: Client, url: str) -> list[str]:
    answer = client.get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert "no-store" in answer["Cache-Control"]
    return re.findall(r"SUMMARY:(.*)\r\n", answer.content.decode())


@pytest.mark.usefixtures("planned")
def test_a_calendar_tells_what_and_when_and_never_with_whom_or_where(
    town: Town, trajectory: Trajectory, as_user: SignIn, client: Client
) -> None:
    coach = as_user(town.coordinator)
    assert reverse("own_calendar") in coach.get(reverse("today")).content.decode()
    assert "Er is nog geen link" in coach.get(reverse("own_calendar")).content.decode()
    url = link_of(coach)
    # Shown once, and stored nowhere.
    assert url not in coach.get(reverse("own_calendar")).content.decode()
    stranger = Client()
    seen = ["Bezoek", "Bezoek", "Belafspraak", "Overleg", "Dienst"]
    assert what(stranger, url) == seen
    text = stranger.get(url).content.decode()
    assert text.count("LOCATION") == 1 and "LOCATION:op kantoor" in text
    for secret in ("Hart", "Ilse", "geheime", "Vlierstraat", "oma", str(trajectory.family_id)):
        assert secret not in text, secret
    for words in ("Bel de school.", "Bel oma."):
        add_goal(town, trajectory, due_in=2, step_words=words)
    # How many actions are due on a day, as something of the whole day; not which.
    assert what(stranger, url).count("2 acties") == 1
    told = stranger.get(url).content.decode()
    assert "DTSTART;VALUE=DATE:20260305" in told and "Bel" not in told.replace("Belafspraak", "")
    seen = what(stranger, url)
    line = Entry.objects.latest("sequence")
    assert (line.act, line.ground, line.outcome) == ("read_calendar", "holds_link", "read")
    assert not stranger.cookies
    renewed = link_of(coach)
    assert Client().get(url).status_code == 404
    assert what(Client(), renewed) == seen
    assert "werkt niet meer" in coach.post(reverse("stop_calendar"), follow=True).content.decode()
    assert Client().get(renewed).status_code == 404


def test_a_dead_link_that_is_still_asked_for_shuts_nobody_out(town: Town, as_user: SignIn) -> None:
    """A program asks every hour for months, from an address that a whole office shares."""
    coach = as_user(town.coordinator)
    dead, alive = link_of(coach), link_of(coach)
    for _hour in range(MOST_WRONG + 5):
        assert Client().get(dead).status_code == 404
    assert Client().get(alive).status_code == 200
    assert Entry.objects.filter(outcome="refused").count() == MOST_WRONG
    for number in range(MOST_WRONG):
        Client().get(f"/agenda/{number}.ics")
    assert Client().get(alive).status_code == 429, "who guesses is still stopped"


@pytest.mark.usefixtures("planned")
def test_a_calendar_follows_what_its_owner_may_see(
    town: Town, trajectory: Trajectory, as_user: SignIn
) -> None:
    url = link_of(as_user(town.coordinator))
    conflict = ConflictOfInterest.objects.create(
        family=trajectory.family, user=town.coordinator, kind="kin", starts_on=TODAY
    )
    assert what(Client(), url) == ["Dienst"]
    conflict.delete()
    Trajectory.objects.update(coordinator=town.colleague)
    assert what(Client(), url) == ["Dienst"]
    StandIn.objects.create(
        absent=town.colleague,
        stand_in=town.coordinator,
        serves=town.municipality,
        starts_on=TODAY,
        ends_on=TODAY,
    )
    assert len(what(Client(), url)) == 5
    with clock.stopped_at(NOW + DAY):
        assert what(Client(), url) == ["Dienst"]
    Appointment.objects.filter(user=town.coordinator).update(ends_on=TODAY - DAY)
    assert what(Client(), url) == []
    with clock.stopped_at(NOW + 367 * DAY):
        assert Client().get(url).status_code == 404


@pytest.mark.parametrize("who", ["desk", "team_leader", "nobody", "relative"])
def test_only_who_works_as_a_coordinator_has_one(town: Town, as_user: SignIn, who: str) -> None:
    client = as_user(getattr(town, who))
    assert client.get(reverse("own_calendar")).status_code in (403, 404)
    assert client.post(reverse("own_calendar")).status_code in (403, 404)


def test_links_made_at_the_same_moment_stop_together(town: Town, as_user: SignIn) -> None:
    coach = as_user(town.coordinator)
    # The second was asked for before the first was there to be stopped.
    permit = town.may(town.coordinator, Act.WORK_AS_COORDINATOR, town.municipality)
    tokens = [
        issue_link(permit, kind=LinkKind.CALENDAR, subject_id=permit.actor_id)[1] for _ in "12"
    ]
    urls = [reverse("calendar_feed", args=[one]) for one in tokens]
    assert [Client().get(url).status_code for url in urls] == [200, 200]
    coach.post(reverse("stop_calendar"))
    assert [Client().get(url).status_code for url in urls] == [404, 404]
