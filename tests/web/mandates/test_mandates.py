# SPDX-License-Identifier: EUPL-1.2
"""The page of mandates: both sides see the same, and what nobody may decide stands out."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.partners.mandate.models import Mandate
from gezinsregie.partners.models import Organisation, Role
from tests.cast import Town, appoint
from tests.partners.mandate.making import letter, mandate, signed
from tests.web.sql import questions

As = Callable[[User], Client]
URL = "/mandaten/"


def shown(client: Client) -> str:
    return client.get(URL).content.decode()


@pytest.mark.statement("ITG-L8")
def test_who_may_decide_what_over_whom_is_seen_by_both_sides(town: Town, as_user: As) -> None:
    one = mandate(town)
    mandate(town, one.agreement, over=town.provider, decision_key="who_stays")
    signed(town, one.agreement, town.police)
    appoint(town.nobody, Role.PARTNER, town.police, town.municipality)
    for person in (town.coordinator, town.nobody):
        page = shown(as_user(person))
        assert "Het plan van het gezin gaat voor" in page and "gezinscoach" in page
        assert "Zolang het traject loopt." in page and "Mandaatbrief" in page
        assert "geldt niet: niet getekend" in page, "the provider has not signed"
        assert "Voor 5 van de 6 besluiten geldt geen enkel mandaat" in page
    page = shown(as_user(town.nobody))
    assert page.index("Politie") < page.index("Stichting De Brug")
    page = shown(as_user(town.coordinator))
    assert page.index("Stichting De Brug") < page.index("Politie"), "one's own comes first"


def typed(town: Town, of: Any, **changes: str) -> dict[str, str]:
    fields = {
        "holder_role": "process_director",
        "decision_key": "postpone_eviction",
        "over": str(town.police.pk),
        "up_to": "Hooguit drie maanden",
        "agreement": str(of.pk),
    }
    return {**fields, **changes}


def test_a_mandate_is_written_down_and_taken_back(town: Town, as_user: As) -> None:
    of = signed(town, letter(town), town.police)
    client = as_user(town.administrator)
    page = client.post(reverse("mandate_new"), typed(town, of), follow=True).content.decode()
    assert "Hooguit drie maanden" in page and "geldt niet" not in page
    one = Mandate.objects.get()
    back = reverse("mandate_back", kwargs={"mandate_id": one.pk})
    assert "ingetrokken" in client.post(back, follow=True).content.decode()
    assert "Dit mandaat was al ingetrokken." in client.post(back, follow=True).content.decode()
    assert "ingetrokken" in shown(as_user(town.coordinator))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"holder_role": "referrer"}, "Deze keuze kennen we niet"),
        ({"decision_key": "war"}, "Deze keuze kennen we niet"),
        ({"over": "geen-nummer"}, "hoort niet bij uw gemeente"),
        ({"agreement": "geen-nummer"}, "hoort niet bij uw gemeente"),
        ({"up_to": "x" * 1001}, "hooguit 1000 tekens"),
        ({"agreement": ""}, "Kies een mandaatbrief."),
    ],
    ids=str,
)
def test_what_is_wrong_is_said(
    town: Town, as_user: As, changes: dict[str, str], words: str
) -> None:
    sent = typed(town, letter(town), **changes)
    answer = as_user(town.administrator).post(reverse("mandate_new"), sent)
    assert answer.status_code == 422 and words in answer.content.decode()
    assert not Mandate.objects.exists()


def test_a_letter_that_does_not_name_the_partner_is_refused_with_a_reason(
    town: Town, as_user: As
) -> None:
    sent = typed(town, letter(town), over=str(town.municipality.pk))
    answer = as_user(town.administrator).post(reverse("mandate_new"), sent)
    assert "geen partij bij die brief" in answer.content.decode()
    assert "Hooguit drie maanden" in answer.content.decode()


def test_another_town_sees_nothing_and_takes_nothing_back(town: Town, as_user: As) -> None:
    one = mandate(town)
    elsewhere = Organisation.objects.get(name="Oosterzand")
    appoint(town.nobody, Role.ADMINISTRATOR, elsewhere, elsewhere)
    client = as_user(town.nobody)
    assert "Nog geen mandaten" in shown(client)
    assert client.post(reverse("mandate_back", kwargs={"mandate_id": one.pk})).status_code == 404


def test_queries_do_not_grow(town: Town, as_user: As, most_queries: int) -> None:
    of = letter(town)
    mandate(town, of)
    client = as_user(town.coordinator)
    few = questions(client, URL)
    for key in ("who_stays", "school_place", "put_somebody_in"):
        mandate(town, letter(town, title=key), decision_key=key)
    assert questions(client, URL) == few <= most_queries
