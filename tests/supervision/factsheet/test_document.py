# SPDX-License-Identifier: EUPL-1.2
"""The document that page and paper show, made from what is stored."""

from pytest_django import DjangoAssertNumQueries

from gezinsregie.supervision.factsheet.document import Document, document_of
from gezinsregie.supervision.framework.definition import Framework
from tests.cast import Town
from tests.supervision import samples
from tests.supervision.drafts import read_in

_AGAIN = """
Vervolg bevindingen toezichtonderzoek

De aanpak\t\t
Criteria\tIndicatoren\tBevindingen
Samenhangend\tUitgangspunt bij de aanpak is dat deze betrekking heeft op de problemen van alle gezinsleden en op alle leefgebieden\t✓ Ja.
"""  # noqa: E501 - a row of a table is a line


def _document(town: Town, framework: Framework, text: str = samples.FACTSHEET) -> Document:
    return document_of(read_in(town, text), framework)


def test_a_criterion_stands_once_beside_all_its_rows(town: Town, framework: Framework) -> None:
    tables = _document(town, framework).tables
    assert [[(row.criterion, row.criterion_span) for row in table.rows] for table in tables] == [
        [("GGSR zijn in beeld", 2), ("GGSR zijn in beeld", 0)],
        [
            ("Planmatig", 3),
            ("Planmatig", 0),
            ("Planmatig", 0),
            ("Vasthoudend", 2),
            ("Vasthoudend", 0),
        ],
    ]


def test_a_theme_that_goes_on_under_another_name_is_one_table(
    town: Town, framework: Framework
) -> None:
    tables = _document(town, framework, samples.FACTSHEET + _AGAIN).tables
    assert [(table.title, len(table.rows)) for table in tables] == [
        ("Toeleiding", 2),
        ("Aanpak", 6),
    ]


def test_each_year_holds_its_own_findings(town: Town, framework: Framework) -> None:
    document = _document(town, framework, samples.FOLLOWUP)
    assert document.years == ("2013", "2014")
    shown = [
        {column.year: [one.text for one in column.findings] for column in row.columns}
        for table in document.tables
        for row in table.rows
    ]
    assert shown == [
        {"2013": ["Niemand telde ze."], "2014": ["Ze zijn geteld."]},
        {"2013": ["Alleen de politie."], "2014": []},
    ]
    assert not document.tables[0].has_criteria


def test_the_overview_counts_every_tested_indicator_once(town: Town, framework: Framework) -> None:
    document = _document(town, framework)
    keys = [tested.key for tested in document.overview]
    assert keys == sorted(set(keys))
    assert sum(document.counts.values()) == len(keys) == 9
    assert document.counts["undecided"] == 3


def test_themes_without_an_explanation_are_explained_by_their_criteria(
    town: Town, framework: Framework
) -> None:
    assert _document(town, framework).themes_explained[0] == ("Toeleiding", "gezinnen zijn bekend")
    explained = _document(town, framework, samples.CLEAR).themes_explained
    assert [name for name, _ in explained] == [theme.title for theme in framework.themes]
    assert "Planmatig; Een toegeruste regisseur" in explained[2][1]


def test_it_costs_five_queries(
    town: Town, framework: Framework, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    factsheet = read_in(town)
    with django_assert_num_queries(5):
        document_of(factsheet, framework)
