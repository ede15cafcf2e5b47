# SPDX-License-Identifier: EUPL-1.2
"""A page that a mailed link opens, as somebody without an account meets it."""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.correspondence.links import issue_link, withdraw_link
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.correspondence.rules import MOST_WRONG, WRONG_COUNT_FOR
from gezinsregie.foundation import clock
from gezinsregie.web.shell.log_lines import WithoutTokens
from tests.cast import NOW, Town
from tests.proofs.links import faults_of_link_page
from tests.whole_case import whole_case

As = Callable[[User], Client]
pytestmark = pytest.mark.urls("tests.web.link.addresses")
NAME = {"name": "Aylin Demir"}


def issued(town: Town, kind: LinkKind = LinkKind.SIGN_AGREEMENT) -> tuple[Link, str]:
    by = town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)
    return issue_link(by, kind=kind, subject_id=town.police.pk)


@pytest.fixture
def link(town: Town) -> Link:
    return issued(town)[0]


def test_the_proof_of_link_pages_passes_a_good_one(town: Town, client: Client) -> None:
    case = whole_case(town)
    wrong = ["a" * 43, "x", issued(town, LinkKind.ADD_AT_THE_TABLE)[1]]
    assert faults_of_link_page(client, "planted_signing", issued(town)[1], wrong, case) == []


def test_the_proof_of_link_pages_catches_one_that_opens_for_too_many(
    town: Town, client: Client
) -> None:
    case = whole_case(town)
    also_right = issued(town)[1]
    faults = faults_of_link_page(client, "planted_signing", issued(town)[1], [also_right], case)
    assert "planted_signing answered 200 to another token" in faults
    assert "planted_signing opens without its link for somebody who is signed in" in faults


def test_somebody_without_an_account_looks_answers_and_is_thanked(
    town: Town, client: Client
) -> None:
    link, token = issued(town)
    before = Entry.objects.count()
    assert client.get(f"/proef/{token}/").status_code == 200
    assert client.post(f"/proef/{token}/").status_code == 422
    answer = client.post(f"/proef/{token}/", NAME)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/link/ontvangen/")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    page = client.get("/link/ontvangen/").content.decode()
    assert "Wij hebben het ontvangen" in page
    assert "Politie" not in page and token not in page
    lines = Entry.objects.order_by("sequence")[before:]
    assert [(one.actor_id, one.act, one.ground, one.outcome) for one in lines] == [
        (f"link:{link.pk}", "sign_agreement", "holds_link", outcome)
        for outcome in ("read", "read", "done")
    ]
    assert client.get(f"/proef/{token}/").status_code == 404
    assert client.post(f"/proef/{token}/", NAME).status_code == 404


def test_looking_uses_nothing_up(town: Town, client: Client) -> None:
    _link, token = issued(town)
    for _number in range(3):
        assert client.get(f"/proef/{token}/").status_code == 200
        assert client.head(f"/proef/{token}/").status_code == 200


def test_a_link_works_in_a_mail_program_that_keeps_no_cookies(town: Town) -> None:
    _link, token = issued(town)
    strict = Client(enforce_csrf_checks=True, headers={"origin": "null"})
    assert strict.post(f"/proef/{token}/", NAME).status_code == 302


def test_every_shut_link_is_answered_alike(town: Town, client: Client) -> None:
    (_used, used), (taken, withdrawn), (_old, lapsed) = (issued(town) for _number in range(3))
    client.post(f"/proef/{used}/", NAME)
    by = town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)
    withdraw_link(by, link=taken)
    with clock.stopped_at(NOW + timedelta(days=15)):
        pages = {
            _without_csrf(client.get(f"/proef/{token}/").content.decode())
            for token in (used, withdrawn, lapsed, "a" * 43, "é", "a" * 3000)
        }
    [page] = pages
    assert "Deze link werkt niet meer" in page
    assert "Vraag degene die u de link stuurde om een nieuwe" in page
    assert not [one for one in (used, withdrawn, lapsed, "Weergave", "Inloggen") if one in page]


def _without_csrf(page: str) -> str:
    before, _mark, after = page.partition('"X-CSRFToken":"')
    return before + after.partition('"')[2]


