# SPDX-License-Identifier: EUPL-1.2
"""The factsheet as a page and as tagged PDF, in the build-up that STJ used."""

from io import BytesIO

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from gezinsregie.supervision.actions import decide_verdicts
from gezinsregie.supervision.models import Factsheet
from tests.cast import Town
from tests.supervision import samples
from tests.supervision.drafts import DECISION, may_decide, read_in


def _page(client: Client, factsheet: Factsheet) -> str:
    answer = client.get(reverse("factsheet", args=[factsheet.pk]))
    return " ".join(answer.content.decode().split())


def _pdf(client: Client, factsheet: Factsheet) -> pikepdf.Pdf:
    answer = client.get(reverse("factsheet_pdf", args=[factsheet.pk]))
    assert answer["Content-Type"] == "application/pdf"
    return pikepdf.open(BytesIO(answer.content))


@pytest.mark.statement("TZ3", "TZ6")
def test_the_document_stands_in_the_order_of_stj(draft: Factsheet, inspector: Client) -> None:
    page = _page(inspector, draft)
    order = [
        "Uitkomsten toezichtonderzoek Lindewaard</h1>",
        "<h2>Inleiding</h2>",
        "<li>Stichting De Brug</li>",
        "<h2>Beschrijving</h2>",
        "<li>voor ouders</li>",
        "<dt>Toeleiding</dt>",
        ">Toeleiding</h2>",
        "GGSR zijn in beeld</th>",
        "Iedereen bedoelt hetzelfde.",
        "één partner denkt van wel.",
        ">Aanpak</h2>",
        "gedeeld oordeel",
        "hoort bij geen indicator van het kader",
        "Geen bevinding",
    ]
    places = [page.index(piece) for piece in order]
    assert places == sorted(places)
    assert "„De gemeente heft zicht op de populatie GGSR”" in page
    assert page.count("nog te beslissen") >= 3
    assert "Dit is een concept" in page
    assert 'aria-labelledby="verdict-map-title verdict-map-desc"' in page


def test_a_decision_is_shown_with_who_and_why(
    draft: Factsheet, inspector: Client, town: Town
) -> None:
    decide_verdicts(
        may_decide(town, draft), factsheet=draft, values=DECISION, reason="Zie de tweede zin."
    )
    page = _page(inspector, draft)
    assert "Besloten door Ruben Sewnarain" in page
    assert "Zie de tweede zin." in page
    assert "nog te beslissen" not in page


@pytest.mark.statement("TZ7")
def test_a_followup_lays_its_years_side_by_side(town: Town, inspector: Client) -> None:
    page = _page(inspector, read_in(town, samples.FOLLOWUP))
    assert page.index('<th scope="col">2013</th>') < page.index('<th scope="col">2014</th>')
    assert page.index("Niemand telde ze.") < page.index("Ze zijn geteld.")
    assert "Oordeel per indicator in 2014" in page
    assert "2.013" not in page


def test_a_description_alone_is_a_document_too(town: Town, inspector: Client) -> None:
    text = samples.CLEAR.partition("Bevindingen toezichtonderzoek")[0]
    page = _page(inspector, read_in(town, text))
    assert "Een team gaat eropaf." in page
    assert "Deze tekst bevat geen tabellen met bevindingen." in page


def test_the_page_costs_the_same_however_long_it_is(
    draft: Factsheet, inspector: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(16):
        _page(inspector, draft)


@pytest.mark.statement("TZ6")
@pytest.mark.parametrize("text", [samples.FACTSHEET, samples.FOLLOWUP, samples.CLEAR])
def test_the_pdf_is_tagged_and_says_its_language_and_title(
    town: Town, inspector: Client, text: str
) -> None:
    factsheet = read_in(town, text)
    with _pdf(inspector, factsheet) as paper:
        assert bool(paper.Root.MarkInfo.Marked)
        assert paper.Root.Lang == "nl"
        with paper.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == factsheet.title


def test_the_pdf_takes_any_letter_and_never_markup(town: Town, inspector: Client) -> None:
    text = samples.CLEAR.replace("Ze kent ze.", '#read("/etc/passwd") $x$ @a *b* 陈伟 😀 محمد')
    with _pdf(inspector, read_in(town, text)) as paper:
        assert len(paper.pages) >= 1


def test_a_very_long_finding_goes_on_over_the_edge_of_the_page(
    town: Town, inspector: Client
) -> None:
    text = samples.CLEAR.replace("Ze kent ze.", "Een lange zin over het werk. " * 700)
    with _pdf(inspector, read_in(town, text)) as paper:
        assert len(paper.pages) >= 4
