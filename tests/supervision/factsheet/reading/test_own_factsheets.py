# SPDX-License-Identifier: EUPL-1.2
"""TZ8 on factsheets of our own, with invented towns and the irregularities of the real ones."""

from pathlib import Path
from textwrap import dedent

import pytest

from gezinsregie.supervision.factsheet.reading import Kind, Reading, Role, Verdict, read_factsheet
from gezinsregie.supervision.framework.definition import load_framework
from tests.supervision.factsheet.reading.signature import signature

FOLDER = Path(__file__).parents[3] / "factsheets"

EXPECTED = {
    "merged-and-shifted": (
        Kind.FACTSHEET,
        "Uitkomsten toezichtonderzoek Waterlinge",
        "Samen Thuis",
        "Waterlinge",
        """
            36 1.1.1: +35
            37 1.1.2: -19!24!22
            38 1.2.1:
            39 1.2.2: +29
            45 3.1.1: +28
            46 3.1.2,3.1.3: +20 -17
            47 3.1.4,3.1.5,3.1.6 ?: +16 -24
            48 3.2.1: +31
            49 3.2.2:
        """,
        [],
    ),
    "no-blank-lines-and-misread": (
        Kind.FACTSHEET,
        "Uitkomsten toezichtonderzoek Heuveldam",
        "Op Eigen Kracht",
        "Heuveldam",
        """
            13 2.1.1: +26
            14 2.1.2: -25
            19 4.1.1: +21
        """,
        [],
    ),
    "page-breaks-and-extra-columns": (
        Kind.FACTSHEET,
        "Factsheet Uitkomsten toezichtonderzoek Oud-Zuilerveld",
        "Rondom",
        "Oud-Zuilerveld",
        """
            13 1.1.1: +54
            18 1.1.2: +3
            19 1.1.2: -10
            20 3.4.1: +19
            21 3.4.2:
            22 3.4.2: -23
        """,
        [
            (13, "Nota 2012"),
            (20, "Interview"),
            (26, "Voor vragen kunt u bellen met het secretariaat."),
        ],
    ),
    "pipes-in-windows-text": (
        Kind.FACTSHEET,
        "Uitkomsten toezichtonderzoek 's-Gravenmeer",
        "Eén Gezin",
        "'s-Gravenmeer",
        """
            20 5.1.1: -22
            21 5.2.1: 033!19
            23 5.3.1:
        """,
        [],
    ),
    "spaced-columns": (
        Kind.FACTSHEET,
        "Uitkomsten toezicht Nieuw-Veen aan Zee",
        "Bij de Hand",
        "Nieuw-Veen aan Zee",
        """
            13 4.3.1: +20!22
            14 4.1.1: -25
        """,
        [],
    ),
    "typing-errors-and-wrapped-lines": (
        Kind.FACTSHEET,
        "Aanpak: Sterk Verder",
        "Sterk Verder",
        None,
        """
            11 1.1.1: +46!20
            14 1.1.2: -20
            17 1.2.1: +14
            20 1.2.2: -26!27
            29 4.1.1: -26
            30 4.1.2: -18 -23
            31  ?: +17
        """,
        [(31, "Er is een huisvestingsplan voor grote gezinnen")],
    ),
    "utf-16": (
        Kind.FACTSHEET,
        "Aanpak: Naast Elkaar",
        "Naast Elkaar",
        None,
        """
            11 5.1.1: +18
        """,
        [],
    ),
    "without-tables": (
        Kind.FACTSHEET,
        "Aanpak: Vaste Grond",
        "Vaste Grond",
        None,
        """
            11 1.1.1: +23
            14 1.1.2: 017
            19 2.1.1: -34
            20 2.1.2:
        """,
        [],
    ),
    "years-with-criteria": (
        Kind.FOLLOWUP,
        "Uitkomsten verbeterpunten toezichtonderzoek gemeente Bergen aan de Vliet 2016",
        "Dichtbij",
        "Bergen aan de Vliet",
        """
            20 4.1.1: -20 | +24 | +11
            21 4.1.2: -15 |  | +17
            22 4.2.1,4.2.2 shared ?: -4 -5 | -18 | +5 -7 09
            23 4.2.3: -14 | 00!23 |
        """,
        [],
    ),
    "years-with-marks-apart": (
        Kind.FOLLOWUP,
        "Uitkomsten verbeterpunten",
        "Kleine Stappen",
        None,
        """
            14 5.1.1: -29 | +26
            15 5.2.1: -21 |
            21 3.1.6,3.1.5 shared: -23 | +21 -17
        """,
        [(14, "nota"), (21, "verslag")],
    ),
}


