# SPDX-License-Identifier: EUPL-1.2
"""A contact is corrected with a reason, what stood before is kept, and the counts follow."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.contact.rules import obstacles_to_correcting, obstacles_to_leaving_out
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.web.contact.words import OBSTACLES_OF_CORRECTING
from tests import cast
from tests.casework.conference.making import called
from tests.casework.contact.planned.test_planning import plan
from tests.partners.roster.making import duty
from tests.web.family.cases import add_contact
from tests.web.sql import at_most

SENT = {
    "seen": "1",
    "kind": "call",
    "place": "distance",
    "outcome": "took_place",
    "note": "Het was een telefoongesprek.",
    "happened_on": "2026-03-02",
    "happened_at": "10:15",
    "why": "Verkeerd aangetikt.",
}


def test_a_correction_keeps_what_stood(
    coordinator: Client, town: cast.Town, trajectory: Trajectory, url: Any
) -> None:
    add_contact(town, trajectory)
    contact = Contact.objects.get()
    stood = contact.note
    assert "1 bezoek," in coordinator.get(url("contacts")).content.decode()
    people = [one.pk for one in contact.members.all()]
    sent = {**SENT, "members": people[:1], "others": "oma Jo, en Ravi van de bank"}
    form = coordinator.get(url("contact_correct", contact.pk)).content.decode()
    assert stood in form and form.count("checked") >= len(people)
    silent = coordinator.post(url("contact_correct", contact.pk), {**sent, "why": ""})
    assert silent.status_code == 422 and "waarom u dit verbetert" in silent.content.decode()
    for _twice in range(2):
        coordinator.post(url("contact_correct", contact.pk), sent)
    with at_most(12):
        page = coordinator.get(url("contacts")).content.decode()
    assert "Het was een telefoongesprek." in page and "nog geen bezoek" in page
    assert "oma Jo, en Ravi van de bank" in page
    assert [one.pk for one in contact.members.all()] == people[:1]
    told = coordinator.get(url("contact_before", contact.pk)).content.decode()
    assert "Ilse, " in told or ", Ilse" in told
    assert stood in told and "Verkeerd aangetikt." in told and town.coordinator.name in told
    contact.refresh_from_db()
    assert contact.revision == 2
    stale = coordinator.post(url("contact_correct", contact.pk), {**sent, "note": "Anders."})
    assert stale.status_code == 422
    assert str(OBSTACLES_OF_CORRECTING["changed_meanwhile"]) in stale.content.decode()
    wrong = {**sent, "seen": "2", "happened_on": "2026-03-09"}
    later = coordinator.post(url("contact_correct", contact.pk), wrong)
    assert str(OBSTACLES_OF_CORRECTING["in_the_future"]) in later.content.decode()


def test_who_has_duty_corrects_its_own_alone(
    client: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    assert [one.key for one in obstacles_to_correcting(own=False, coordinates=False)] == [
        "not_your_contact"
    ]
    assert not obstacles_to_correcting(own=True, coordinates=False)
    assert not obstacles_to_correcting(own=False, coordinates=True)
    add_contact(town, trajectory)
    contact = Contact.objects.get()
    shift = duty(town)
    client.force_login(town.colleague)
    address = reverse("contact_correct", args=[trajectory.family_id, contact.pk])
    with clock.stopped_at(shift.starts_at + timedelta(hours=1)):
        everybody = [one.pk for one in contact.members.all()]
        answer = client.post(address, {**SENT, "members": everybody})
    assert answer.status_code == 422
    assert str(OBSTACLES_OF_CORRECTING["not_your_contact"]) in answer.content.decode()


def test_closing_says_what_is_still_planned(
    coordinator: Client, town: cast.Town, trajectory: Trajectory, url: Any
) -> None:
    assert "Er staan nog afspraken" not in coordinator.get(url("closing")).content.decode()
    planned = plan(town, trajectory)
    made = called(town, trajectory, starts_at=cast.NOW + timedelta(days=3))
    page = coordinator.get(url("closing")).content.decode()
    assert "Er staan nog afspraken" in page
    assert url("visit_planned", planned.pk) in page and url("conference", made.pk) in page


def test_who_told_something_in_private_was_there() -> None:
    assert obstacles_to_leaving_out(told_in_private={1}, members={1, 2}) == []
    found = obstacles_to_leaving_out(told_in_private={1, 3}, members={1})
    assert [(one.key, one.field) for one in found] == [("told_in_private", "members")]
