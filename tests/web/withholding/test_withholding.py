# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.withholding.models import Withheld
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import TODAY, Town
from tests.web.sql import questions


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


@pytest.fixture
def client_of_coach(town: Town, as_user: Callable[[User], Client]) -> Client:
    return as_user(town.coordinator)


def address(apart: Apart, name: str = "withholding", *more: Any) -> str:
    return reverse(name, args=[apart.trajectory.family_id, *more])


def filled_in(apart: Apart, **changes: Any) -> dict[str, Any]:
    return {
        "member": apart.member("Karel").pk,
        "thing": f"household:{apart.roof('Bij moeder').pk}",
        "reason": "Hij zoekt haar.",
        "ends_on": "",
        **changes,
    }


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_a_coordinator_withholds_sees_it_and_lets_it_end(
    apart: Apart, client_of_coach: Client
) -> None:
    answer = client_of_coach.post(address(apart), filled_in(apart), follow=True)
    shown = body(answer)
    assert "Dit is afgeschermd." in shown
    assert "Voor Karel" in shown
    assert "Hij zoekt haar." in shown
    kept = Withheld.objects.get()
    ended = client_of_coach.post(address(apart, "withholding_end", kept.pk), follow=True)
    assert "Vandaag is de laatste dag van deze afscherming." in body(ended)
    again = client_of_coach.post(address(apart, "withholding_end", kept.pk), follow=True)
    assert "al voorbij" in body(again)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"member": ""}, "Kies voor wie u iets afschermt."),
        ({"member": "999999"}, "Dit gezinslid kennen we niet."),
        ({"thing": "concern:999999"}, "Dit hoort niet bij dit gezin."),
        ({"thing": "\x00"}, "Dit hoort niet bij dit gezin."),
        ({"reason": " "}, "Schrijf op waarom dit nodig is."),
        ({"reason": "x" * 2001}, "hooguit 2000 tekens"),
        ({"ends_on": (TODAY - timedelta(days=1)).isoformat()}, "De laatste dag is al voorbij."),
        ({"ends_on": "morgen"}, "Schrijf de datum als dag-maand-jaar"),
    ],
)
def test_a_fault_is_said_in_words_and_nothing_is_kept(
    apart: Apart, client_of_coach: Client, changes: dict[str, Any], words: str
) -> None:
    answer = client_of_coach.post(address(apart), filled_in(apart, **changes))
    assert answer.status_code == 422
    assert words in body(answer)
    assert Withheld.objects.count() == 0


def test_ones_own_address_is_refused_by_the_rule(apart: Apart, client_of_coach: Client) -> None:
    own = filled_in(apart, thing=f"household:{apart.roof('Bij vader').pk}")
    assert "Hier woont dit gezinslid zelf." in body(client_of_coach.post(address(apart), own))


def test_what_another_family_keeps_cannot_be_ended_here(
    apart: Apart, client_of_coach: Client
) -> None:
    assert client_of_coach.post(address(apart, "withholding_end", 999_999)).status_code == 404


def test_it_asks_little(apart: Apart, client_of_coach: Client, most_queries: int) -> None:
    apart.keep("Karel", household=apart.roof("Bij moeder"))
    client_of_coach.get(address(apart))
    assert questions(client_of_coach, address(apart)) <= most_queries
