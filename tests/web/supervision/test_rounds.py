# SPDX-License-Identifier: EUPL-1.2
"""A round in the browser: opened, given its factsheet, finished; and what the start page says."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from gezinsregie.audit.models import Entry
from gezinsregie.supervision.actions import establish_factsheet
from gezinsregie.supervision.models import Factsheet, Round
from tests.cast import TODAY, Town
from tests.supervision import samples
from tests.supervision.drafts import may_decide, read_in
from tests.supervision.rounds import attach, opened


def words(client: Client, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def of(name: str, round: Round) -> str:
    return reverse(name, kwargs={"round_id": round.pk})


def test_a_round_is_opened_by_a_form(inspector: Client, town: Town) -> None:
    form = {"municipality": "Lindewaard", "approach": "Eropaf", "planned_end_on": "1-6-2026"}
    answer = inspector.post(reverse("round_open"), form)
    one = Round.objects.get()
    assert answer["Location"] == of("round", one)
    page = words(inspector, answer["Location"])
    assert "<h1>Eropaf</h1>" in page
    assert "door Ruben Sewnarain" in page
    assert '<b class="numeric">0</b> van 30 indicatoren' in page
    assert of("round_read_in", one) in page


def test_what_is_wrong_is_said_at_once_and_kept(inspector: Client, town: Town) -> None:
    opened(town, approach="Eropaf")
    form = {"municipality": "Lindewaard", "approach": "eropaf", "planned_end_on": "1-6-2025"}
    answer = inspector.post(reverse("round_open"), form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Er loopt al een ronde over deze aanpak" in page
    assert "Kies een dag vanaf vandaag." in page
    assert 'value="eropaf"' in page
    empty = inspector.post(reverse("round_open"), {})
    assert "Schrijf over welke gemeente" in empty.content.decode()
    assert Round.objects.count() == 1


def test_a_text_read_in_for_a_round_becomes_its_factsheet_and_finishes_it(
    inspector: Client, town: Town
) -> None:
    one = opened(town, approach="Eropaf")
    assert inspector.get(of("round_read_in", one)).status_code == 200
    answer = inspector.post(of("round_read_in", one), {"text": samples.CLEAR})
    draft = Factsheet.objects.get()
    assert answer["Location"] == reverse("factsheet_preview", args=[draft.pk])
    running = words(inspector, of("round", one))
    assert '<b class="numeric">1</b> van 30 indicatoren' in running
    assert "Verder met de factsheet" in running
    # And from the factsheet the way leads back to its round.
    for name in ("factsheet", "factsheet_preview"):
        assert of("round", one) in words(inspector, reverse(name, args=[draft.pk]))
    inspector.post(reverse("factsheet_establish", args=[draft.pk]))
    finished = words(inspector, of("round", one))
    assert "Lees de factsheet" in finished
    assert "afgerond</span>" in finished
    assert "Verder met de factsheet" not in finished


def test_a_text_that_is_refused_leaves_the_round_as_it_was(inspector: Client, town: Town) -> None:
    one = opened(town)
    read_in(town, samples.CLEAR)
    before = Entry.objects.filter(outcome="done").count()
    for text in ("Zondag is er koffie.", samples.CLEAR):
        assert inspector.post(of("round_read_in", one), {"text": text}).status_code == 422
    one.refresh_from_db()
    assert one.factsheet is None
    assert (Factsheet.objects.count(), Entry.objects.filter(outcome="done").count()) == (1, before)


def test_a_finished_round_takes_no_other_text(inspector: Client, town: Town) -> None:
    one, draft = opened(town), read_in(town, samples.CLEAR)
    attach(town, one, draft)
    establish_factsheet(may_decide(town, draft), factsheet=draft)
    answer = inspector.post(of("round_read_in", one), {"text": samples.FOLLOWUP})
    assert answer.status_code == 422
    assert "Deze ronde is afgerond" in answer.content.decode()
    assert Factsheet.objects.count() == 1


def test_a_draft_that_is_there_already_can_be_taken(inspector: Client, town: Town) -> None:
    one, draft = opened(town), read_in(town)
    assert str(draft.pk) in words(inspector, of("round", one))
    answer = inspector.post(of("round_attach", one), {"factsheet": str(draft.pk)})
    assert answer["Location"] == of("round", one)
    one.refresh_from_db()
    assert one.factsheet == draft
    page = words(inspector, of("round", one))
    assert "Over 3 oordelen beslist u nog." in page
    assert '<b class="numeric">5</b> van 30 indicatoren' in page


@pytest.mark.parametrize("chosen", ["", "zeven", "00000000-0000-0000-0000-000000000000"])
def test_a_draft_that_is_not_there_gets_a_sentence(
    inspector: Client, town: Town, chosen: str
) -> None:
    one = opened(town)
    answer = inspector.post(of("round_attach", one), {"factsheet": chosen})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Kies een concept." in page or "Dit concept is er niet meer" in page


def test_the_start_page_shows_what_runs_before_what_is_finished(
    inspector: Client, town: Town
) -> None:
    late = opened(town, approach="Te laat", planned_end_on=TODAY)
    Round.objects.filter(pk=late.pk).update(
        opened_on=TODAY - timedelta(days=9), planned_end_on=TODAY - timedelta(days=1)
    )
    opened(town, approach="Op tijd")
    done, draft = opened(town, approach="Klaar"), read_in(town, samples.CLEAR)
    attach(town, done, draft)
    establish_factsheet(may_decide(town, draft), factsheet=draft)
    read_in(town)
    page = words(inspector, reverse("supervision"))
    order = [page.index(f">{name}</a>") for name in ("Te laat", "Op tijd", "Klaar")]
    assert order == sorted(order)
    assert page.count("over tijd</span>") == 1
    assert page.count("loopt</span>") == 1
    # What belongs to a round stands with its round, once.
    assert page.count("factsheet-line") == 2


def test_the_start_page_stays_short_and_costs_the_same(
    inspector: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        one = opened(town, approach=f"Loopt {number}")
        if number % 2:
            text = samples.CLEAR.replace("Eropaf", f"Eropaf {number}")
            attach(town, one, read_in(town, text))
    for draft in list(Factsheet.objects.all()[:8]):
        establish_factsheet(may_decide(town, draft), factsheet=draft)
    with django_assert_max_num_queries(12):
        page = words(inspector, reverse("supervision"))
    assert page.count("round-card") == 12
    assert page.count("factsheet-line") == 6
    assert reverse("rounds") in page
    assert f"{reverse('rounds')}?stand=afgerond" in page
    with django_assert_max_num_queries(12):
        assert words(inspector, reverse("rounds")).count("round-card") == 22
    finished = words(inspector, f"{reverse('rounds')}?stand=afgerond")
    assert finished.count("factsheet-line") == 8


def test_a_round_costs_few_questions(
    inspector: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    one = opened(town)
    attach(town, one, read_in(town))
    with django_assert_max_num_queries(12):
        words(inspector, of("round", one))


@pytest.mark.parametrize("name", ["round", "round_read_in"])
def test_a_round_is_not_there_for_anybody_else(
    town: Town, stranger: Client, outsiders: dict[str, Client], name: str
) -> None:
    one = opened(town)
    for other in (stranger, *outsiders.values()):
        assert other.get(of(name, one)).status_code == 404
        assert other.post(of("round_attach", one), {"factsheet": ""}).status_code == 404
    assert "Samen aan de Keukentafel" not in words(stranger, reverse("supervision"))
