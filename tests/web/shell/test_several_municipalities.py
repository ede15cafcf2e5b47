# SPDX-License-Identifier: EUPL-1.2
"""Somebody who works for two municipalities is in one of them at a time."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.partners.models import Organisation, Role
from tests.cast import Town, appoint
from tests.partners.agreement.making import agreement
from tests.web.sql import questions

As = Callable[[User], Client]


@pytest.fixture
def elsewhere(town: Town) -> Organisation:
    """The other municipality, for which the desk worker works as well."""
    other = Organisation.objects.get(name="Oosterzand")
    appoint(town.desk, Role.DESK_WORKER, other, other)
    return other


def choose(client: Client, organisation: object) -> str:
    answer = client.post(reverse("choose_work"), {"organisation": organisation}, follow=True)
    return answer.content.decode()


def test_each_municipality_shows_its_own(town: Town, elsewhere: Organisation, as_user: As) -> None:
    agreement(town, title="Convenant van Lindewaard")
    client = as_user(town.desk)
    page = client.get("/afspraken/").content.decode()
    assert "Convenant van Lindewaard" in page and "U werkt nu voor" in page
    assert page.count("Aanmelddesk</") == client.get("/partners/").content.decode().count(
        "Aanmelddesk</"
    ), "the menu is that of one municipality"
    choose(client, elsewhere.pk)
    page = client.get("/afspraken/").content.decode()
    assert "Convenant van Lindewaard" not in page
    assert "Politie" not in client.get("/partners/").content.decode()
    choose(client, town.municipality.pk)
    assert "Convenant van Lindewaard" in client.get("/afspraken/").content.decode()


@pytest.mark.parametrize("what", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_nobody_chooses_what_is_not_theirs(
    town: Town, elsewhere: Organisation, as_user: As, what: str
) -> None:
    client = as_user(town.desk)
    assert "Hiervoor werkt u niet." in choose(client, what)
    assert "U werkt nu voor" in client.get("/afspraken/").content.decode()


def test_a_choice_ends_with_the_work(town: Town, elsewhere: Organisation, as_user: As) -> None:
    agreement(town, title="Convenant van Lindewaard")
    client = as_user(town.desk)
    choose(client, elsewhere.pk)
    town.desk.appointments.filter(serves=elsewhere).update(withdrawn=False, ends_on="2026-03-02")
    page = client.get("/afspraken/").content.decode()
    assert "Convenant van Lindewaard" in page and "U werkt nu voor" not in page


def test_who_works_for_one_is_not_asked(town: Town, as_user: As, most_queries: int) -> None:
    client = as_user(town.coordinator)
    page = client.get("/afspraken/").content.decode()
    assert "U werkt nu voor" not in page
    assert questions(client, "/afspraken/") <= most_queries
