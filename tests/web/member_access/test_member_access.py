# SPDX-License-Identifier: EUPL-1.2
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.correspondence.queries import mails_to_show
from gezinsregie.families.models import Member
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import NOW, TODAY, Town
from tests.web.sql import questions

PASSWORD = "vier losse woorden hier"


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


@pytest.fixture
def coach(town: Town, as_user: Callable[[User], Client]) -> Client:
    return as_user(town.coordinator)


def address(apart: Apart, name: str = "member_access", *more: Any) -> str:
    return reverse(name, args=[apart.trajectory.family_id, *more])


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def invite(apart: Apart, coach: Client, name: str = "Karel", email: str = "") -> Any:
    given = {"member": apart.member(name).pk, "email": email or f"{name}@thuis.example".lower()}
    return coach.post(address(apart), given)


def token() -> str:
    """Return the token of the mail that was queued last."""
    found = re.search(r"/wachtwoord/([^/]+)/", mails_to_show()[0].text)
    assert found
    return found[1]


def choose(client: Client, with_token: str, password: str = PASSWORD, again: str = "") -> Any:
    return client.post(
        reverse("choose_password", args=[with_token]),
        {"password": password, "again": again or password},
    )


def test_a_member_is_invited_chooses_a_password_and_signs_in(
    apart: Apart, coach: Client, client: Client
) -> None:
    assert invite(apart, coach).status_code == 302
    mail = OutgoingMail.objects.get()
    assert mail.to == "karel@thuis.example"
    letter = mails_to_show()[0]
    for secret in ("Karel", "Hart", "gezin"):
        assert secret not in letter.text + letter.subject, secret
    held = token()
    client.logout()
    assert choose(client, held)["Location"] == reverse("sign_in")
    # The link works once.
    assert choose(client, held).status_code == 404
    answer = client.post(
        reverse("sign_in"), {"username": mail.to, "password": PASSWORD}, follow=True
    )
    assert answer.redirect_chain[-1][0] == address(apart, "own_family")
    assert "Dag Karel" in body(answer)


@pytest.mark.parametrize(
    ("password", "again", "words"),
    [
        ("", "", "Kies een wachtwoord van minstens 12 tekens."),
        ("kort", "kort", "12 tekens"),
        (PASSWORD, "iets heel anders dan", "Schrijf twee keer hetzelfde."),
    ],
)
def test_a_password_that_will_not_do_is_said_and_the_link_stays(
    apart: Apart, coach: Client, client: Client, password: str, again: str, words: str
) -> None:
    invite(apart, coach)
    held = token()
    answer = choose(client, held, password, again)
    assert answer.status_code == 422
    assert words in body(answer)
    assert choose(client, held).status_code == 302


def test_closing_shuts_at_once_with_the_link_that_was_mailed(
    apart: Apart, coach: Client, as_user: Callable[[User], Client]
) -> None:
    invite(apart, coach)
    account = MemberAccount.objects.get(member=apart.member("Karel"))
    held = token()
    answer = coach.post(address(apart, "member_access_close", account.pk), follow=True)
    assert "De toegang is gesloten." in body(answer)
    assert choose(Client(), held).status_code == 404
    karel = as_user(account.user)
    assert karel.get(address(apart, "own_family")).status_code == 404
    assert MemberAccount.objects.count() == 0
    assert MemberAccount.ever.get().withdrawn
    # An account of longer ago ended yesterday; and it can be given again.
    coach = as_user(apart.town.coordinator)
    invite(apart, coach)
    MemberAccount.objects.update(starts_on=TODAY - timedelta(days=5))
    again = MemberAccount.objects.get()
    coach.post(address(apart, "member_access_close", again.pk))
    again.refresh_from_db()
    assert (again.ends_on, again.withdrawn) == (TODAY - timedelta(days=1), False)
    told = coach.post(address(apart, "member_access_close", again.pk), follow=True)
    assert "al gesloten" in body(told)


def test_a_new_link_shuts_the_old_one(apart: Apart, coach: Client) -> None:
    invite(apart, coach)
    first = token()
    account = MemberAccount.objects.get(member=apart.member("Karel"))
    with clock.stopped_at(NOW + timedelta(minutes=1)):
        coach.post(address(apart, "member_access_link", account.pk))
        second = token()
    assert first != second
    assert choose(Client(), first).status_code == 404
    assert choose(Client(), second).status_code == 302


def test_who_works_here_keeps_the_password_and_no_link_changes_it(
    apart: Apart, coach: Client, town: Town
) -> None:
    invite(apart, coach, "Karel", town.desk.email.upper())
    assert "/wachtwoord/" not in mails_to_show()[0].text
    account = MemberAccount.objects.get(member=apart.member("Karel"))
    assert account.user == town.desk
    answer = coach.post(address(apart, "member_access_link", account.pk), follow=True)
    assert "heeft al een wachtwoord" in body(answer)


@pytest.mark.parametrize(
    ("name", "email", "words"),
    [
        ("Karel", "coach@town.example", "Dit is uw eigen e-mailadres."),
        ("Karel", "ilse@thuis.example", "Een ander gezinslid logt in met dit e-mailadres."),
        ("Karel", "karel", "Schrijf het e-mailadres als naam@voorbeeld.nl."),
        ("Noor", "noor@thuis.example", "Dit gezinslid kan geen toegang krijgen."),
        ("Ilse", "ilse2@thuis.example", "Dit gezinslid kan geen toegang krijgen."),
    ],
)
def test_a_fault_is_said_in_words_and_nobody_gets_in(
    apart: Apart, coach: Client, name: str, email: str, words: str
) -> None:
    apart.user("Ilse")
    answer = invite(apart, coach, name, email)
    assert answer.status_code == 422
    assert words in body(answer)
    assert MemberAccount.objects.count() == 1
    assert OutgoingMail.objects.count() == 0


def test_the_page_says_who_has_access_and_why_another_cannot(apart: Apart, coach: Client) -> None:
    apart.user("Ilse")
    Member.objects.filter(given_name="Daan").update(birth_date=None)
    shown = body(coach.get(address(apart)))
    assert "ilse@thuis.example" in shown
    assert "Een account kan vanaf 12 jaar." in shown
    assert "De geboortedatum is niet bekend." in shown


def test_the_account_of_another_family_is_not_there(apart: Apart, coach: Client) -> None:
    for name in ("member_access_close", "member_access_link"):
        assert coach.post(address(apart, name, 999_999)).status_code == 404


def test_it_asks_little(apart: Apart, coach: Client, most_queries: int) -> None:
    apart.user("Ilse")
    coach.get(address(apart))
    assert questions(coach, address(apart)) <= most_queries
