# SPDX-License-Identifier: EUPL-1.2
"""Looking back on emergency access: by somebody else, with words, and no family in sight."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from tests.cast import NOW, Town
from tests.web.emergency.test_emergency import ILSE, family_url
from tests.web.sql import questions

As = Callable[[User], Client]
LATER = NOW + timedelta(hours=5)


def opened(town: Town, trajectory: Trajectory, client: Client) -> EmergencyAccess:
    client.force_login(town.desk)
    client.post("/noodtoegang/", ILSE)
    client.get(family_url(trajectory))
    client.get(reverse("plan", kwargs={"family_id": trajectory.family_id}))
    return EmergencyAccess.objects.get()


def test_who_when_why_and_how_much_was_read_and_the_family_by_number(
    town: Town, trajectory: Trajectory, client: Client
) -> None:
    opened(town, trajectory, client)
    client.force_login(town.privacy_officer)
    text = client.get("/toegang/").content.decode()
    assert "Samira el Idrissi" in text
    assert "De politie staat aan de deur" in text
    assert "2 bladzijden" in text
    assert str(trajectory.family_id) in text
    for inside in ("Hart", "Ilse", "Iepenlaan"):
        assert inside not in text
    assert client.get(family_url(trajectory)).status_code == 404


def test_it_is_judged_once_with_words_after_it_closed(
    town: Town, trajectory: Trajectory, client: Client
) -> None:
    emergency = opened(town, trajectory, client)
    client.force_login(town.privacy_officer)
    url = reverse("emergency_review", kwargs={"emergency_id": emergency.pk})
    answer = client.post(url, {"justified": "no", "words": "Kon wachten."})
    assert answer.status_code == 422
    assert "Deze noodtoegang loopt nog." in answer.content.decode()
    with clock.stopped_at(LATER):
        assert client.post(url, {"justified": "no", "words": " "}).status_code == 422
        assert client.post(url, {"justified": "no", "words": "Kon wachten."}).status_code == 302
        assert client.post(url, {"justified": "yes", "words": "Toch."}).status_code == 422
        text = client.get("/toegang/").content.decode()
    emergency.refresh_from_db()
    assert (emergency.justified, emergency.review_words) == (False, "Kon wachten.")
    assert "niet terecht" in text


def test_nobody_judges_his_own(town: Town, trajectory: Trajectory, client: Client) -> None:
    emergency = opened(town, trajectory, client)
    EmergencyAccess.objects.filter(pk=emergency.pk).update(user=town.privacy_officer)
    client.force_login(town.privacy_officer)
    url = reverse("emergency_review", kwargs={"emergency_id": emergency.pk})
    with clock.stopped_at(LATER):
        answer = client.post(url, {"justified": "yes", "words": "Was nodig."})
    assert answer.status_code == 422
    assert "Iemand anders beoordeelt die." in answer.content.decode()


def test_overdue_after_seven_days_and_never_for_another_town(
    town: Town, trajectory: Trajectory, client: Client
) -> None:
    emergency = opened(town, trajectory, client)
    client.force_login(town.privacy_officer)
    with clock.stopped_at(NOW + timedelta(days=7)):
        assert "al meer dan zeven dagen" not in client.get("/toegang/").content.decode()
    with clock.stopped_at(NOW + timedelta(days=7, seconds=1)):
        assert "al meer dan zeven dagen" in client.get("/toegang/").content.decode()
    url = reverse("emergency_review", kwargs={"emergency_id": emergency.pk})
    client.force_login(town.other_desk)
    assert client.get(url).status_code == 404
    client.force_login(town.administrator)
    assert client.get("/toegang/").status_code == 403


def test_the_pages_ask_little_however_many_there_are(
    town: Town, trajectory: Trajectory, client: Client
) -> None:
    one = opened(town, trajectory, client)
    for number in range(30):
        EmergencyAccess.objects.create(
            family=one.family,
            user=town.colleague,
            reason=f"Reden {number}",
            opened_at=NOW - timedelta(days=number + 1),
            closes_at=NOW - timedelta(days=number),
        )
    client.force_login(town.privacy_officer)
    assert questions(client, "/toegang/") <= 12
    assert client.get("/beheer/logboek/").status_code == 200
