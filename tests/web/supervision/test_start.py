# SPDX-License-Identifier: EUPL-1.2
import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from gezinsregie.supervision.actions import establish_factsheet
from tests.cast import Town
from tests.supervision import samples
from tests.supervision.drafts import may_decide, read_in


def test_an_empty_room_says_what_to_do(inspector: Client) -> None:
    page = inspector.get(reverse("supervision")).content.decode()
    assert "Er loopt geen ronde" in page
    assert f'href="{reverse("factsheet_import")}"' in page


@pytest.mark.statement("TZ7")
def test_each_factsheet_says_where_it_stands(town: Town, inspector: Client) -> None:
    draft, clear = read_in(town), read_in(town, samples.CLEAR)
    followup = read_in(town, samples.FOLLOWUP)
    establish_factsheet(may_decide(town, clear), factsheet=clear)
    page = " ".join(inspector.get(reverse("supervision")).content.decode().split())
    assert "Lindewaard · opvolging van verbeterpunten 2013–2014" in page
    assert page.count("concept</span>") == 2
    assert "vastgesteld</span>" in page
    assert "3 oordelen te beslissen" in page
    assert '<b class="numeric">3</b> nog te beslissen' in page
    assert reverse("factsheet_preview", args=[draft.pk]) in page
    assert reverse("factsheet_preview", args=[followup.pk]) in page
    assert f'href="{reverse("factsheet", args=[clear.pk])}"' in page


def test_the_list_costs_as_much_for_many_as_for_one(
    town: Town, inspector: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        read_in(town, samples.CLEAR.replace("Eropaf", f"Eropaf {number}"))
    with django_assert_max_num_queries(12):
        first = inspector.get(reverse("supervision")).content.decode()
    assert first.count("factsheet-line") == 25
    assert "Bladzijde 1 van 2" in first
    second = inspector.get(reverse("supervision"), {"pagina": "2"}).content.decode()
    assert second.count("factsheet-line") == 5
    assert inspector.get(reverse("supervision"), {"pagina": "zeven"}).status_code == 200
