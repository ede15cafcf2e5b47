# SPDX-License-Identifier: EUPL-1.2
"""Emergency access: who opens what, who is told, for how long, and what the log keeps of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry, Outcome
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.families.models import ConflictOfInterest
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Appointment
from tests.cast import NOW, TODAY, Town, refer
from tests.correspondence.mailbox import Mailbox

As = Callable[[User], Client]

ILSE = {
    "name": "ilse  't hart",
    "birth_date": "2-5-1988",
    "reason": "De politie staat aan de deur en vraagt waar de kinderen zijn.",
}


def family_url(trajectory: Trajectory) -> str:
    return reverse("family", kwargs={"family_id": trajectory.family_id})


def tried() -> int:
    return Entry.objects.filter(act=Act.OPEN_EMERGENCY, outcome=Outcome.DONE).count()


def test_it_opens_for_four_hours_and_closes_by_itself(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.desk)
    assert client.get(family_url(trajectory)).status_code == 404
    assert "De privacyfunctionaris ziet het direct" in client.get("/noodtoegang/").content.decode()
    answer = client.post("/noodtoegang/", ILSE)
    assert answer["Location"] == family_url(trajectory)
    text = client.get(family_url(trajectory)).content.decode()
    assert "U leest dit gezin met noodtoegang, tot 14.30 uur." in text
    plan = reverse("plan", kwargs={"family_id": trajectory.family_id})
    assert "met noodtoegang" in client.get(plan).content.decode()
    with clock.stopped_at(NOW + timedelta(hours=3, minutes=59)):
        assert client.get(family_url(trajectory)).status_code == 200
    with clock.stopped_at(NOW + timedelta(hours=4)):
        assert client.get(family_url(trajectory)).status_code == 404


def test_the_privacy_officer_is_mailed_at_once_and_nothing_of_the_family(
    town: Town, trajectory: Trajectory, as_user: As, mailbox: Mailbox
) -> None:
    with mailbox.committing():
        as_user(town.desk).post("/noodtoegang/", ILSE)
    (message,) = mailbox.messages
    assert message["To"] == town.privacy_officer.email
    text = message.get_content()
    assert "http://testserver/toegang/" in text
    for inside in ("Ilse", "Hart", "politie", "Samira", "kinderen"):
        assert inside not in text
    assert "Hart" not in message["Subject"]


def test_without_a_privacy_officer_the_administrator_is_mailed(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    Appointment.objects.filter(user=town.privacy_officer).update(ends_on=TODAY - timedelta(days=1))
    as_user(town.desk).post("/noodtoegang/", ILSE)
    assert OutgoingMail.objects.get().to == town.administrator.email


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Ilse Hart"},
        {"name": "Ils 't Hart"},
        {"birth_date": "3-5-1988"},
        {"name": "'t Hart Ilse"},
    ],
)
def test_only_what_is_exactly_so_is_found_and_the_try_is_logged_without_a_name(
    town: Town, trajectory: Trajectory, as_user: As, changed: dict[str, str]
) -> None:
    answer = as_user(town.desk).post("/noodtoegang/", {**ILSE, **changed})
    assert answer.status_code == 200
    assert "Niets gevonden waar u bij kunt" in answer.content.decode()
    assert not EmergencyAccess.objects.exists()
    line = Entry.objects.get(act=Act.OPEN_EMERGENCY, outcome=Outcome.DONE)
    assert line.details == {}
    assert line.subject_id == str(town.municipality.pk)
    assert not OutgoingMail.objects.exists()


def test_another_town_finds_nothing(town: Town, trajectory: Trajectory, as_user: As) -> None:
    assert "Niets gevonden" in as_user(town.other_desk).post("/noodtoegang/", ILSE).content.decode()


def test_who_is_too_close_gets_the_answer_of_nobody_found(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    ConflictOfInterest.objects.create(
        user=town.desk, family=trajectory.family, kind="kin", starts_on=TODAY
    )
    client = as_user(town.desk)
    refused = client.post("/noodtoegang/", ILSE).content.decode()
    unknown = client.post("/noodtoegang/", {**ILSE, "birth_date": "3-5-1988"}).content.decode()
    assert not EmergencyAccess.objects.exists()
    assert "Niets gevonden waar u bij kunt" in refused
    assert "Niets gevonden waar u bij kunt" in unknown
    assert client.get(family_url(trajectory)).status_code == 404


def test_five_a_day_and_a_night_later_again(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.desk)
    wrong = {**ILSE, "name": "Niemand Nergens"}
    for _number in range(5):
        assert client.post("/noodtoegang/", wrong).status_code == 200
    answer = client.post("/noodtoegang/", ILSE)
    assert answer.status_code == 422
    assert "al vijf keer noodtoegang gevraagd" in answer.content.decode()
    assert tried() == 5
    assert not EmergencyAccess.objects.exists()
    with clock.stopped_at(NOW + timedelta(days=1, seconds=1)):
        client.force_login(town.desk)
        assert client.post("/noodtoegang/", ILSE).status_code == 302


def test_a_second_time_opens_nothing_new_and_mails_nobody(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.desk)
    for _number in range(2):
        assert client.post("/noodtoegang/", ILSE).status_code == 302
    assert EmergencyAccess.objects.count() == 1
    assert OutgoingMail.objects.count() == 1


def test_the_coordinator_needs_none(town: Town, trajectory: Trajectory, as_user: As) -> None:
    answer = as_user(town.coordinator).post("/noodtoegang/", ILSE)
    assert answer.status_code == 422
    assert "Dit gezin mag u al zien" in answer.content.decode()
    assert not EmergencyAccess.objects.exists()


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"reason": "spoed"}, "Schrijf de reden in een hele zin"),
        ({"reason": ""}, "Schrijf in een hele zin waarom"),
        ({"name": "Ilse"}, "Vul voornaam en achternaam in."),
        ({"birth_date": "31-2-1988"}, "Schrijf de datum als dag-maand-jaar"),
        ({"birth_date": "1-1-2030"}, "ligt nog voor u"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    town: Town, trajectory: Trajectory, as_user: As, changed: dict[str, str], says: str
) -> None:
    given: dict[str, Any] = {**ILSE, **changed}
    answer = as_user(town.desk).post("/noodtoegang/", given)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert says in text
    assert given["reason"] in text
    assert tried() == 0


def test_a_family_without_a_trajectory_shows_who_belongs_to_it(town: Town, as_user: As) -> None:
    refer(town)
    client = as_user(town.colleague)
    answer = client.post("/noodtoegang/", ILSE)
    text = client.get(answer["Location"]).content.decode()
    assert "Noor" in text
    assert "heeft nog geen coach" in text


def test_what_one_opened_stands_on_a_list_until_when_and_how_it_was_judged(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.desk)
    assert "Wat u eerder opende" not in client.get("/noodtoegang/").content.decode()
    client.post("/noodtoegang/", ILSE)
    page = client.get("/noodtoegang/").content.decode()
    assert "Wat u eerder opende" in page and "&#x27;t Hart" in page and "14.30 uur" in page
    with clock.stopped_at(NOW + timedelta(hours=5)):
        page = client.get("/noodtoegang/").content.decode()
    assert "&#x27;t Hart" not in page and "wacht op een oordeel" in page and "dicht sinds" in page
    officer = as_user(town.privacy_officer)
    assert "Open tot" in officer.get(reverse("access_review")).content.decode()
    ConflictOfInterest.objects.create(
        family=trajectory.family, user=town.desk, kind="kin", starts_on=TODAY
    )
    page = as_user(town.desk).get("/noodtoegang/").content.decode()
    assert "&#x27;t Hart" not in page, "who said to know it since, reads no name"
    EmergencyAccess.objects.update(
        justified=False,
        reviewed_by=town.privacy_officer,
        reviewed_at=NOW + timedelta(hours=6),
        review_words="De coach was te bereiken.",
    )
    with clock.stopped_at(NOW + timedelta(hours=7)):
        page = client.get("/noodtoegang/").content.decode()
    assert "niet terecht" in page and "De coach was te bereiken." in page
    other = as_user(town.colleague).get("/noodtoegang/").content.decode()
    assert "Wat u eerder opende" not in other
