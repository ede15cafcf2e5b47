# SPDX-License-Identifier: EUPL-1.2
"""Whoever shows the demonstration reads its mails, and nobody anywhere else does."""

from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.foundation import clock
from tests.cast import Town
from tests.correspondence.mailbox import Mailbox

ADDRESS = "http://localhost:8000/proef/" + "a" * 43 + "/"


@pytest.fixture
def presenter(town: Town, settings: Any, client: Client) -> Client:
    settings.DEMONSTRATION = True
    client.defaults["SERVER_NAME"] = "localhost"
    return client


def mailed(town: Town) -> None:
    by = town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)
    text = f"Goedemorgen,\n\nWilt u tekenen?\n{ADDRESS}\n\n<b>dag</b>"
    queue_mail(by, to="aylin@partner.example", subject="Ondertekenen", text=text)


def test_a_mail_is_read_and_its_link_followed(town: Town, presenter: Client) -> None:
    assert "Nog geen mails" in presenter.get("/link/mails/").content.decode()
    mailed(town)
    page = presenter.get("/link/mails/").content.decode()
    assert "aylin@partner.example" in page and "Wilt u tekenen?" in page
    assert f'href="{ADDRESS}"' in page
    assert "&lt;b&gt;dag" in page


def test_an_address_that_asks_to_sign_in_is_followed_by_who_was_mailed(
    town: Town, presenter: Client
) -> None:
    by = town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)
    address = "http://localhost:8000/aanmeldingen/f73bb3df-b957-4334-961e-469aad45a359/"
    queue_mail(by, to=town.referrer.email, subject="Antwoord", text=f"Lees het:\n{address}\n")
    for person, leads_on in ((town.coordinator, False), (town.referrer, True)):
        presenter.force_login(person)
        page = presenter.get("/link/mails/").content.decode()
        assert address in page
        assert (f'href="{address}"' in page) is leads_on


def test_the_way_to_it_is_shown_to_the_presenter_alone(town: Town, presenter: Client) -> None:
    assert "/link/mails/" in presenter.get("/inloggen/").content.decode()
    elsewhere = presenter.get("/inloggen/", headers={"x-forwarded-for": "192.0.2.1"})
    assert "/link/mails/" not in elsewhere.content.decode()


def test_what_was_sent_is_gone(town: Town, presenter: Client, mailbox: Mailbox) -> None:
    with mailbox.committing():
        mailed(town)
    assert len(mailbox.messages) == 1
    assert "de tekst is daarna gewist" in presenter.get("/link/mails/").content.decode()


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"REMOTE_ADDR": "192.0.2.1"},
        {"headers": {"x-forwarded-for": "127.0.0.1"}},
        {"SERVER_NAME": "testserver"},
    ],
    ids=str,
)
def test_from_elsewhere_there_is_no_such_page(
    town: Town, presenter: Client, elsewhere: dict[str, Any]
) -> None:
    mailed(town)
    assert presenter.get("/link/mails/", **elsewhere).status_code == 404


def test_under_a_name_that_is_not_ours_the_fault_is_told(town: Town, presenter: Client) -> None:
    assert presenter.get("/inloggen/", SERVER_NAME="kwaad.example").status_code == 400


def test_outside_the_demonstration_there_is_no_such_page(
    town: Town, presenter: Client, settings: Any
) -> None:
    settings.DEMONSTRATION = False
    presenter.force_login(town.administrator)
    assert presenter.get("/link/mails/").status_code == 404


def test_the_page_asks_little(
    town: Town, presenter: Client, django_assert_max_num_queries: Any
) -> None:
    for _number in range(3):
        mailed(town)
    with clock.stopped_at(clock.now()), django_assert_max_num_queries(1):
        presenter.get("/link/mails/")
