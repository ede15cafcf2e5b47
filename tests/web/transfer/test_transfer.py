# SPDX-License-Identifier: EUPL-1.2
"""Handing a family to another: open until accepted in writing, and nobody by name until then."""

import re
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.transfer.models import Transfer
from gezinsregie.families.models import ConflictOfInterest
from gezinsregie.foundation import clock
from tests.cast import TODAY, Town
from tests.correspondence.mailbox import Mailbox
from tests.web.sql import questions

WHY = "Ik ga zes maanden met verlof."


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def said(town: Town, trajectory: Trajectory, **changes: Any) -> dict[str, Any]:
    members = trajectory.family.members.all()
    return {
        "kind": "coordinator",
        "to_coordinator": town.colleague.pk,
        "reason": WHY,
        **{f"ground_{one.pk}": "youth_act_task" for one in members},
        **changes,
    }


def offered(client: Client, mailbox: Mailbox, url: str, data: dict[str, Any]) -> str:
    """Offer, and return the address in the mail."""
    with mailbox.committing():
        answer = client.post(url, data)
    assert answer.status_code == 302, body(answer)
    text = mailbox.messages[-1].get_content()
    found = re.search(r"http\S+(/overdracht/\S+)", text)
    assert found is not None
    assert "Hart" not in text
    return found[1]


def test_a_colleague_accepts_in_writing_and_is_the_coordinator_from_then_on(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Any,
    mailbox: Mailbox,
    plain_http: None,
    most_queries: int,
) -> None:
    link = offered(coordinator, mailbox, url("transfer_new"), said(town, trajectory))
    transfer = Transfer.objects.get()
    page = body(coordinator.get(url("transfer", transfer.pk)))
    assert "wacht op antwoord" in page
    assert "Tot er een antwoord is, blijft Joris van den Berg de coach." in page
    # Per person what goes along and on which ground.
    assert page.count("Taak van de gemeente in de Jeugdwet") == 3
    assert "wacht op antwoord" in body(coordinator.get(url("course")))
    assert questions(coordinator, url("course")) <= most_queries
    # A second offer waits for this one.
    again = coordinator.post(url("transfer_new"), said(town, trajectory, reason="Toch maar niet."))
    assert again.status_code == 422
    assert "Er wacht al een overdracht op antwoord." in body(again)
    # Whoever is asked reads how it stands, and nobody's name.
    outside = Client()
    asked = body(outside.get(link))
    assert WHY in asked
    assert not [name for name in ("Hart", "Ilse", "Bram", "Noor") if name in asked]
    refused = outside.post(link, {"accepted": "yes", "name": "Femke", "words": " "})
    assert refused.status_code == 422
    assert "een overdracht is pas rond met woorden" in body(refused)
    trajectory.refresh_from_db()
    assert trajectory.coordinator == town.coordinator
    with mailbox.committing():
        yes = {"accepted": "yes", "name": "Femke", "words": "Graag, vanaf maandag."}
        assert outside.post(link, yes).status_code == 302
    assert mailbox.messages[-1]["To"] == town.coordinator.email
    assert outside.get(link).status_code == 404
    trajectory.refresh_from_db()
    assert trajectory.coordinator == town.colleague
    # The ground goes over with the task: who had it sees nothing any more.
    assert coordinator.get(url("family")).status_code == 404
    coordinator.force_login(town.colleague)
    assert "Graag, vanaf maandag." in body(coordinator.get(url("transfer", transfer.pk)))


def test_who_is_too_close_cannot_take_over_and_the_offer_can_be_taken_back(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Any,
    mailbox: Mailbox,
    plain_http: None,
) -> None:
    link = offered(coordinator, mailbox, url("transfer_new"), said(town, trajectory))
    ConflictOfInterest.objects.create(
        family=trajectory.family, user=town.colleague, kind="kin", starts_on=TODAY
    )
    outside = Client()
    answer = outside.post(link, {"accepted": "yes", "name": "Femke", "words": "Graag."})
    assert answer.status_code == 422
    assert "U kunt dit gezin nu niet overnemen." in body(answer)
    transfer = Transfer.objects.get()
    coordinator.post(url("transfer_withdraw", transfer.pk))
    assert outside.get(link).status_code == 404
    assert "ingetrokken" in body(coordinator.get(url("transfer", transfer.pk)))
    refused = coordinator.post(url("transfer_new"), said(town, trajectory))
    assert refused.status_code == 422
    assert "Deze collega kan dit gezin nu niet overnemen." in body(refused)
    assert WHY in body(refused)
    assert coordinator.post(url("transfer_new"), {}).status_code == 422


