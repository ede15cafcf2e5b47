# SPDX-License-Identifier: EUPL-1.2
"""Asking back, on the pages of the desk and of the referrer."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral.asking.models import DeskQuestion
from gezinsregie.casework.referral.models import Referral
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]
SOON = str(cast.TODAY + timedelta(days=3))


@pytest.fixture
def referral(town: cast.Town) -> Referral:
    return cast.refer(town)


def page(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def ask(desk: Client, referral: Referral, words: str = "Wat zei moeder?") -> None:
    data = {"words": words, "due_on": SOON}
    assert desk.post(f"/desk/{referral.pk}/terugvragen/", data).status_code == 302


@pytest.mark.statement("ITG-L6")
def test_a_question_goes_to_the_referrer_and_the_answer_comes_back(
    town: cast.Town, as_user: SignIn, referral: Referral
) -> None:
    desk = as_user(town.desk)
    ask(desk, referral)
    assert "vraag gesteld" in page(desk, "/desk/")
    referrer = as_user(town.referrer)
    assert "De desk vraagt u iets" in page(referrer, "/aanmeldingen/")
    assert "Wat zei moeder?" in page(referrer, f"/aanmeldingen/{referral.pk}/")
    reply = f"/aanmeldingen/{referral.pk}/antwoord/"
    assert "Wat zei moeder?" in page(referrer, reply)
    assert referrer.post(reply, {"answer": "Zij wil graag hulp."}).status_code == 302
    assert "Zij wil graag hulp." in page(referrer, f"/aanmeldingen/{referral.pk}/")
    assert "<form" not in page(referrer, reply).partition("<main")[2].partition("</main")[0]
    desk = as_user(town.desk)
    assert "antwoord binnen" in page(desk, "/desk/")
    assert "Zij wil graag hulp." in page(desk, f"/desk/{referral.pk}/")
    done = Entry.objects.filter(outcome="done", subject_id=str(referral.pk))
    assert [one.act for one in done.order_by("sequence")][-2:] == ["decide_referral", "answer_desk"]


def test_empty_forms_say_what_is_missing_and_keep_what_was_typed(
    town: cast.Town, as_user: SignIn, referral: Referral
) -> None:
    desk = as_user(town.desk)
    url = f"/desk/{referral.pk}/terugvragen/"
    answer = desk.post(url, {"words": "Wat zei moeder?", "due_on": ""})
    assert answer.status_code == 422
    assert "Wat zei moeder?" in answer.content.decode()
    assert "Kies de dag" in answer.content.decode()
    past = {"words": "Wat zei moeder?", "due_on": str(cast.TODAY - timedelta(days=1))}
    answer = desk.post(url, past)
    assert (answer.status_code, "Deze dag is voorbij" in answer.content.decode()) == (422, True)
    ask(desk, referral)
    for who, address in (
        (town.desk, f"{url}antwoord/"),
        (town.referrer, f"/aanmeldingen/{referral.pk}/antwoord/"),
    ):
        answer = as_user(who).post(address, {})
        assert answer.status_code == 422
        assert "Schrijf het antwoord op" in answer.content.decode()


def test_what_was_typed_too_late_is_shown_to_who_typed_it(
    town: cast.Town, as_user: SignIn, referral: Referral
) -> None:
    desk = as_user(town.desk)
    ask(desk, referral)
    assert desk.post(f"/desk/{referral.pk}/terugvragen/intrekken/").status_code == 302
    answer = as_user(town.referrer).post(
        f"/aanmeldingen/{referral.pk}/antwoord/", {"answer": "Lang verhaal"}
    )
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "ingetrokken" in text
    assert "Lang verhaal" in text


def test_a_late_answer_is_a_sign_in_the_list(
    town: cast.Town, as_user: SignIn, referral: Referral
) -> None:
    desk = as_user(town.desk)
    ask(desk, referral)
    DeskQuestion.objects.update(due_on=cast.TODAY - timedelta(days=1))
    assert "antwoord te laat" in page(desk, "/desk/")


def test_nobody_else_asks_or_answers(town: cast.Town, as_user: SignIn, referral: Referral) -> None:
    ask(as_user(town.desk), referral)
    for who in (town.coordinator, town.other_desk, town.nobody, town.referrer):
        assert as_user(who).get(f"/desk/{referral.pk}/terugvragen/").status_code == 404
    for who in (town.coordinator, town.desk, town.nobody):
        assert as_user(who).get(f"/aanmeldingen/{referral.pk}/antwoord/").status_code == 404


def test_a_list_and_a_page_ask_no_more_questions_when_much_was_asked(
    town: cast.Town, as_user: SignIn
) -> None:
    asked = []
    for _row in range(2):
        desk = as_user(town.desk)
        for _more in range(3):
            ask(desk, one := cast.refer(town))
        counted = [questions(desk, "/desk/"), questions(desk, f"/desk/{one.pk}/")]
        referrer = as_user(town.referrer)
        counted += [questions(referrer, "/aanmeldingen/")]
        counted += [questions(referrer, f"/aanmeldingen/{one.pk}/{to}") for to in ("", "antwoord/")]
        asked.append(counted)
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 12
