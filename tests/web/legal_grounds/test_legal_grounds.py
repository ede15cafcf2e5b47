# SPDX-License-Identifier: EUPL-1.2
"""Grounds of law: everybody who works with agreements reads them, the privacy officer switches."""

from collections.abc import Callable

from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.legal_ground.models import GroundSwitch
from tests.casework.partnership.making import school_helps
from tests.cast import TODAY, Town
from tests.web.sql import questions

As = Callable[[User], Client]
PAGE = "/grondslagen/"
EDUCATION = f"{PAGE}compulsory_education/"


def test_everybody_reads_them_with_how_much_rests_on_each(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    helping = school_helps(town, trajectory)
    for user in (town.coordinator, town.privacy_officer, helping.teacher):
        page = as_user(user).get(PAGE)
        text = page.content.decode()
        assert "Leerplichtwet 1969" in text
        assert "&#x27;t Hart" not in text
        (row,) = [row for row in page.context["standing"] if row.resting]
        assert (row.ground.key, row.resting, row.open_now) == ("compulsory_education", 1, 1)
    assert as_user(town.referrer).get(PAGE).status_code == 403


def test_switching_off_closes_at_once_and_says_how_many_who_and_why(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    helping = school_helps(town, trajectory)
    client = as_user(town.privacy_officer)
    assert (
        "1 onderdeel dat nu open is, gaat meteen dicht." in client.get(EDUCATION).content.decode()
    )
    given = {"is_on": "off", "reason": "De jurist twijfelt."}
    text = client.post(EDUCATION, given, follow=True).content.decode()
    assert "1 onderdeel ging dicht." in text
    assert "Uitgezet door Farida Bouzidi" in text
    assert "De jurist twijfelt." in text
    assert not open_scopes(TODAY).exists()
    plan = f"/partner/{trajectory.family_id}/plan/"
    assert as_user(helping.teacher).get(plan).status_code == 404
    client.force_login(town.privacy_officer)
    given = {"is_on": "on", "reason": "Uitgezocht."}
    text = client.post(EDUCATION, given, follow=True).content.decode()
    assert "1 onderdeel ging open." in text
    assert GroundSwitch.objects.count() == 1
    assert as_user(helping.teacher).get(plan).status_code == 200


def test_nobody_else_switches_and_a_page_left_open_switches_nothing_back(
    town: Town, as_user: As
) -> None:
    given = {"is_on": "on", "reason": "In werking."}
    wams = f"{PAGE}wams/"
    for user in (town.administrator, town.coordinator, town.other_desk):
        assert as_user(user).post(wams, given).status_code == 403
    client = as_user(town.privacy_officer)
    assert client.post(wams, {**given, "reason": " "}).status_code == 422
    assert client.post(wams, given).status_code == 302
    answer = client.post(wams, {**given, "reason": "Nog eens."})
    assert answer.status_code == 422
    assert "Dat staat al zo." in answer.content.decode()
    assert GroundSwitch.objects.get().reason == "In werking."
    assert client.get(f"{PAGE}nergens/").status_code == 404


def test_the_pages_ask_little(town: Town, as_user: As) -> None:
    client = as_user(town.privacy_officer)
    assert questions(client, PAGE) <= 12
    assert questions(client, EDUCATION) <= 12