def test_to_another_municipality_goes_what_was_chosen_per_person(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Any,
    mailbox: Mailbox,
    plain_http: None,
) -> None:
    bram = trajectory.family.members.get(given_name="Bram")
    there = {
        "kind": "municipality",
        "to_coordinator": "",
        "to_organisation": "Gemeente Oosterzand",
        "to_name": "Sanne Post",
        "to_email": "sanne@oosterzand.example",
        f"ground_{bram.pk}": "stays",
    }
    refused = coordinator.post(url("transfer_new"), said(town, trajectory, **there))
    assert refused.status_code == 422
    assert "Schrijf op waarom dit niet meegaat." in body(refused)
    there[f"words_{bram.pk}"] = "Hij blijft bij zijn vader."
    link = offered(coordinator, mailbox, url("transfer_new"), said(town, trajectory, **there))
    outside = Client()
    assert "Kind: gaat niet mee" in body(outside.get(link))
    yes = {"accepted": "yes", "name": "Sanne Post", "words": "Wij bellen vrijdag."}
    assert outside.post(link, yes).status_code == 302
    trajectory.refresh_from_db()
    # Until it is rounded off here it stays with its coordinator: the family is not let go.
    assert trajectory.coordinator == town.coordinator
    page = body(coordinator.get(url("transfer", Transfer.objects.get().pk)))
    assert "Rond het traject hier nu af." in page
    assert "Hij blijft bij zijn vader." in page


def test_a_team_leader_hands_a_family_on_and_reads_nobodys_name(
    town: Town,
    trajectory: Trajectory,
    client: Client,
    url: Any,
    mailbox: Mailbox,
    plain_http: None,
) -> None:
    client.force_login(town.team_leader)
    assert url("transfer_new") in body(client.get(reverse("team")))
    page = body(client.get(url("transfer_new")))
    assert not [name for name in ("Ilse", "Bram", "Noor") if name in page]
    given = {"to_coordinator": town.colleague.pk, "reason": "Joris is weg."}
    offered(client, mailbox, url("transfer_new"), given)
    transfer = Transfer.objects.get()
    assert transfer.items.count() == trajectory.family.members.count()
    page = body(client.get(url("transfer", transfer.pk)))
    assert "Overdracht aan Femke Boersma" in page
    assert "Joris is weg." not in page


def test_a_name_and_a_strange_address_are_refused_before_anything_is_mailed(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Any, mailbox: Mailbox
) -> None:
    there = {"kind": "municipality", "to_organisation": "Gemeente Oosterzand", "to_name": "Sanne"}
    wrong = (
        (
            {"reason": "Ilse verhuist.", "to_email": "sanne@oosterzand.example"},
            "Hier staat een naam van het gezin.",
        ),
        ({"to_email": "jan@localhost"}, "e-mailadres"),
    )
    for changes, told in wrong:
        data = said(town, trajectory, to_coordinator="", **there) | changes
        with mailbox.committing():
            refused = coordinator.post(url("transfer_new"), data)
        assert refused.status_code == 422
        assert told in body(refused) and data["reason"] in body(refused)
    assert mailbox.messages == []
    assert not Transfer.objects.exists()


def test_an_offer_without_an_answer_lapses_and_makes_room_for_another(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Any,
    mailbox: Mailbox,
    plain_http: None,
) -> None:
    link = offered(coordinator, mailbox, url("transfer_new"), said(town, trajectory))
    first = Transfer.objects.get()
    with clock.stopped_at(clock.now() + timedelta(days=15)):
        assert Client().get(link).status_code == 404
        assert "verlopen, zonder antwoord" in body(coordinator.get(url("transfer", first.pk)))
        again = offered(coordinator, mailbox, url("transfer_new"), said(town, trajectory))
        assert Client().get(again).status_code == 200
        assert "verlopen, zonder antwoord" in body(coordinator.get(url("transfer", first.pk)))
