# SPDX-License-Identifier: EUPL-1.2
"""The page on which a municipality says how long a form lasts at most."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.html import strip_tags

from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.own_term.models import OwnTerm
from tests.cast import TODAY, Town

As = Callable[[User], Client]
ADDRESS = "/beheer/aanpakken/crg-eindhoven/1/termijn/"
TYPED = {
    "of": "pgtb",
    "months": "9",
    "starts_on": TODAY.isoformat(),
    "paper": "Besluit van het college.",
}


def text(page: object) -> str:
    return " ".join(strip_tags(page.content.decode()).split())  # type: ignore[attr-defined]


@pytest.mark.statement("CRG-E2")
def test_a_form_gets_a_maximum_that_stands_with_its_approach(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    assert "Nog niet besloten." in text(client.get("/beheer/aanpakken/crg-eindhoven/1/"))
    page = client.post(ADDRESS, TYPED, follow=True)
    said = text(page)
    assert "Wat al loopt, houdt zijn einde." in said
    assert "hooguit 9 maanden" in said and "Besluit van het college." in said
    assert town.administrator.name in said
    assert OwnTerm.objects.get().form_key == "pgtb"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"of": ""}, "Kies waarvan."),
        ({"of": "judo"}, "Deze keuze kennen we niet."),
        ({"months": "0"}, "Schrijf een aantal maanden, van 1 tot en met 60."),
        ({"months": "negen"}, "Schrijf een aantal maanden, van 1 tot en met 60."),
        ({"months": "9" * 400}, "Schrijf een aantal maanden, van 1 tot en met 60."),
        ({"starts_on": ""}, "Schrijf vanaf welke dag dit geldt."),
        ({"starts_on": (TODAY + timedelta(days=400)).isoformat()}, "kies een dag binnen een jaar"),
        ({"paper": "  "}, "Schrijf op waar dit staat."),
        ({"paper": "x" * 501}, "hooguit 500 tekens"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    town: Town, as_user: As, changes: dict[str, str], sentence: str
) -> None:
    page = as_user(town.administrator).post(ADDRESS, {**TYPED, **changes})
    assert page.status_code == 422 and sentence in text(page)
    kept = "Besluit van het college." if "paper" not in changes else 'value="9"'
    assert kept in page.content.decode()
    assert not OwnTerm.objects.exists()


def test_sent_twice_it_stands_there_once(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    client.post(ADDRESS, TYPED)
    page = client.post(ADDRESS, TYPED)
    assert page.status_code == 422 and "Vanaf deze dag staat er al een termijn." in text(page)
    assert OwnTerm.objects.count() == 1


def test_where_the_approach_says_it_itself_there_is_nothing_to_decide(
    town: Town, as_user: As
) -> None:
    client = as_user(town.administrator)
    for approach in ("itg-leeuwarden/1", "vig-leeuwarden/2"):
        assert "Er is niets te besluiten" in text(
            client.get(f"/beheer/aanpakken/{approach}/termijn/")
        )
        page = client.post(f"/beheer/aanpakken/{approach}/termijn/", {**TYPED, "of": "pgtb"})
        assert page.status_code == 422
    assert client.get("/beheer/aanpakken/judo/1/termijn/").status_code == 404
    assert not OwnTerm.objects.exists()


def test_it_is_for_who_keeps_the_agreements(town: Town, as_user: As) -> None:
    for person in (town.coordinator, town.team_leader, town.desk):
        assert as_user(person).get(ADDRESS).status_code in (403, 404)
        assert as_user(person).post(ADDRESS, TYPED).status_code in (403, 404)
    assert not OwnTerm.objects.exists()
