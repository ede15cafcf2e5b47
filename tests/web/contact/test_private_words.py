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
from tests.casework.own_view.making import parents_apart
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


def test_who_has_duty_reads_back_what_was_told_on_duty_and_nothing_else(
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
        PrivateWords.objects.create(
            contact=contact,
            member=contact.members.all()[0],
            words="Dit hoorde de coach.",
            limits_said_on=cast.TODAY,
            kept_by=town.coordinator,
            written_by=town.coordinator,
            written_at=cast.NOW,
        )
        page = client.get(reverse("private_words_read", args=at)).content.decode()
        assert "Ik slaap niet." in page and "Dit hoorde de coach." not in page
        page = client.get(reverse("contacts", args=at[:1])).content.decode()
        assert "een deel is apart bewaard" in page and "Ik slaap niet." not in page
    # When the duty is over there is no ground with this family any more.
    assert client.get(reverse("private_words_read", args=at)).status_code == 404


def test_after_closing_who_heard_it_still_reads_it(
    coordinator: Client, town: cast.Town, trajectory: Trajectory, url: Any
) -> None:
    add_contact(town, trajectory)
    contact = Contact.objects.get()
    told = {"member": contact.members.all()[0].pk, "words": "Ik droom.", "limits_said": "on"}
    coordinator.post(url("private_words", contact.pk), told)
    Trajectory.objects.update(ended_on=cast.TODAY)
    assert "Ik droom." in coordinator.get(url("private_words_read", contact.pk)).content.decode()


def test_who_told_it_reads_it_on_the_own_page_from_twelve_and_no_parent_does(
    town: cast.Town, as_user: Any
) -> None:
    apart = parents_apart(town)
    add_contact(town, apart.trajectory)
    contact = Contact.objects.get()
    for name in ("Bram", "Noor", "Ilse"):
        PrivateWords.objects.create(
            contact=contact,
            member=apart.member(name),
            words=f"Geheim van {name}.",
            limits_said_on=cast.TODAY,
            kept_by=town.coordinator,
            written_by=town.coordinator,
            written_at=cast.NOW,
        )
    at = reverse("told_apart", args=[apart.trajectory.family_id])
    for name, reads in (("Bram", {"Bram"}), ("Noor", set()), ("Ilse", {"Ilse"})):
        client = as_user(apart.user(name))
        with at_most(12):
            page = client.get(at).content.decode()
        assert {one for one in ("Bram", "Noor", "Ilse") if f"Geheim van {one}." in page} == reads
        own = client.get(reverse("own_family", args=[apart.trajectory.family_id]))
        assert at in own.content.decode() and "Geheim van" not in own.content.decode()
    apart.keep("Bram", organisation=town.police)
    PrivateWords.objects.filter(member=apart.member("Bram")).update(words="Geheim van Politie.")
    assert "Geheim van" not in as_user(apart.user("Bram")).get(at).content.decode()