def read(name: str) -> Reading:
    return read_factsheet((FOLDER / f"{name}.txt").read_bytes(), load_framework())


def test_every_factsheet_is_expected() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_rows_and_what_is_left(name: str) -> None:
    kind, title, approach, municipality, rows, unplaced = EXPECTED[name]
    reading = read(name)
    assert (reading.kind, reading.title) == (kind, title)
    assert (reading.approach, reading.municipality) == (approach, municipality)
    assert [signature(row) for row in reading.rows] == dedent(rows).strip().splitlines()
    assert [(one.line, one.text) for one in reading.unplaced] == unplaced


def test_respondents_and_description() -> None:
    reading = read("merged-and-shifted")
    assert reading.respondents == (
        "Stichting Oeverhuis",
        "GGD Waterstreek",
        "Woonbedrijf Noord e.a.",
    )
    assert reading.description.split("\n\n") == [
        "Samen Thuis helpt gezinnen die vastlopen. Een vaste gezinswerker komt elke week langs.",
        "Er zijn twee vormen:",
        "- kort, tot drie maanden\n- lang, tot een jaar",
    ]


def test_a_follow_up_is_described_by_its_introduction() -> None:
    reading = read("years-with-criteria")
    assert reading.description.startswith("In 2014 is de aanpak getoetst.\n\nDe werkwijze")
    assert {line.line for line in reading.lines if line.role is Role.DESCRIPTION} == {7, 11, 13, 14}


def test_findings_in_order_shared_and_left_to_a_person() -> None:
    reading = read("merged-and-shifted")
    verdicts = reading.verdicts
    assert (verdicts["3.1.2"], verdicts["3.1.3"]) == (Verdict.MEETS, Verdict.IMPROVEMENT)
    assert {verdicts[key] for key in ("3.1.4", "3.1.5", "3.1.6")} == {Verdict.UNDECIDED}
    followup = read("years-with-marks-apart")
    assert (followup.verdicts["3.1.6"], followup.verdicts["3.1.5"]) == (
        Verdict.MEETS,
        Verdict.IMPROVEMENT,
    )


def test_an_indicator_printed_twice() -> None:
    verdicts = read("page-breaks-and-extra-columns").verdicts
    assert verdicts["1.1.2"] is Verdict.UNDECIDED
    assert verdicts["3.4.2"] is Verdict.IMPROVEMENT


@pytest.mark.parametrize(
    ("name", "line", "theme", "criterion"),
    [
        ("merged-and-shifted", 37, "Toeleiding", "GGSR zijn in beeld"),
        ("merged-and-shifted", 45, "De aanpak", "Planmatig"),
        ("merged-and-shifted", 49, "De aanpak", "Een toegeruste regisseur"),
        ("typing-errors-and-wrapped-lines", 14, "TOELEIDING", "GGSR zijn in beld"),
        (
            "typing-errors-and-wrapped-lines",
            20,
            "TOELEIDING",
            "De aanpak bereikt alle gezinnen waarvoor dit nodig is",
        ),
        ("page-breaks-and-extra-columns", 22, "De aanpak", "Vasthoudend"),
        ("without-tables", 19, "Gezin centraal", None),
        ("years-with-marks-apart", 21, "De aanpak", None),
        ("utf-16", 11, "Thema 5: Continu (vervolg)", "De duur van de aanpak is toereikend"),
    ],
)
def test_theme_and_criterion_as_printed(
    name: str, line: int, theme: str, criterion: str | None
) -> None:
    row = next(row for row in read(name).rows if row.line == line)
    assert (row.theme, row.criterion) == (theme, criterion)


def test_the_years_of_a_row() -> None:
    row = read("years-with-criteria").rows[1]
    assert list(row.years) == ["2014", "2015", "2016"]
    assert row.years["2015"] == ()
    assert row.findings == ()
    assert read("years-with-criteria").verdicts["4.2.3"] is Verdict.NO_FINDING
