# SPDX-License-Identifier: EUPL-1.2
"""What was typed when the session ended comes back to that person, and to nobody else."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.casework.plan.models import Concern
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.web.shell.kept import MOST_BYTES, opened
from tests.cast import NOW, Town

OURS = "http://testserver"
PASSWORD = "een lang wachtwoord"
WORDS = "Ik durf de post\r\nniet <b>open</b> te maken."
FORM = {
    "words": WORDS,
    "named_by": "member",
    "named_by_name": "Ilse",
    "life_domain": "finances",
    "member": "",
}


@pytest.fixture
def browser(town: Town) -> Client:
    """A browser that keeps to the rules against forged forms, as the real one does."""
    for user in (town.coordinator, town.colleague):
        user.set_password(PASSWORD)
        user.save()
    return Client(enforce_csrf_checks=True)


def token(answer: Any) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.content.decode())
    assert found
    return found[1]


def kept_in(answer: Any) -> str:
    found = re.search(r'name="kept" value="([^"]+)"', answer.content.decode())
    return found[1] if found else ""


def signs_in(browser: Client, user: User, door: Any = None, **changes: str) -> Any:
    door = door or browser.get("/inloggen/")
    data = {
        "csrfmiddlewaretoken": token(door),
        "username": user.email,
        "password": PASSWORD,
        "next": "",
        "kept": kept_in(door),
    }
    return browser.post("/inloggen/", {**data, **changes}, HTTP_ORIGIN=OURS)


def session_ends() -> None:
    Session.objects.update(expire_date=NOW - timedelta(days=365))


@pytest.fixture
def address(trajectory: Trajectory) -> str:
    return f"/gezin/{trajectory.family_id}/plan/zorg/nieuw/"


@pytest.fixture
def sends(browser: Client, town: Town, address: str) -> Any:
    """Open the form, let the session end, and send it."""

    def send(*, ends: bool = True, origin: str = OURS, **changes: Any) -> Any:
        signs_in(browser, town.coordinator)
        form = browser.get(address)
        if ends:
            session_ends()
        said = {**FORM, "csrfmiddlewaretoken": token(form), **changes}
        return browser.post(address, said, HTTP_ORIGIN=origin)

    return send


def test_the_same_person_gets_it_back_and_sends_it_on(
    browser: Client, town: Town, address: str, sends: Any
) -> None:
    door = sends(password="geheim1", new_secret="geheim2", postcode="1234 AB")
    assert door.status_code == 200
    text = door.content.decode()
    assert "Wat u typte, is bewaard" in text
    assert "durf de post" not in text and kept_in(door)
    page = signs_in(browser, town.coordinator, door)
    assert page.status_code == 200
    shown = page.content.decode()
    assert "Dit typte u" in shown and "niet &lt;b&gt;open&lt;/b&gt; te maken." in shown
    assert f'action="{address}"' in shown
    assert not Concern.objects.exists()
    kept = page.context["kept"]
    assert dict(kept.pairs) == {**FORM, "postcode": "1234 AB"}
    assert "geheim" not in shown
    sent_on = browser.post(
        kept.path, {**dict(kept.pairs), "csrfmiddlewaretoken": token(page)}, HTTP_ORIGIN=OURS
    )
    assert sent_on.status_code == 302
    assert Concern.objects.get().words.splitlines() == WORDS.splitlines()


def test_another_person_gets_nothing_of_it(browser: Client, town: Town, sends: Any) -> None:
    door = sends()
    answer = signs_in(browser, town.colleague, door)
    assert answer.status_code == 302
    assert "durf de post" not in browser.get("/vandaag/").content.decode()
    # Nor by sending the same thing again from the door that is still open.
    again = signs_in(browser, town.colleague, door)
    assert again.status_code == 403
    assert "durf de post" not in again.content.decode()


def test_a_wrong_password_does_not_lose_it(browser: Client, town: Town, sends: Any) -> None:
    door = sends()
    wrong = signs_in(browser, town.coordinator, door, password="niet goed")
    assert wrong.status_code == 422
    page = signs_in(browser, town.coordinator, wrong)
    assert dict(page.context["kept"].pairs) == FORM
    # Sending the door again (a page that is refreshed) shows it again.
    again = signs_in(browser, town.coordinator, wrong)
    assert again.status_code == 403
    assert dict(again.context["kept"].pairs) == FORM


def test_it_is_kept_for_half_a_day(town: Town, sends: Any) -> None:
    text = kept_in(sends())
    mine = str(town.coordinator.pk)
    assert opened(text, mine, clock.now() + timedelta(hours=12)) is not None
    assert opened(text, mine, clock.now() + timedelta(hours=12, seconds=1)) is None
    assert opened(text, mine, clock.now() - timedelta(seconds=1)) is None
    assert opened(text, str(town.colleague.pk), clock.now()) is None
    for nonsense in ("", text[:-4] + "AAAA", "x" * 40, "é"):
        assert opened(nonsense, mine, clock.now()) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"origin": "https://elders.example"},
        {"origin": "null"},
        {"words": "x" * (MOST_BYTES + 1)},
        {"file": SimpleUploadedFile("brief.txt", b"brief")},
    ],
)
def test_what_cannot_be_kept_is_said(
    browser: Client, sends: Any, settings: Any, changes: dict[str, Any]
) -> None:
    settings.CSRF_TRUSTED_ORIGINS = ["https://elders.example", "http://null"]
    answer = sends(**changes)
    assert not kept_in(answer)
    assert answer.status_code in (302, 403)
    if answer.status_code == 302:
        assert "is niet bewaard" in browser.get("/inloggen/").content.decode()


def test_of_a_session_that_nobody_knows_nothing_is_kept(
    browser: Client, town: Town, address: str
) -> None:
    signs_in(browser, town.coordinator)
    form = browser.get(address)
    Session.objects.all().delete()
    said = {**FORM, "csrfmiddlewaretoken": token(form)}
    for key in ("verdwenen0verdwenen", "../x", ""):
        browser.cookies["gezinsregie"] = key
        answer = browser.post(address, said, HTTP_ORIGIN=OURS)
        assert (answer.status_code, kept_in(answer)) == (302, "")


def test_a_page_that_was_open_too_long_gives_it_back_at_once(
    browser: Client, town: Town, address: str
) -> None:
    signs_in(browser, town.coordinator)
    form = browser.get(address)
    session_ends()
    # The same person signs in beside it: the form's token is of before.
    signs_in(browser, town.coordinator)
    said = {**FORM, "csrfmiddlewaretoken": token(form)}
    page = browser.post(address, said, HTTP_ORIGIN=OURS)
    assert page.status_code == 403
    assert dict(page.context["kept"].pairs) == FORM
    fresh = {**dict(page.context["kept"].pairs), "csrfmiddlewaretoken": token(page)}
    assert browser.post(address, fresh, HTTP_ORIGIN=OURS).status_code == 302
    assert Concern.objects.count() == 1
    # From another site it shows nothing, and no button to press.
    forged = browser.post(address, said, HTTP_ORIGIN="https://elders.example")
    assert forged.status_code == 403
    assert 'method="post" action="/gezin' not in forged.content.decode()


def test_a_page_of_who_signed_in_before_gives_its_words_to_nobody(
    browser: Client, town: Town, address: str
) -> None:
    signs_in(browser, town.coordinator)
    form = browser.get(address)
    session_ends()
    signs_in(browser, town.colleague)
    said = {**FORM, "csrfmiddlewaretoken": token(form)}
    page = browser.post(address, said, HTTP_ORIGIN=OURS)
    assert page.status_code == 403
    assert "durf de post" not in page.content.decode()
    assert not Concern.objects.exists()


def test_a_part_of_a_page_is_told_that_its_reader_was_signed_out(
    client: Client, town: Town, address: str
) -> None:
    answer = client.post(address, FORM, HTTP_HX_REQUEST="true", HTTP_ORIGIN=OURS)
    assert answer.status_code == 401
    assert answer.headers["HX-Reswap"] == "none"
    assert "signed-out" in answer.headers["HX-Trigger"]
    assert answer.content == b""


def test_a_page_that_stayed_open_learns_whether_its_reader_is_there(
    browser: Client, town: Town, address: str
) -> None:
    answer = browser.get("/inloggen/nog/")
    assert answer.json() == {"signedIn": False, "token": ""}
    signs_in(browser, town.coordinator)
    answer = browser.get("/inloggen/nog/")
    assert "no-store" in answer.headers["Cache-Control"]
    told = answer.json()
    assert told["signedIn"] is True
    said = {**FORM, "csrfmiddlewaretoken": told["token"]}
    assert browser.post(address, said, HTTP_ORIGIN=OURS).status_code == 302
    assert browser.post("/inloggen/nog/", {}, HTTP_ORIGIN=OURS).status_code in (403, 405)
