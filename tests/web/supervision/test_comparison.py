# SPDX-License-Identifier: EUPL-1.2
"""Vergelijken: the heat map, its words and its table, for few inquiries and for many."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from gezinsregie.supervision.actions import establish_factsheet
from tests.cast import Town
from tests.supervision import samples
from tests.supervision.drafts import may_decide, read_in

ADDRESS = "/toezicht/vergelijken/"


def words(client: Client, address: str = ADDRESS) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(unescape(answer.content.decode()).split())


def order(page: str) -> list[str]:
    return re.findall(r'class="heat-name"><span class="soft numeric">([0-9.]+)<', page)


def strip(page: str, indicator: str) -> str:
    """What a reader hears of the strip of an indicator."""
    row = page[page.index(f'heat-name"><span class="soft numeric">{indicator}<') :]
    found = re.search(r'role="img" aria-label="([^"]*)"', row)
    assert found
    return found[1]


def establish(town: Town, text: str) -> None:
    draft = read_in(town, text)
    establish_factsheet(may_decide(town, draft), factsheet=draft)


@pytest.mark.statement("TZ9")
def test_municipalities_approaches_and_years_stand_side_by_side(
    inspector: Client, town: Town
) -> None:
    establish(town, samples.FOLLOWUP)
    page = words(inspector)
    assert "4 onderzoeken</h2>" in page
    assert strip(page, "1.1.2") == (
        "A 2013 verbeterpunt; A 2014 voldoet; B 2013 niet genoemd; B 2014 niet genoemd; "
        "C voldoet; D voldoet"
    )
    assert strip(page, "3.1.1") == (
        "A 2013 niet genoemd; A 2014 niet genoemd; B 2013 verbeterpunt, gedeeld oordeel; "
        "B 2014 verbeterpunt, gedeeld oordeel; C voldoet, gedeeld oordeel; "
        "D voldoet, gedeeld oordeel"
    )
    assert "C geen bevinding; D voldoet" in strip(page, "3.2.1")
    for named in ("Alkmaar", "Leeuwarden", "Interventieteam Gezinnen", "Lindewaard"):
        assert named in page
    assert "Samenwerkend Toezicht Jeugd, 2015." in page
    assert "Samenwerkend Toezicht Jeugd, zonder jaar." in page


def test_what_falls_short_most_stands_first_and_is_said(inspector: Client) -> None:
    page = words(inspector)
    assert order(page)[:3] == ["3.2.2", "4.2.2", "5.2.1"]
    assert "Het vaakst een verbeterpunt: 3.2.2" in page
    assert "in 3 van 3 onderzoeken" in page
    by_framework = words(inspector, f"{ADDRESS}?volgorde=kader")
    assert order(by_framework) == sorted(order(page))
    assert len(order(by_framework)) == 30
    for theme in ("Toeleiding", "Gezin centraal", "De aanpak", "Samenwerking", "Continu"):
        assert f'heat-theme">{theme}<' in by_framework
        assert f'class="utrecht-table__caption">{theme}<' in page


def test_many_inquiries_are_paged_and_cost_as_much_as_few(
    inspector: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        establish(town, samples.CLEAR.replace("Eropaf", f"Eropaf {number}"))
    with django_assert_max_num_queries(12):
        page = words(inspector)
    assert page.count('<li><b class="letter">F</b>') == 32  # in the legend, each row, the sources
    assert 'class="letter">G<' not in page
    assert "Bladzijde 1 van 4" in page
    assert "23 onderzoeken</h2>" in page
    # The tally is over all, whatever the page shows.
    assert order(page) == order(words(inspector, f"{ADDRESS}?pagina=4"))
    last = words(inspector, f"{ADDRESS}?volgorde=kader&pagina=4")
    assert "?pagina=3&volgorde=kader" in last
    assert "Alkmaar" in last
    assert inspector.get(ADDRESS, {"pagina": "zeven", "volgorde": "'"}).status_code == 200


def test_comparing_is_for_inspectors(
    outsiders: dict[str, Client], stranger: Client, town: Town
) -> None:
    establish(town, samples.CLEAR)
    for outsider in outsiders.values():
        assert outsider.get(ADDRESS).status_code == 403
    assert "Eropaf" not in words(stranger)
    assert reverse("comparison") == ADDRESS
