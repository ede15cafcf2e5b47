# SPDX-License-Identifier: EUPL-1.2
"""What a referrer reads back, and who may not."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral import actions
from gezinsregie.casework.referral.models import Referral
from gezinsregie.partners.models import Appointment, Role
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]
LIST = "/aanmeldingen/"


def send_on(town: cast.Town, referral: Referral) -> None:
    actions.redirect(
        town.may(town.desk, Act.DECIDE_REFERRAL, referral),
        referral=referral,
        redirected_to="Sociaal wijkteam Noord",
        reason="De vragen zijn licht en dichtbij op te lossen.",
    )


def test_an_empty_list_offers_one_act(town: cast.Town, as_user: SignIn) -> None:
    page = as_user(town.referrer).get(LIST).content.decode()
    assert "U heeft nog geen gezin aangemeld" in page
    assert 'href="/aanmeldingen/nieuw/"' in page


@pytest.mark.statement("ITG-L6")
def test_the_referrer_reads_where_the_family_was_sent_and_why(
    town: cast.Town, as_user: SignIn
) -> None:
    referral = cast.refer(town, first_signal_on=cast.TODAY - timedelta(days=40))
    send_on(town, referral)
    client = as_user(town.referrer)
    for url in (LIST, f"{LIST}{referral.pk}/"):
        page = client.get(url).content.decode()
        assert "doorverwezen" in page
        assert "Naar Sociaal wijkteam Noord" in page
        assert "De vragen zijn licht en dichtbij op te lossen." in page
        assert "40 dagen" in page
    assert Entry.objects.filter(
        act="read_answer_to_referral", subject_id=str(referral.pk), outcome="read"
    ).exists()


def test_waiting_stops_at_the_answer(town: cast.Town, as_user: SignIn) -> None:
    from gezinsregie.foundation import clock

    referral = cast.refer(town, first_signal_on=cast.TODAY - timedelta(days=7))
    with clock.stopped_at(cast.NOW + timedelta(days=3)):
        assert "10 dagen" in as_user(town.referrer).get(LIST).content.decode()
        send_on(town, referral)
    with clock.stopped_at(cast.NOW + timedelta(days=30)):
        assert "10 dagen" in as_user(town.referrer).get(LIST).content.decode()


def test_what_was_sent_is_read_back_with_the_bsn_masked(town: cast.Town, as_user: SignIn) -> None:
    referral = cast.accept(town, cast.refer(town))
    page = as_user(town.referrer).get(f"{LIST}{referral.pk}/").content.decode()
    assert "Door Interventieteam Gezinnen, Leeuwarden" in page
    assert "De huur is drie maanden achter" in page
    assert "•••••• 333" in page
    assert "111222333" not in page


@pytest.mark.parametrize(
    "who", ["coordinator", "colleague", "other_desk", "administrator", "nobody"]
)
def test_the_answer_is_not_there_for_others(town: cast.Town, as_user: SignIn, who: str) -> None:
    referral = cast.refer(town)
    client = as_user(getattr(town, who))
    assert client.get(f"{LIST}{referral.pk}/").status_code == 404
    assert client.get(LIST).status_code == 403
    assert client.get(f"{LIST}nieuw/").status_code == 403
    assert client.post(f"{LIST}nieuw/", {}).status_code == 403
    assert Entry.objects.filter(actor_id=str(getattr(town, who).pk), outcome="refused").count() == 4


def test_another_referrer_of_the_same_organisation_reads_nothing(
    town: cast.Town, as_user: SignIn
) -> None:
    referral = cast.refer(town)
    cast.appoint(town.nobody, Role.REFERRER, town.police, town.municipality)
    client = as_user(town.nobody)
    assert client.get(f"{LIST}{referral.pk}/").status_code == 404
    assert "Hart" not in client.get(LIST).content.decode()


def test_who_stopped_yesterday_reads_nothing(town: cast.Town, as_user: SignIn) -> None:
    referral = cast.refer(town)
    Appointment.objects.filter(user=town.referrer).update(ends_on=cast.TODAY - timedelta(days=1))
    client = as_user(town.referrer)
    assert client.get(f"{LIST}{referral.pk}/").status_code == 404
    assert client.get(LIST).status_code == 403


def test_a_visitor_is_asked_to_sign_in(town: cast.Town, client: Client) -> None:
    for url in (LIST, f"{LIST}nieuw/", f"{LIST}{cast.refer(town).pk}/"):
        answer = client.get(url)
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("sign_in"))


def test_the_number_of_questions_does_not_grow_with_the_rows(
    town: cast.Town, as_user: SignIn
) -> None:
    client = as_user(town.referrer)
    counted = []
    for rows in (2, 10):
        while Referral.objects.count() < rows:
            cast.accept(town, cast.refer(town, family_name=f"Gezin {Referral.objects.count()}"))
        counted.append(questions(client, LIST))
    assert counted[0] == counted[1] <= 12
    assert questions(client, f"{LIST}{Referral.objects.first().pk}/") <= 12


def test_a_long_list_comes_in_pages(town: cast.Town, as_user: SignIn) -> None:
    for number in range(21):
        cast.refer(town, family_name=f"Gezin {number:02d}")
    client = as_user(town.referrer)
    pages = [client.get(f"{LIST}?page={page}").content.decode() for page in (1, 2)]
    counted = [sum(f"Gezin {number:02d}<" in page for page in pages) for number in range(21)]
    assert counted == [1] * 21
    assert client.get(f"{LIST}?page=x").status_code == 200
