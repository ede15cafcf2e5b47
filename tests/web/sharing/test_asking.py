# SPDX-License-Identifier: EUPL-1.2
"""Asking somebody outside, and the answer that comes by a mailed link."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.sharing.models import InformationRequest, ReceivedItem
from gezinsregie.casework.sharing.request.queries import trouble_at
from gezinsregie.casework.trajectory.definitions import phase_keys
from gezinsregie.casework.trajectory.models import PhaseEntered, Trajectory
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.foundation import clock
from gezinsregie.partners.legal_ground.models import GroundSwitch
from tests.casework.sharing import making
from tests.cast import NOW, TODAY, Town, open_trajectory
from tests.correspondence.mailbox import Mailbox
from tests.documents.making import pdf
from tests.web.sql import at_most

SENT = {
    "organisation": "",
    "to_name": "Juf Marjan",
    "to_email": "marjan@school.example",
    "question": "Hoe vaak was Bram er deze maand?",
    "life_domain": "education",
    "member": "",
    "purpose": "mapping",
    "legal_ground": "youth_act_task",
    "due_on": "2026-03-17",
}

ANSWERED = {
    "words": "Vaak.",
    "label": "none",
    "passing_on": "not_to_be_passed_on",
    "condition_words": "Alleen voor u.",
}


@pytest.fixture
def coach(as_user: Callable[[User], Client], town: Town, trajectory: Trajectory) -> Client:
    return as_user(town.coordinator)


def asks(coach: Client, trajectory: Trajectory, **changes: Any) -> Any:
    return coach.post(reverse("request_new", args=[trajectory.family_id]), {**SENT, **changes})


def link_in(mailbox: Mailbox) -> str:
    found = re.search(r"http://testserver(/antwoord/\S+)", mailbox.texts[-1])
    assert found is not None
    return found[1]


@pytest.mark.statement("HHW-A3")
def test_a_question_is_mailed_answered_and_read(
    coach: Client, town: Town, trajectory: Trajectory, mailbox: Mailbox
) -> None:
    with mailbox.committing():
        assert asks(coach, trajectory).status_code == 302
    mail = mailbox.messages[-1]
    assert mail["Subject"] == "Een vraag van Joris, Lindewaard"
    for secret in ("Hart", "Bram", "van den Berg", "school"):
        assert secret not in mailbox.texts[-1]
    outsider = Client()
    page = outsider.get(link_in(mailbox)).content.decode()
    assert "Hoe vaak was Bram er deze maand?" in page and "Joris stelt u een vraag" in page
    assert "Hart" not in page and "van den Berg" not in page
    answer = outsider.post(
        link_in(mailbox),
        {
            "words": "Zes van de twintig dagen.",
            "label": "none",
            "passing_on": "not_to_be_passed_on",
            "condition_words": "Alleen voor u.",
            "upload": SimpleUploadedFile("lijst.pdf", pdf()),
        },
    )
    assert answer.status_code == 302 and answer["Location"] == reverse("link_received")
    assert outsider.get(link_in(mailbox)).status_code == 404
    listed = coach.get(reverse("sharing", args=[trajectory.family_id])).content.decode()
    assert "Zes van de twintig dagen." in listed and "mag niet verder" in listed
    item = ReceivedItem.objects.get()
    file = coach.get(reverse("received_file", args=[trajectory.family_id, item.pk]))
    assert file.content == pdf() or file.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"question": " "}, "Schrijf in een of twee zinnen wat u wilt weten."),
        ({"to_name": ""}, "Vul een naam in."),
        ({"to_email": "marjan"}, "Dit e-mailadres klopt niet."),
        ({"to_email": "marjan@school"}, "Dit e-mailadres klopt niet."),
        ({"due_on": "2026-03-02"}, "Deze dag is al geweest."),
        ({"due_on": "2026-09-02"}, "meer dan 90 dagen vooruit"),
        ({"purpose": ""}, "Kies een doel."),
        ({"legal_ground": "vital_interest"}, "Kies een van de mogelijkheden in de lijst."),
        ({"legal_ground": "wams"}, "Deze grondslag staat in uw gemeente uit."),
        ({"legal_ground": "consent"}, "De toestemming hiervoor ontbreekt"),
        ({"member": "999"}, "Kies een van de mogelijkheden in de lijst."),
    ],
)
def test_what_cannot_be_asked_is_said_and_what_was_typed_stays(
    coach: Client, trajectory: Trajectory, changes: dict[str, str], sentence: str
) -> None:
    answer = asks(coach, trajectory, **changes)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert changes.get("question", SENT["question"]) in page
    assert not InformationRequest.objects.exists() and not OutgoingMail.objects.exists()


def test_a_ground_that_the_municipality_switched_off_carries_no_question(
    coach: Client, town: Town, trajectory: Trajectory
) -> None:
    GroundSwitch.objects.create(
        municipality=town.municipality,
        ground_key="youth_act_task",
        is_on=False,
        reason="Wordt uitgezocht",
        switched_by=town.administrator,
        switched_at=NOW,
    )
    assert "staat in uw gemeente uit" in asks(coach, trajectory).content.decode()


def test_consent_of_a_partner_carries_a_question_while_it_holds(
    coach: Client, town: Town, trajectory: Trajectory, mailbox: Mailbox
) -> None:
    making.bound(town)
    scope: Scope = making.scope(
        making.involved(town, trajectory),
        "education",
        legal_ground=making.CONSENT,
        purpose="mapping",
    )
    changes = {"legal_ground": "consent", "organisation": str(town.police.pk)}
    assert asks(coach, trajectory, **changes).status_code == 422
    given = making.says(scope, "Ilse", "given")
    with mailbox.committing():
        assert asks(coach, trajectory, **changes).status_code == 302
    link, asked = link_in(mailbox), InformationRequest.objects.get()
    assert Client().get(link).status_code == 200
    # Withdrawn, the question is read by nobody outside, and nothing is told on it.
    ConsentPosition.objects.filter(pk=given.pk).update(answer=ConsentAnswer.WITHDRAWN)
    assert Client().get(link).status_code == 404
    partner = Client()
    partner.force_login(town.professional)
    InformationRequest.objects.update(to_name=town.professional.name)
    scope_of_another_domain = making.scope(scope.involvement)
    page = reverse("partner_answer", args=[trajectory.family_id, asked.pk])
    assert partner.get(page).status_code == 404
    family = reverse("partner_family", args=[trajectory.family_id])
    assert SENT["question"] not in partner.get(family).content.decode()
    scope_of_another_domain.delete()
    assert Client().post(link, ANSWERED).status_code == 404
    assert not ReceivedItem.objects.exists()
    ConsentPosition.objects.filter(pk=given.pk).update(answer=ConsentAnswer.GIVEN)
    assert Client().post(link, ANSWERED).status_code == 302


def test_sent_twice_it_is_asked_once(coach: Client, trajectory: Trajectory) -> None:
    for _tap in range(2):
        assert asks(coach, trajectory).status_code == 302
    assert (InformationRequest.objects.count(), OutgoingMail.objects.count()) == (1, 1)


def test_a_question_that_is_taken_back_closes_its_link(
    coach: Client, trajectory: Trajectory, mailbox: Mailbox
) -> None:
    with mailbox.committing():
        asks(coach, trajectory)
    asked = InformationRequest.objects.get()
    coach.post(reverse("request_withdraw", args=[trajectory.family_id, asked.pk]))
    assert Client().get(link_in(mailbox)).status_code == 404
    assert Client().post(link_in(mailbox), {"words": "Toch"}).status_code == 404
    assert not ReceivedItem.objects.exists()


def test_a_new_mail_closes_the_link_before_it(
    coach: Client, trajectory: Trajectory, mailbox: Mailbox
) -> None:
    with mailbox.committing():
        asks(coach, trajectory)
    first = link_in(mailbox)
    asked = InformationRequest.objects.get()
    with mailbox.committing():
        coach.post(reverse("request_mail", args=[trajectory.family_id, asked.pk]))
    assert Client().get(first).status_code == 404
    assert Client().get(link_in(mailbox)).status_code == 200


def test_a_link_lapses_after_two_weeks_and_with_the_trajectory(
    coach: Client, trajectory: Trajectory, mailbox: Mailbox
) -> None:
    with mailbox.committing():
        asks(coach, trajectory)
    with clock.stopped_at(NOW + timedelta(days=14)):
        assert Client().get(link_in(mailbox)).status_code == 404
    Trajectory.objects.update(ended_on=TODAY)
    assert Client().get(link_in(mailbox)).status_code == 404


@pytest.mark.parametrize("label", ["police", "medical"])
def test_a_secret_never_goes_round_freely(
    coach: Client, trajectory: Trajectory, mailbox: Mailbox, label: str
) -> None:
    with mailbox.committing():
        asks(coach, trajectory)
    said = {"words": "Iets", "label": label, "passing_on": "free"}
    answer = Client().post(link_in(mailbox), said)
    assert answer.status_code == 422 and "mag nooit vrij verder" in answer.content.decode()
    item = ReceivedItem(
        trajectory=trajectory, from_name="A", words="B", received_at=NOW, label=label
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        item.save()


def test_an_answer_by_phone_is_noted(coach: Client, town: Town, trajectory: Trajectory) -> None:
    asked = making.question(town, trajectory)
    address = reverse("request_note", args=[trajectory.family_id, asked.pk])
    assert "Dewi Sastrowidjojo" in coach.get(address).content.decode()
    said = {
        "organisation": str(town.police.pk),
        "from_name": "Dewi",
        "words": "Twee boetes.",
        "life_domain": "finances",
        "member": "",
        "label": "police",
        "passing_on": "ask_first",
        "condition_words": "",
    }
    assert coach.post(address, {**said, "words": ""}).status_code == 422
    assert coach.post(address, said).status_code == 302
    item = ReceivedItem.objects.get()
    assert item.request == asked and item.seen_at is not None
    asked.refresh_from_db()
    assert asked.answered_at == NOW


@pytest.mark.statement("CRG-E8")
def test_structural_trouble_is_counted_without_a_family(
    client: Client, town: Town, trajectory: Trajectory
) -> None:
    for number in range(3):
        making.question(town, trajectory, question=f"Vraag {number}", due_on=TODAY)
    making.answered(town, trajectory)
    making.bound(town)
    making.says(making.scope(making.involved(town, trajectory)), "Ilse", "refused")
    (trouble,) = trouble_at(town.municipality.pk, TODAY + timedelta(days=1))
    assert (trouble.organisation, trouble.asked, trouble.late) == ("Politie", 4, 0)
    assert (trouble.unanswered, trouble.refused) == (3, 1)
    assert trouble.is_structural
    with clock.stopped_at(NOW + timedelta(days=1)):
        for user, shown in (
            (town.team_leader, True),
            (town.administrator, True),
            (town.desk, False),
        ):
            client.force_login(user)
            page = client.get(reverse("agreements")).content.decode()
            assert ("Hoe de uitwisseling gaat" in page) is shown
            assert "Hart" not in page


def test_as_many_questions_for_much_as_for_little(
    coach: Client, town: Town, trajectory: Trajectory
) -> None:
    for number in range(4):
        making.question(town, trajectory, question=f"Vraag {number}")
        making.answered(town, trajectory, words=f"Antwoord {number}")
    with at_most(12):
        coach.get(reverse("sharing", args=[trajectory.family_id]))


def test_what_waits_stands_on_today_and_on_the_familys_page(
    coach: Client, town: Town, trajectory: Trajectory
) -> None:
    def said() -> str:
        pages = (reverse("today"), reverse("family", args=[trajectory.family_id]))
        return "".join(coach.get(page).content.decode() for page in pages)

    item = making.answered(town, trajectory)
    making.question(town, trajectory, due_on=TODAY + timedelta(days=2))
    assert said().count("Lees wat er binnenkwam") >= 2
    assert "Vraag het antwoord na" not in said()
    coach.post(reverse("received_seen", args=[trajectory.family_id, item.pk]))
    assert "Lees wat er binnenkwam" not in said()
    with clock.stopped_at(NOW + timedelta(days=4)):
        coach.force_login(town.coordinator)
        assert said().count("Vraag het antwoord na dat u verwacht") >= 2
        assert "2 dagen te laat" in said()


@pytest.mark.statement("HHW-A3")
def test_where_the_approach_asks_others_in_this_phase_the_page_says_so(
    town: Town, as_user: Callable[[User], Client]
) -> None:
    trajectory = open_trajectory(town, "hhw-alkmaar")
    page = reverse("sharing", args=[trajectory.family_id])
    coach = as_user(town.coordinator)
    assert "met een datum voor het antwoord" in coach.get(page).content.decode()
    PhaseEntered.objects.create(
        trajectory=trajectory, phase_key=phase_keys(trajectory)[1], entered_on=TODAY
    )
    assert "met een datum voor het antwoord" not in coach.get(page).content.decode()
