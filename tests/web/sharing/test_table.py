# SPDX-License-Identifier: EUPL-1.2
"""At the kitchen table: somebody adds something on the coordinator's device, and reads nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.sharing.models import ReceivedItem
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from tests.cast import NOW, Town

SAID = {"from_name": "Oma Riet", "relation": "oma", "words": "Bram eet elke dag bij mij."}


@pytest.fixture
def coach(as_user: Callable[[User], Client], town: Town, trajectory: Trajectory) -> Client:
    return as_user(town.coordinator)


def handed(coach: Client, trajectory: Trajectory) -> str:
    address = reverse("table_begin", args=[trajectory.family_id])
    assert "U wordt eerst uitgelogd." in coach.get(address).content.decode()
    answer = coach.post(address)
    assert answer.status_code == 302
    return answer["Location"]


def test_what_a_relative_adds_reaches_the_coordinator(
    coach: Client, town: Town, trajectory: Trajectory
) -> None:
    page = handed(coach, trajectory)
    shown = coach.get(page).content.decode()
    for secret in ("Hart", "Bram", "Joris", "Lindewaard"):
        assert secret not in shown
    assert coach.post(page, {**SAID, "words": ""}).status_code == 422
    assert coach.post(page, SAID)["Location"] == reverse("link_received")
    item = ReceivedItem.objects.get()
    assert (item.from_name, item.relation, item.passing_on) == ("Oma Riet", "oma", "ask_first")
    assert coach.post(page, SAID).status_code == 404
    coach.force_login(town.coordinator)
    listed = coach.get(reverse("sharing", args=[trajectory.family_id])).content.decode()
    assert "Bram eet elke dag bij mij." in listed


def test_on_that_device_the_way_back_leads_to_the_door(
    coach: Client, trajectory: Trajectory
) -> None:
    handed(coach, trajectory)
    for name in ("family", "sharing"):
        answer = coach.get(reverse(name, args=[trajectory.family_id]))
        assert answer.status_code == 302 and answer["Location"].startswith(reverse("sign_in"))


def test_after_an_hour_the_page_is_shut(coach: Client, trajectory: Trajectory) -> None:
    page = handed(coach, trajectory)
    with clock.stopped_at(NOW + timedelta(hours=1)):
        assert coach.get(page).status_code == 404


def test_the_writer_says_what_it_is_about_and_need_not(
    coach: Client, town: Town, trajectory: Trajectory
) -> None:
    page = handed(coach, trajectory)
    assert "School en opleiding" in coach.get(page).content.decode()
    wrong = coach.post(page, {**SAID, "life_domain": "weather"})
    assert wrong.status_code == 422 and "Kies iets uit de lijst." in wrong.content.decode()
    assert coach.post(page, {**SAID, "life_domain": "education"}).status_code == 302
    assert ReceivedItem.objects.get().life_domain == "education"
    coach.force_login(town.coordinator)
    assert coach.post(handed(coach, trajectory), SAID).status_code == 302
    assert ReceivedItem.objects.latest("pk").life_domain == "family_relations"


def test_who_opened_the_page_shuts_it_again(
    coach: Client, town: Town, trajectory: Trajectory
) -> None:
    begin = reverse("table_begin", args=[trajectory.family_id])
    back = reverse("table_take_back", args=[trajectory.family_id])
    assert back not in coach.get(begin).content.decode(), "nothing is open yet"
    first = handed(coach, trajectory)
    coach.force_login(town.coordinator)
    second = handed(coach, trajectory)
    coach.force_login(town.coordinator)
    assert back in coach.get(begin).content.decode()
    shut = coach.post(back, follow=True).content.decode()
    assert "De pagina is dicht." in shut
    assert back not in coach.get(begin).content.decode()
    assert "geen pagina meer open" in coach.post(back, follow=True).content.decode()
    coach.logout()
    for page in (first, second):
        assert coach.post(page, SAID).status_code == 404
    assert not ReceivedItem.objects.exists()


def test_nobody_shuts_the_page_of_another(
    coach: Client, as_user: Callable[[User], Client], town: Town, trajectory: Trajectory
) -> None:
    page = handed(coach, trajectory)
    Trajectory.objects.update(coordinator=town.colleague)
    other = as_user(town.colleague)
    back = reverse("table_take_back", args=[trajectory.family_id])
    begin = reverse("table_begin", args=[trajectory.family_id])
    assert back not in other.get(begin).content.decode()
    assert "geen pagina meer open" in other.post(back, follow=True).content.decode()
    assert coach.get(page).status_code == 200
    Trajectory.objects.update(coordinator=town.coordinator)
    with clock.stopped_at(NOW + timedelta(hours=1)):
        coach.force_login(town.coordinator)
        assert back not in coach.get(begin).content.decode(), "shut by itself"
