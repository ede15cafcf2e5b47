# SPDX-License-Identifier: EUPL-1.2
"""Signing in by password, and out again."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.accounts.models import SignInTries, User
from gezinsregie.audit.models import Entry
from gezinsregie.foundation import clock
from tests.cast import NOW, Town

from .door import sign_in, signed_in

As = Callable[[User], Client]


@pytest.mark.parametrize("email", ["beheer@town.example", " Beheer@Town.example "])
def test_with_the_right_password_one_is_in(demonstration: Town, client: Client, email: str) -> None:
    answer = sign_in(client, username=email)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert signed_in(client)
    assert not SignInTries.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"password": "fout"}, "horen niet bij elkaar"),
        ({"username": "niemand@nergens.nl"}, "horen niet bij elkaar"),
        ({"username": "beheer"}, "geldig e-mailadres"),
        ({"username": "", "password": ""}, "Er zijn nog 2 dingen te herstellen"),
        ({"password": "a\x00b"}, "ding te herstellen"),
        ({"password": "x" * 1001}, "ding te herstellen"),
        ({"username": "x" * 250 + "@a.nl"}, "ding te herstellen"),
    ],
)
def test_what_is_wrong_is_said_and_the_address_is_kept(
    demonstration: Town, client: Client, data: dict[str, str], sentence: str
) -> None:
    answer = sign_in(client, **data)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in text
    # The fault is above the cards: on a phone they are two screens long.
    assert text.index("te herstellen") < text.index("role-cards")
    assert f'value="{data.get("username", "beheer@town.example")}"' in text or not data.get(
        "username", "x"
    )
    assert data.get("password") != "fout" or "fout" not in text
    assert not signed_in(client)


def test_a_closed_account_is_not_told_apart_from_a_wrong_password(
    demonstration: Town, client: Client
) -> None:
    User.objects.filter(pk=demonstration.administrator.pk).update(is_active=False)
    assert "horen niet bij elkaar" in sign_in(client).content.decode()


def test_after_five_wrong_passwords_even_the_right_one_waits(
    demonstration: Town, client: Client
) -> None:
    before = Entry.objects.count()
    for _number in range(5):
        assert sign_in(client, password="fout").status_code == 422
    answer = sign_in(client)
    assert answer.status_code == 429
    assert "Probeer het na 10.45 uur opnieuw" in answer.content.decode()
    assert not signed_in(client)
    lines = Entry.objects.order_by("sequence")[before:]
    assert [line.outcome for line in lines] == ["refused"] * 6
    assert {line.subject_id for line in lines} == {str(demonstration.administrator.pk)}
    with clock.stopped_at(NOW + timedelta(minutes=15)):
        assert sign_in(client).status_code == 302


@pytest.mark.parametrize(
    ("after", "place"),
    [
        ("/beheer/logboek/", "/beheer/logboek/"),
        ("https://kwaad.example/", "/"),
        ("//kwaad.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("http:///kwaad.example", "/"),
        ("\\\\kwaad.example", "/"),
        ("", "/"),
    ],
)
def test_one_goes_on_within_the_house_only(
    demonstration: Town, client: Client, after: str, place: str
) -> None:
    assert sign_in(client, next=after).headers["Location"] == place


def test_the_page_one_asked_for_waits_behind_the_door(demonstration: Town, client: Client) -> None:
    answer = client.get("/beheer/logboek/?page=2")
    assert answer.headers["Location"] == "/inloggen/?next=/beheer/logboek/%3Fpage%3D2"
    page = client.get(answer.headers["Location"])
    assert 'name="next" value="/beheer/logboek/?page=2"' in page.content.decode()


@pytest.mark.parametrize("place", ["/uitloggen/", "/beheer/mensen/nieuw/", "/desk/"])
def test_what_was_sent_after_the_session_ended_is_told_to_be_lost(
    demonstration: Town, client: Client, place: str
) -> None:
    answer = client.post(place, {"name": "Tess"})
    assert answer.headers["Location"] == "/inloggen/"
    page = client.get("/inloggen/").content.decode()
    assert "Wat u verstuurde, is niet bewaard" in page
    assert 'name="next" value=""' in page
    assert sign_in(client).headers["Location"] == "/"


@pytest.mark.parametrize(
    ("method", "place", "allowed"),
    [
        ("get", "/uitloggen/", "POST"),
        ("get", "/inloggen/kaart/", "POST"),
        ("post", "/vandaag/", "GET, HEAD"),
        ("delete", "/vandaag/", "GET, HEAD"),
    ],
)
def test_what_an_address_does_not_do_is_told_in_words(
    town: Town, as_user: As, method: str, place: str, allowed: str
) -> None:
    answer = getattr(as_user(town.coordinator), method)(place)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == allowed
    text = answer.content.decode()
    assert "Zo gaat deze pagina niet open" in text and "Naar het begin" in text


def test_who_is_in_is_brought_to_work(town: Town, as_user: As) -> None:
    assert as_user(town.administrator).get("/inloggen/").headers["Location"] == "/"


def test_one_signs_out_by_a_button_alone(town: Town, as_user: As) -> None:
    client = as_user(town.desk)
    assert client.get("/uitloggen/").status_code == 405
    assert signed_in(client)
    assert client.post("/uitloggen/").headers["Location"] == "/inloggen/"
    assert not signed_in(client)


def test_every_form_carries_its_token(town: Town) -> None:
    strict = Client(enforce_csrf_checks=True)
    for place in ("/inloggen/", "/inloggen/kaart/"):
        assert strict.post(place, {"email": "beheer@town.example"}).status_code == 403


def test_who_has_no_work_is_told_so(town: Town, as_user: As) -> None:
    page = as_user(town.nobody).get("/")
    assert page.status_code == 403
    assert "U heeft hier nog geen werk" in page.content.decode()


def test_the_page_asks_little(
    demonstration: Town, client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(3):
        client.get("/inloggen/")
