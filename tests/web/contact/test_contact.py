# SPDX-License-Identifier: EUPL-1.2
"""The contacts with a family, and writing one down."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.planned.rules import obstacles_to_holding
from gezinsregie.casework.contact.rules import ContactFacts, Week, obstacles_to_recording
from gezinsregie.casework.trajectory.models import PhaseEntered, Trajectory
from gezinsregie.web.contact.weeks import week_bars
from gezinsregie.web.contact.words import KINDS, OBSTACLES, OUTCOMES, PLACES
from tests import cast
from tests.web.family.cases import add_contact
from tests.web.sql import at_most


@pytest.fixture
def coach(as_user, town: cast.Town) -> Client:
    return as_user(town.coordinator)


def send(coach: Client, trajectory: Trajectory, **changes: Any) -> Any:
    fields = {
        "kind": "visit",
        "place": "at_home",
        "outcome": "took_place",
        "happened_on": "2026-03-02",
        "happened_at": "14:30",
        "members": [trajectory.family.members.get(given_name="Bram").pk],
        "note": "Samen het huiswerk bekeken.",
    }
    sent = {key: value for key, value in {**fields, **changes}.items() if value is not None}
    return coach.post(reverse("contact_new", args=[trajectory.family_id]), sent)


@pytest.mark.statement("VIG-H11")
def test_a_visit_is_noted(coach: Client, trajectory: Trajectory) -> None:
    answer = send(coach, trajectory)
    assert answer.status_code == 302
    contact = Contact.objects.get()
    assert (contact.kind, contact.place) == ("visit", "at_home")
    assert contact.happened_at == datetime(2026, 3, 2, 13, 30, tzinfo=UTC)  # half past two here
    assert [one.given_name for one in contact.members.all()] == ["Bram"]
    assert Entry.objects.filter(act=Act.WRITE_CONTACT, outcome="done").count() == 1
    page = coach.get(answer.headers["Location"]).content.decode()
    assert "Het contact is genoteerd." in page and "Samen het huiswerk bekeken." in page


def test_the_form_opens_on_a_visit_at_home_now(coach: Client, trajectory: Trajectory) -> None:
    page = coach.get(reverse("contact_new", args=[trajectory.family_id])).content.decode()
    for value in ("visit", "at_home", "took_place"):
        assert re.search(f'value="{value}"[^>]* checked', page)
    assert 'value="2026-03-03"' in page and 'value="10:30"' in page
    assert page.count(" checked") == 3  # nobody is chosen beforehand


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"place": "distance"}, "place", "Een bezoek is altijd ergens."),
        ({"happened_on": "2026-03-04"}, "happened_on", "Dit moment ligt nog voor u."),
        ({"happened_on": "3-3-2026", "happened_at": "10:31"}, "happened_on", "Dit moment ligt"),
        ({"happened_on": "2026-02-10"}, "happened_on", "nog niet begonnen"),
        ({"happened_on": "30-2-2026"}, "happened_on", "Schrijf de datum als dag-maand-jaar"),
        ({"happened_on": "0001-01-01"}, "happened_on", "Controleer het jaar"),
        ({"happened_on": "9999-12-31"}, "happened_on", "Controleer het jaar"),
        ({"happened_on": ""}, "happened_on", "Vul een datum in"),
        ({"happened_at": "25:00"}, "happened_at", "Schrijf de tijd als uren en minuten"),
        ({"happened_at": None}, "happened_at", "Vul in hoe laat het was"),
        ({"members": None}, "members", "Kies met wie u contact had."),
        ({"members": ["999999"]}, "members", "Kies alleen mensen van dit gezin."),
        ({"members": ["x"]}, "members", "Kies alleen mensen van dit gezin."),
        ({"kind": "party"}, "kind", "Kies een van de mogelijkheden"),
        ({"kind": None}, "kind", "Kies wat het was."),
        ({"place": "moon"}, "place", "Kies een van de mogelijkheden"),
        ({"outcome": "maybe"}, "outcome", "Kies een van de mogelijkheden"),
        ({"outcome": None}, "outcome", "Kies of het doorging."),
        (
            {"kind": "message", "place": "distance", "outcome": "off_by_us"},
            "outcome",
            "Een bericht is verstuurd of niet.",
        ),
        ({"note": "  \n "}, "note", "Schrijf in een of twee zinnen"),
        ({"note": "x" * 4001}, "note", "Deze tekst is te lang: 4001 tekens."),
        ({"note": "a\x00b"}, "note", "Null-tekens"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    coach: Client, trajectory: Trajectory, changes: dict, field: str, sentence: str
) -> None:
    answer = send(coach, trajectory, **changes)
    assert answer.status_code == 422
    assert sentence in str(answer.context["form"].errors[field])
    assert "ding te herstellen" in answer.content.decode()
    assert not Contact.objects.exists()


def test_all_reasons_at_once_and_what_was_typed_stays(
    coach: Client, trajectory: Trajectory
) -> None:
    answer = send(
        coach, trajectory, place="distance", happened_on="2026-03-05", note="Lang verhaal & meer."
    )
    assert set(answer.context["form"].errors) == {"place", "happened_on"}
    page = answer.content.decode()
    assert "Lang verhaal &amp; meer." in page and 'value="2026-03-05"' in page


def test_somebody_of_another_family_is_refused(
    coach: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    stranger = cast.refer(town, family_name="Bos").family.members.first()
    assert stranger is not None
    answer = send(coach, trajectory, members=[stranger.pk])
    assert "Kies alleen mensen van dit gezin." in str(answer.context["form"].errors)
    assert not Contact.objects.exists()


def test_sent_twice_it_is_noted_once(coach: Client, trajectory: Trajectory) -> None:
    assert send(coach, trajectory).status_code == 302
    assert send(coach, trajectory).status_code == 302
    assert Contact.objects.count() == 1


def test_odd_characters_are_kept(coach: Client, trajectory: Trajectory) -> None:
    words = "Fatma zei: “ik kán het” 😀 – {{ x }} <b>"
    assert send(coach, trajectory, note=words).status_code == 302
    assert Contact.objects.get().note == words


def test_two_children_of_one_given_name_are_told_apart(
    coach: Client, trajectory: Trajectory
) -> None:
    trajectory.family.members.filter(given_name="Noor").update(
        given_name="Bram", family_name="de Vries"
    )
    page = coach.get(reverse("contact_new", args=[trajectory.family_id])).content.decode()
    assert "Bram de Vries" in page and "Bram &#x27;t Hart" in page


@pytest.mark.statement("VIG-L5")
def test_the_list_shows_how_often_the_family_is_met(
    coach: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    for day in range(6):
        add_contact(town, trajectory, days_ago=day + 1, note=f"Dag {day}.")
    page = coach.get(reverse("contacts", args=[trajectory.family_id])).content.decode()
    assert "6 bezoeken, 2,0 per week. 100% daarvan was niet op kantoor." in page
    assert "Bezoeken per week, eerste vier weken" in page
    assert page.index("Dag 0.") < page.index("Dag 5.")
    assert "genoteerd door Joris van den Berg" in page


@pytest.mark.statement("VIG-L5")
def test_the_list_holds_visits_against_what_the_approach_promises(
    coach: Client, town: cast.Town
) -> None:
    trajectory = cast.open_trajectory(town, "vig-leeuwarden", approach_version="2")
    # From Monday 16 February: two whole weeks, and Monday 2 March; today's visit may still come.
    PhaseEntered.objects.create(
        trajectory=trajectory, phase_key="analysis", entered_on=cast.TODAY - timedelta(days=15)
    )
    for day in (1, 4, 5, 6, 7, 8, 12):
        add_contact(town, trajectory, days_ago=day)
    with at_most(12):
        page = coach.get(reverse("contacts", args=[trajectory.family_id])).content.decode()
    told = re.findall(r'data-label="(Bezoeken|Beloofd)">(?:<strong>)?(\S+?)<', page)
    assert told == [
        *(("Bezoeken", "0"), ("Beloofd", "–")),
        *(("Bezoeken", "1"), ("Beloofd", "5")),
        *(("Bezoeken", "5"), ("Beloofd", "5")),
        *(("Bezoeken", "1"), ("Beloofd", "1")),
    ]
    assert "In 1 week kwam de coach minder vaak dan beloofd." in page
    assert "Fase 1, onderzoek en afspraken: minstens 1 bezoek per werkdag." in page


def test_an_approach_without_a_promise_shows_none(coach: Client, trajectory: Trajectory) -> None:
    page = coach.get(reverse("contacts", args=[trajectory.family_id])).content.decode()
    assert "Beloofd" not in page and "belooft" not in page


def test_a_shut_door_is_noted_and_is_no_visit(coach: Client, trajectory: Trajectory) -> None:
    answer = send(coach, trajectory, outcome="nobody_there", note="Briefje achtergelaten.")
    family = coach.get(answer.headers["Location"]).content.decode()
    contacts = coach.get(reverse("contacts", args=[trajectory.family_id])).content.decode()
    for page in (family, contacts):
        assert "Briefje achtergelaten." in page
        assert "niemand thuis of geen gehoor" in page and "Zou zijn met" in page
    assert "Er is nog geen bezoek genoteerd. 1 afspraak ging niet door." in contacts
    assert "ging niet door" in coach.get(reverse("today")).content.decode()


def test_an_empty_list_says_so(coach: Client, trajectory: Trajectory) -> None:
    page = coach.get(reverse("contacts", args=[trajectory.family_id])).content.decode()
    assert "Er is nog geen bezoek genoteerd." in page and "Nog geen contact" in page


def test_the_list_comes_in_pages_of_twenty(
    coach: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    for number in range(23):
        add_contact(town, trajectory, days_ago=1, note=f"Bezoek {number}.")
    url = reverse("contacts", args=[trajectory.family_id])
    assert coach.get(url).content.decode().count('class="note"') == 20
    assert coach.get(url, {"page": "2"}).content.decode().count('class="note"') == 3
    for odd in ("0", "99", "x", "²"):
        assert coach.get(url, {"page": odd}).status_code == 200


@pytest.mark.parametrize("size", [2, 10])
def test_queries_do_not_grow(
    coach: Client, town: cast.Town, trajectory: Trajectory, size: int
) -> None:
    for number in range(size):
        add_contact(town, trajectory, days_ago=number + 1)
    with at_most(12):
        coach.get(reverse("contacts", args=[trajectory.family_id]))
    with at_most(12):
        coach.get(reverse("contact_new", args=[trajectory.family_id]))


def test_every_choice_and_every_obstacle_has_words() -> None:
    assert set(KINDS) == set(ContactKind.values)
    assert set(PLACES) == set(Place.values)
    assert set(OUTCOMES) == set(ContactOutcome.values)
    wrong = ContactFacts(
        kind="visit",
        place="distance",
        outcome="took_place",
        happened_at=cast.NOW + timedelta(days=1),
        happened_on=cast.TODAY - timedelta(days=9),
        members=0,
        members_of_the_family=1,
        started_on=cast.TODAY,
        now=cast.NOW,
        trajectory_closed=True,
    )
    unsent = replace(wrong, kind="message", outcome="off_by_us")
    found = obstacles_to_recording(wrong) + obstacles_to_recording(unsent)
    found += obstacles_to_holding(held=True, called_off=True, same_trajectory=False)
    assert {one.key for one in found} == set(OBSTACLES)


@pytest.mark.parametrize("weeks", [0, 1, 30])
def test_the_picture_of_the_weeks_stays_within_its_width(weeks: int) -> None:
    some = [Week(cast.TODAY + timedelta(weeks=n), n % 4, n % 3) for n in range(weeks)]
    drawn = str(week_bars(some, width=340))
    assert drawn.startswith("<svg") and "<title" in drawn
    assert drawn.count("<rect") == sum(bool(w.visits) + bool(w.others) for w in some)
