# SPDX-License-Identifier: EUPL-1.2
"""The pages of a visit to come: on the day it stands on Vandaag, and one note finishes it."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.contact.planned.models import Planned
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.web.contact.planned.words import OBSTACLES
from tests import cast
from tests.casework.contact.planned.test_planning import plan
from tests.web.family.cases import add_contact, another_family
from tests.web.sql import at_most


@pytest.fixture
def coach(as_user, town: cast.Town) -> Client:
    return as_user(town.coordinator)


def send(coach: Client, trajectory: Trajectory, **changes: Any) -> Any:
    fields = {
        "kind": "visit",
        "place": "at_home",
        "members": [trajectory.family.members.get(given_name="Bram").pk],
        "starts_on": "2026-03-04",
        "starts_at": "14:30",
        "words": "Samen de post.",
    }
    return coach.post(
        reverse("visit_plan", args=[trajectory.family_id]), {**fields, **changes}, follow=True
    )


def test_from_planning_to_the_note(coach: Client, town: cast.Town, trajectory: Trajectory) -> None:
    add_contact(town, trajectory)  # yesterday, so that the next is not late
    page = send(coach, trajectory).content.decode()
    assert "De afspraak is gepland." in page and "Samen de post." in page
    planned = Planned.objects.get()
    at = [trajectory.family_id, planned.pk]
    family = coach.get(reverse("family", args=[trajectory.family_id])).content.decode()
    assert reverse("visit_planned", args=at) in family and "Volgende afspraak:" in family
    with clock.stopped_at(datetime(2026, 3, 4, 9, tzinfo=clock.LOCAL)):
        today = coach.get(reverse("today")).content.decode()
        assert "Ga langs om 14.30 uur" in today and "Zoek contact" not in today
    with clock.stopped_at(datetime(2026, 3, 4, 16, tzinfo=clock.LOCAL)):
        today = coach.get(reverse("today")).content.decode()
        assert (
            "Noteer het bezoek van 14.30 uur" in today and reverse("visit_done", args=at) in today
        )
        form = coach.get(reverse("visit_done", args=at)).content.decode()
        assert 'value="2026-03-04"' in form and 'value="14:30"' in form
        assert form.count(" checked") == 4  # who was planned is chosen already
        sent = dict(_typed(form)) | {"note": "Het ging goed."}
        answer = coach.post(reverse("visit_done", args=at), sent, follow=True)
        assert "Het contact is genoteerd." in answer.content.decode()
        assert "Noteer het bezoek" not in coach.get(reverse("today")).content.decode()
    contact = Contact.objects.get(note="Het ging goed.")
    assert contact.planned == planned and contact.happened_at == planned.starts_at


def _typed(page: str) -> list[tuple[str, str]]:
    found = []
    for tag in re.findall(r"<input[^>]*>", page):
        name, value = re.search(r'name="(\w+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and value and (("radio" not in tag and "checkbox" not in tag) or " checked" in tag):
            found.append((name[1], value[1]))
    return found


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"starts_on": "2026-03-03", "starts_at": "10:00"}, "starts_on", "al geweest"),
        ({"starts_on": "2028-03-03"}, "starts_on", "meer dan een jaar"),
        ({"starts_on": ""}, "starts_on", "Vul een datum in"),
        ({"starts_at": "half drie"}, "starts_at", "uren en minuten"),
        ({"starts_at": ""}, "starts_at", "Vul in hoe laat, bij"),
        ({"members": []}, "members", "Kies met wie u afspreekt."),
        ({"kind": "message"}, "kind", "Kies een van de mogelijkheden"),
        ({"place": "distance"}, "place", "Een bezoek is altijd ergens."),
        ({"words": "x" * 501}, "words", "501 tekens"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    coach: Client, trajectory: Trajectory, changes: dict, field: str, sentence: str
) -> None:
    answer = send(coach, trajectory, **changes)
    assert answer.status_code == 422
    assert sentence in str(answer.context["form"].errors[field])
    assert not Planned.objects.exists()


def test_moving_and_calling_off(coach: Client, town: cast.Town, trajectory: Trajectory) -> None:
    planned = plan(town, trajectory)
    at = [trajectory.family_id, planned.pk]
    moved = {"seen": "1", "starts_on": "2026-03-06", "starts_at": "9.15"}
    page = coach.post(reverse("visit_planned", args=at), moved, follow=True).content.decode()
    assert "De afspraak is verzet." in page and "9.15" in page
    again = {**moved, "starts_at": "11.00"}  # from a page that was opened before
    answer = coach.post(reverse("visit_planned", args=at), again)
    assert answer.status_code == 422 and "veranderde deze afspraak" in answer.content.decode()
    assert 'name="seen" value="2"' in answer.content.decode()
    answer = coach.post(reverse("visit_off", args=at), {})
    assert answer.status_code == 422 and "Kies wie er afzegde." in answer.content.decode()
    sent = {"seen": "2", "by": "family", "words": "Bram is ziek."}
    page = coach.post(reverse("visit_off", args=at), sent, follow=True).content.decode()
    assert "De afspraak is afgezegd." in page and "Bram is ziek." in page
    assert "afgezegd door het gezin" in page
    assert "Verzetten" not in coach.get(reverse("visit_planned", args=at)).content.decode()


def test_what_is_planned_with_another_family_is_not_there(
    coach: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    other = another_family(town, "Bos")
    planned = plan(town, other)
    assert (
        coach.get(reverse("visit_planned", args=[other.family_id, planned.pk])).status_code == 200
    )
    wrong = [trajectory.family_id, planned.pk]
    for name in ("visit_planned", "visit_done"):
        assert coach.get(reverse(name, args=wrong)).status_code == 404
    assert coach.post(reverse("visit_off", args=wrong), {"by": "us"}).status_code == 404


def test_queries_do_not_grow(coach: Client, town: cast.Town, trajectory: Trajectory) -> None:
    for number in range(12):
        plan(town, trajectory, starts_at=cast.NOW + timedelta(hours=number + 1))
    for name in ("today", "contacts", "family"):
        with at_most(12):
            coach.get(reverse(name, args=[] if name == "today" else [trajectory.family_id]))


def test_there_are_words_for_every_obstacle() -> None:
    from pathlib import Path

    from gezinsregie.casework.contact.planned import rules

    said = set(re.findall(r'Obstacle\("(\w+)"', Path(rules.__file__).read_text(encoding="utf-8")))
    assert said - set(OBSTACLES) == {"planned_elsewhere"}  # told with the note
