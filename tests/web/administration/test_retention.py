# SPDX-License-Identifier: EUPL-1.2
"""Who administers reads how long what is kept, and where that comes from."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.referral.letting_go.term import Retention, Term, TermOfLaw
from gezinsregie.web.administration.retention import views
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]


def test_all_terms_stand_on_one_page_with_their_source(town: cast.Town, as_user: SignIn) -> None:
    administrator, address = as_user(town.administrator), reverse("retention_terms")
    assert address in administrator.get(reverse("administration")).content.decode()
    page = administrator.get(address).content.decode()
    for words in (
        "365 dagen na het antwoord",
        "AVG, art. 5",
        "een voorstel",
        "20 jaar",
        "sinds 2020",
    ):
        assert words in page
    assert questions(administrator, address) <= 12
    assert as_user(town.desk).get(address).status_code == 403


@pytest.mark.parametrize(
    ("town_named", "said", "unsaid"),
    [
        ("Lindewaard", "Uw gemeente stelde deze termijn vast.", "een voorstel"),
        ("Elders", "een voorstel", "Uw gemeente stelde"),
    ],
)
def test_a_municipality_reads_its_own_term(
    town: cast.Town,
    as_user: SignIn,
    monkeypatch: pytest.MonkeyPatch,
    town_named: str,
    said: str,
    unsaid: str,
) -> None:
    term: Any = Term(days=365, source="Bron.", verified=False, of_municipality={town_named: 90})
    law = TermOfLaw(what="Iets", term="Lang", source="Wet", verified=False, here="Niets.")
    terms = Retention(unaccepted_referral=term, by_law=[law])
    monkeypatch.setattr(views, "retention", lambda: terms)
    page = as_user(town.administrator).get(reverse("retention_terms")).content.decode()
    assert said in page and unsaid not in page
    assert "nog niet nagezocht" in page
