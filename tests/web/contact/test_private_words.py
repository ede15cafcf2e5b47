# SPDX-License-Identifier: EUPL-1.2
"""A child's private word: the limits are said first, and nobody else reads it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.contact.private.models import PrivateWords
from gezinsregie.casework.contact.private.rules import obstacles_to_keeping
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.web.contact.words import OBSTACLES_OF_PRIVATE_WORDS
from tests import cast
from tests.partners.roster.making import duty
from tests.web.family.cases import add_contact
from tests.web.sql import at_most

FINE: dict[str, Any] = {
    "trajectory_closed": False,
    "was_there": True,
    "limits_said": True,
    "words": "Ik ben bang.",
}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"trajectory_closed": True}, ["trajectory_closed"]),
        ({"was_there": False}, ["not_there"]),
        ({"limits_said": False}, ["limits_not_said"]),
        ({"words": " "}, ["words_missing"]),
    ],
)
def test_what_can_be_kept_apart(changes: dict[str, Any], found: list[str]) -> None:
    assert [one.key for one in obstacles_to_keeping(**{**FINE, **changes})] == found
    assert set(found) <= set(OBSTACLES_OF_PRIVATE_WORDS)


def test_only_who_heard_it_and_the_coordinator_of_then_read_it(
    coordinator: Client, town: cast.Town, trajectory: Trajectory, url: Any
) -> None:
    add_contact(town, trajectory)
    contact = Contact.objects.get()
    member = contact.members.all()[0]
    sent = {"member": member.pk, "words": "Niet tegen mama zeggen.", "limits_said": "on"}
    unsaid = coordinator.post(url("private_words", contact.pk), {**sent, "limits_said": ""})
    assert unsaid.status_code == 422 and "Niet tegen mama zeggen." in unsaid.content.decode()
    for _twice in range(2):
        coordinator.post(url("private_words", contact.pk), sent)
    assert PrivateWords.objects.get().kept_by == town.coordinator
    with at_most(12):
        page = coordinator.get(url("contacts")).content.decode()
    assert url("private_words_read", contact.pk) in page and "tegen mama" not in page
    read = coordinator.get(url("private_words_read", contact.pk)).content.decode()
    assert "Niet tegen mama zeggen." in read and member.given_name in read
    # Another coordinator after a transfer keeps nothing of it.
    Trajectory.objects.update(coordinator=town.colleague)
    coordinator.force_login(town.colleague)
    page = coordinator.get(url("private_words_read", contact.pk)).content.decode()
    assert "tegen mama" not in page and "Voor u is hier niets" in page


def test_who_has_duty_writes_it_down_and_reads_none(
    client: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    add_contact(town, trajectory)
    contact = Contact.objects.get()
    shift = duty(town)
    at = [trajectory.family_id, contact.pk]
    client.force_login(town.colleague)
    with clock.stopped_at(shift.starts_at + timedelta(hours=1)):
        sent = {"member": contact.members.all()[0].pk, "words": "Ik slaap niet.", "limits_said": 1}
        client.post(reverse("private_words", args=at), sent)
        assert PrivateWords.objects.get().kept_by == town.coordinator
        assert client.get(reverse("private_words_read", args=at)).status_code == 404
        page = client.get(reverse("contacts", args=at[:1])).content.decode()
        assert "een deel is apart bewaard" in page and "Ik slaap niet." not in page
