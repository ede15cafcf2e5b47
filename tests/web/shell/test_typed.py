# SPDX-License-Identifier: EUPL-1.2
"""The ground ended while the tab was open: nothing is saved, and what was typed is not lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.sharing.models import ReceivedItem
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.agreement.models import Agreement, Party
from tests.casework.sharing import making
from tests.cast import TODAY, Town

YESTERDAY = TODAY - timedelta(days=1)
WORDS = "Vanochtend stond de deurwaarder op de stoep.\nIlse was thuis."


def withdrawn(scope: Scope) -> None:
    ConsentPosition.objects.update(answer=ConsentAnswer.WITHDRAWN)


ENDED = {
    "agreement expired yesterday": lambda scope: Agreement.objects.update(valid_until=YESTERDAY),
    "party left": lambda scope: Party.objects.update(bound_until=YESTERDAY),
    "consent withdrawn": withdrawn,
}


@pytest.fixture
def scope(town: Town, trajectory: Trajectory) -> Scope:
    making.bound(town)
    made = making.scope(making.involved(town, trajectory), legal_ground=making.CONSENT)
    making.says(made, "Ilse", ConsentAnswer.GIVEN)
    return made


@pytest.mark.parametrize("ended", ENDED.values(), ids=ENDED)
def test_what_was_typed_comes_back_when_the_ground_ended_meanwhile(
    town: Town,
    trajectory: Trajectory,
    scope: Scope,
    as_user: Callable[[User], Client],
    ended: Callable[[Scope], object],
) -> None:
    client = as_user(town.professional)
    address = reverse("partner_tell", args=[trajectory.family_id])
    assert client.get(address).status_code == 200
    ended(scope)
    answer = client.post(
        address,
        {
            "csrfmiddlewaretoken": "Geheim van de pagina",
            "password": "Mijn Wachtwoord",
            "life_domain": "finances",
            "member": str(trajectory.family_id),
            "words": WORDS,
            "label": "none",
            "passing_on": "ask_first",
        },
    )
    page = answer.content.decode()
    assert answer.status_code == 404
    assert "Dit is niet opgeslagen" in page
    assert "Vanochtend stond de deurwaarder op de stoep.\nIlse was thuis." in page
    for hidden in ("Hart", "Mijn Wachtwoord", "Geheim van de pagina", "finances"):
        assert hidden not in page
    assert page.count("<textarea") == 1
    assert not ReceivedItem.objects.exists()


def test_a_page_outside_ones_work_says_it_too(
    town: Town, as_user: Callable[[User], Client]
) -> None:
    answer = as_user(town.nobody).post(reverse("search"), {"text": "Ilse 't Hart"})
    assert answer.status_code == 403
    assert "Ilse &#x27;t Hart</textarea>" in answer.content.decode()


def test_nothing_is_shown_back_of_a_page_that_was_only_opened(
    town: Town, trajectory: Trajectory, as_user: Callable[[User], Client]
) -> None:
    answer = as_user(town.nobody).get(
        reverse("partner_tell", args=[trajectory.family_id]), {"words": "Iets geks"}
    )
    assert answer.status_code == 404
    assert "Iets geks" not in answer.content.decode()
    assert "Deze pagina is er niet" in answer.content.decode()


def test_words_of_another_site_are_not_shown(client: Client, town: Town) -> None:
    answer = client.post("/er-is-hier-niets/", {"words": "Bel dit nummer"})
    assert answer.status_code == 404
    assert "Bel dit nummer" not in answer.content.decode()
