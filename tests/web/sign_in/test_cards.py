# SPDX-License-Identifier: EUPL-1.2
"""The cards of the demonstration: who has one, where they stand, and where they do not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from tests.cast import Town

from .door import PASSWORD, signed_in

As = Callable[[User], Client]


def test_the_cards_say_who_does_what_in_the_order_of_a_case(
    demonstration: Town, client: Client
) -> None:
    page = client.get("/inloggen/")
    assert page.status_code == 200
    assert [card.name for card in page.context["cards"]] == [
        "Meryem Yıldız",
        "Samira el Idrissi",
        "Joris van den Berg",
        "Anneke Hoekstra",
        "Ruben Sewnarain",
        "Wei Chen",
    ]
    text = page.content.decode()
    assert "Weegt aanmeldingen en zet een gezinscoach in." in text
    assert 'value="coach@town.example"' in text
    assert "Femke Boersma" not in text


@pytest.mark.parametrize(
    ("email", "place"),
    [
        ("desk@town.example", "/desk/"),
        ("coach@town.example", "/vandaag/"),
        ("partner@town.example", "/aanmeldingen/"),
        ("team@town.example", "/team/"),
        ("inspectie@town.example", "/toezicht/"),
        ("beheer@town.example", "/beheer/"),
    ],
)
def test_one_press_brings_each_where_that_person_works(
    demonstration: Town, client: Client, email: str, place: str
) -> None:
    client.post("/inloggen/kaart/", {"email": email})
    assert client.get("/").headers["Location"] == place


@pytest.mark.parametrize("address", ["192.0.2.1", "10.0.0.1", "::ffff:127.0.0.1", ""])
def test_from_elsewhere_there_are_no_cards(
    demonstration: Town, client: Client, address: str
) -> None:
    page = client.get("/inloggen/", REMOTE_ADDR=address)
    assert page.context["cards"] == []
    answer = client.post("/inloggen/kaart/", {"email": "beheer@town.example"}, REMOTE_ADDR=address)
    assert answer.status_code == 404
    assert not signed_in(client)


def test_a_header_does_not_make_somebody_local(demonstration: Town, client: Client) -> None:
    answer = client.post(
        "/inloggen/kaart/",
        {"email": "beheer@town.example"},
        REMOTE_ADDR="192.0.2.1",
        headers={"x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1"},
    )
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "passed_on",
    [
        {"headers": {"x-forwarded-for": "192.0.2.1"}},
        {"headers": {"forwarded": "for=192.0.2.1"}},
        {"SERVER_NAME": "testserver"},
    ],
    ids=str,
)
def test_through_a_proxy_there_are_no_cards(
    demonstration: Town, client: Client, passed_on: dict[str, Any]
) -> None:
    assert client.get("/inloggen/", **passed_on).context["cards"] == []
    card = {"email": "beheer@town.example"}
    assert client.post("/inloggen/kaart/", card, **passed_on).status_code == 404
    assert not signed_in(client)


def test_behind_a_proxy_one_visitor_does_not_shut_out_another(
    demonstration: Town, client: Client, settings: Any
) -> None:
    settings.PROXIES = ["127.0.0.1"]
    form = {"username": "beheer@town.example", "password": "fout", "next": ""}
    for number in range(6):
        # What the visitor says itself, before the proxy's own entry, changes nothing.
        said = {"x-forwarded-for": f"198.51.100.{number}, 192.0.2.1"}
        answer = client.post("/inloggen/", form, headers=said)
    assert answer.status_code == 429
    elsewhere = {"x-forwarded-for": "192.0.2.2"}
    right = form | {"password": PASSWORD}
    assert client.post("/inloggen/", right, headers=elsewhere).status_code == 302


def test_outside_the_demonstration_there_are_no_cards(
    demonstration: Town, client: Client, settings: Any
) -> None:
    settings.DEMONSTRATION = False
    assert client.get("/inloggen/").context["cards"] == []
    answer = client.post("/inloggen/kaart/", {"email": "beheer@town.example"})
    assert answer.status_code == 404
    assert not signed_in(client)


@pytest.mark.parametrize("email", ["collega@town.example", "niemand@nergens.nl", "", "\x00"])
def test_an_ordinary_person_has_no_card(demonstration: Town, client: Client, email: str) -> None:
    assert client.post("/inloggen/kaart/", {"email": email}).status_code == 404
    assert not signed_in(client)


def test_a_closed_account_has_no_card(demonstration: Town, client: Client) -> None:
    User.objects.filter(pk=demonstration.desk.pk).update(is_active=False)
    assert client.post("/inloggen/kaart/", {"email": "desk@town.example"}).status_code == 404
    assert len(client.get("/inloggen/").context["cards"]) == 5


def test_a_card_is_pressed_not_followed(demonstration: Town, client: Client) -> None:
    assert client.get("/inloggen/kaart/?email=beheer@town.example").status_code == 405