def test_a_wrong_link_is_a_refusal_in_the_log_without_its_token(town: Town, client: Client) -> None:
    client.get(f"/proef/{'b' * 43}/")
    line = Entry.objects.latest("sequence")
    assert (line.outcome, line.act, line.subject_kind, line.subject_id) == (
        "refused",
        "sign_agreement",
        "link",
        "unknown",
    )
    assert line.actor_id.startswith("visitor:")
    assert "127.0.0.1" not in str(line.__dict__)


def test_who_knocks_too_often_waits_also_with_a_right_link(town: Town, client: Client) -> None:
    _link, token = issued(town)
    for number in range(MOST_WRONG):
        assert client.get(f"/proef/{number}/").status_code == 404
    count = Entry.objects.count()
    answer = client.get(f"/proef/{token}/")
    assert answer.status_code == 429
    assert "Probeer het over een kwartier opnieuw" in answer.content.decode()
    assert Entry.objects.count() == count, "a flood fills no log"
    assert client.get(f"/proef/{token}/", REMOTE_ADDR="192.0.2.7").status_code == 200
    with clock.stopped_at(NOW + WRONG_COUNT_FOR):
        assert client.get(f"/proef/{token}/").status_code == 200


def test_who_is_signed_in_gets_what_a_stranger_gets(town: Town, as_user: As) -> None:
    _link, token = issued(town)
    stranger = _without_csrf(Client().get(f"/proef/{token}/").content.decode())
    client = as_user(town.administrator)
    assert _without_csrf(client.get(f"/proef/{token}/").content.decode()) == stranger
    assert "Wei Chen" not in stranger
    assert client.get("/beheer/").status_code == 200, "and is still signed in afterwards"


def test_what_a_link_was_about_may_be_gone(town: Town, client: Client) -> None:
    _link, token = issued(town, LinkKind.ANSWER_REQUEST)
    answer = client.post(f"/kapot/{token}/")
    assert answer.status_code == 404
    assert "Deze link werkt niet meer" in answer.content.decode()


def test_an_address_that_broke_is_told_to_nobody(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    _link, token = issued(town, LinkKind.ANSWER_REQUEST)
    with caplog.at_level(logging.ERROR, "django.request"):
        answer = Client(raise_request_exception=False).get(f"/kapot/{token}/")
    assert answer.status_code == 500
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    told = [WithoutTokens("%(levelname)s %(message)s").format(one) for one in caplog.records]
    assert [one.partition("\n")[0] for one in told] == [
        "ERROR Internal Server Error: /kapot/…/",
    ]
    assert token not in "".join(told)


def test_the_server_writes_its_log_through_that_filter(settings: Any) -> None:
    assert settings.LOGGING["formatters"]["plain"]["()"] == (
        f"{WithoutTokens.__module__}.{WithoutTokens.__qualname__}"
    )
    assert settings.LOGGING["root"]["handlers"] == ["console"]


def test_an_id_is_no_token(town: Town) -> None:
    record = logging.makeLogRecord({"msg": f"{town.police.pk}"})
    assert WithoutTokens().format(record) == str(town.police.pk)


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
def test_a_link_is_opened_or_sent_and_nothing_else(town: Town, client: Client, method: str) -> None:
    _link, token = issued(town)
    assert getattr(client, method)(f"/proef/{token}/").status_code == 405


def test_the_log_names_the_holder_of_a_link_to_those_who_mailed_it(
    town: Town, client: Client, as_user: As
) -> None:
    link, token = issued(town)
    client.post(f"/proef/{token}/", NAME)
    page = as_user(town.administrator).get("/beheer/logboek/").content.decode()
    assert f"Houder van een gemailde link {link.pk}" in page
    assert "heeft deze gemailde link" in page
    Link.objects.update(made_by=town.other_desk)
    page = as_user(town.administrator).get("/beheer/logboek/").content.decode()
    assert str(link.pk) not in page


def test_a_link_page_asks_little(
    town: Town, client: Client, django_assert_max_num_queries: Any
) -> None:
    _link, token = issued(town)
    with django_assert_max_num_queries(4):
        client.get(f"/proef/{token}/")
