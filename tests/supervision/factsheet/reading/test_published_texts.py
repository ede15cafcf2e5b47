# SPDX-License-Identifier: EUPL-1.2
"""TZ8: the real published texts come out exactly. Their prose is not ours to copy: texts are told
by their length and the description by its digest.

Rows are compared by their signature.
"""

from hashlib import sha256

import pytest

from gezinsregie.supervision.factsheet.reading import (
    Kind,
    UnreadableFactsheet,
    Verdict,
    read_factsheet,
)
from gezinsregie.supervision.framework.definition import Framework
from tests.seeds import seed
from tests.supervision.factsheet.reading.signature import roles, signature

VIG_LEEUWARDEN_ROWS = """
37 1.1.1: +201
38 1.1.2: +111
39 1.2.1: +158
40 1.2.2: +102
44 2.1.1: +349
45 2.1.2: +92
46 2.1.3: 0197
52 3.1.1,3.1.2,3.1.3 shared: +309 +182
53 3.1.4,3.1.5,3.1.6,3.1.7 shared: +247
54 3.2.1: +222
55 3.2.2: -262
56 3.2.3: +223
57 3.3.1: +195
58 3.3.2: +82
64 3.4.1: +108
65 3.4.2: +108!173
69 4.1.1: +48
70 4.1.2: +191
71 4.2.1: +166
72 4.2.2: -193
73 4.2.3: -306
74 4.3.1: +161
80 5.1.1: +134
81 5.2.1: -424
82 5.3.1: -248
"""

ITG_LEEUWARDEN_ROWS = """
47 1.1.1: +104
48 1.1.2: +111
49 1.2.1: +69!156
50 1.2.2: +361!157
54 2.1.1: +374
55 2.1.2: +289
56 2.1.3: +226
62 3.1.1,3.1.2,3.1.3 shared: +305 +197
63 3.1.4,3.1.5,3.1.6,3.1.7 shared: +387 +280
64 3.2.1:
65 3.2.2: -541
66 3.2.3: +301!109
72 3.3.1: +165
73 3.3.2: +86!134
74 3.4.1: +107
75 3.4.2: +239!63
79 4.1.1: +272
80 4.1.2: -100
81 4.2.1: +80
82 4.2.2: -261
83 4.2.3: +114
84 4.3.1: +380
90 5.1.1: +45
91 5.2.1: -347!145
92 5.3.1: -189
"""

HHW_ALKMAAR_ROWS = """
43 3.1.1,3.1.2 shared: -209 | -120
44 3.1.3: -270 |
45 3.2.2: -192 | -541
46 3.4.2: -209 | -275
52 4.2.2: -324 | -100
53 4.3.1: -304 | -139
"""

VIG_LEEUWARDEN_ROLES = """
3-3:approach 5-5:introduction 7-9:respondent 11-11:introduction 13-13:heading 15-21:description
23-23:heading 25-25:boilerplate 27-31:theme_list 33-33:boilerplate 35-35:theme 36-36:header
37-40:row 42-42:theme 43-43:header 44-46:row 48-48:heading 50-50:theme 51-51:header 52-58:row
60-60:heading 62-62:theme 63-63:header 64-65:row 67-67:theme 68-68:header 69-74:row
76-76:heading 78-78:theme 79-79:header 80-82:row
"""

ITG_LEEUWARDEN_ROLES = """
3-3:approach 5-5:introduction 7-9:respondent 11-11:introduction 13-13:heading 15-31:description
33-33:heading 35-35:boilerplate 37-41:theme_list 43-43:boilerplate 45-45:theme 46-46:header
47-50:row 52-52:theme 53-53:header 54-56:row 58-58:heading 60-60:theme 61-61:header 62-66:row
68-68:heading 70-70:theme 71-71:header 72-75:row 77-77:theme 78-78:header 79-84:row
86-86:heading 88-88:theme 89-89:header 90-92:row
"""

CRG_EINDHOVEN_ROLES = """
3-3:approach 5-5:introduction 7-9:respondent 11-11:introduction 13-13:heading 15-29:description
"""

HHW_ALKMAAR_ROLES = """
5-7:boilerplate 9-9:title 11-11:approach 13-13:boilerplate 15-21:introduction 23-23:heading
25-25:description 27-31:theme_list 33-33:heading 35-37:description 39-39:heading 41-41:theme
42-42:header 43-46:row 48-48:heading 50-50:theme 51-51:header 52-53:row
"""


def lines_of(text: str) -> list[str]:
    return text.strip().splitlines()


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


@pytest.mark.parametrize(
    ("number", "kind", "title", "approach", "municipality", "respondents"),
    [
        (
            "000",
            Kind.FACTSHEET,
            "Aanpak: Voorwaardelijke Interventie Gezinnen",
            "Voorwaardelijke Interventie Gezinnen",
            None,
            ("Bureau Jeugdzorg", "Politie", "Reclassering Nederland"),
        ),
        (
            "002",
            Kind.FACTSHEET,
            "Aanpak: Interventieteam Gezinnen",
            "Interventieteam Gezinnen",
            None,
            ("Fier Fryslân", "Leger des Heils", "Verslavingszorg Noord Nederland"),
        ),
        (
            "003",
            Kind.FACTSHEET,
            "Aanpak: Casusregie en inzet gezinscoaching",
            "Casusregie en inzet gezinscoaching",
            None,
            ("ZuidZorg", "Lumens Groep", "Radar Uitvoering"),
        ),
        (
            "004",
            Kind.FOLLOWUP,
            "Uitkomsten verbeterpunten toezichtonderzoek Alkmaar",
            "Helpende Hand in de Wijk",
            "Alkmaar",
            (),
        ),
    ],
)
def test_the_head(
    framework: Framework,
    number: str,
    kind: Kind,
    title: str,
    approach: str,
    municipality: str | None,
    respondents: tuple[str, ...],
) -> None:
    reading = read_factsheet(seed(number), framework)
    assert (reading.kind, reading.title, reading.approach) == (kind, title, approach)
    assert (reading.municipality, reading.respondents) == (municipality, respondents)


@pytest.mark.parametrize(
    ("number", "rows", "printed_roles", "length", "description"),
    [
        ("000", VIG_LEEUWARDEN_ROWS, VIG_LEEUWARDEN_ROLES, 1038, "9daa100fec5da06e"),
        ("002", ITG_LEEUWARDEN_ROWS, ITG_LEEUWARDEN_ROLES, 2553, "c7445d9770e24da6"),
        ("003", "", CRG_EINDHOVEN_ROLES, 1751, "fa1ef5f9a3a1eee7"),
        ("004", HHW_ALKMAAR_ROWS, HHW_ALKMAAR_ROLES, 1431, "c74a51a67931016b"),
    ],
)
def test_every_row_every_line_and_the_description(
    framework: Framework,
    number: str,
    rows: str,
    printed_roles: str,
    length: int,
    description: str,
) -> None:
    reading = read_factsheet(seed(number), framework)
    assert [signature(row) for row in reading.rows] == lines_of(rows)
    assert roles(reading) == printed_roles.split()
    assert (len(reading.description), digest(reading.description)) == (length, description)
    assert all(row.decided for row in reading.rows)
    assert reading.unplaced == ()


@pytest.mark.parametrize(
    ("number", "counts", "named"),
    [
        (
            "000",
            {Verdict.MEETS: 24, Verdict.IMPROVEMENT: 5, Verdict.UNMARKED: 1},
            {Verdict.UNMARKED: ["2.1.3"]},
        ),
        (
            "002",
            {Verdict.MEETS: 24, Verdict.IMPROVEMENT: 5, Verdict.NO_FINDING: 1},
            {Verdict.NO_FINDING: ["3.2.1"]},
        ),
        ("003", {}, {}),
        (
            "004",
            {Verdict.IMPROVEMENT: 6, Verdict.NO_FINDING: 1},
            {Verdict.NO_FINDING: ["3.1.3"]},
        ),
    ],
)
def test_the_verdicts(
    framework: Framework,
    number: str,
    counts: dict[Verdict, int],
    named: dict[Verdict, list[str]],
) -> None:
    verdicts = read_factsheet(seed(number), framework).verdicts
    printed = list(verdicts.values())
    assert {verdict: printed.count(verdict) for verdict in set(printed)} == counts
    for verdict, keys in named.items():
        assert [key for key in verdicts if verdicts[key] is verdict] == keys


@pytest.mark.parametrize(
    ("number", "improvements"),
    [
        ("000", ["3.2.2", "4.2.2", "4.2.3", "5.2.1", "5.3.1"]),
        ("002", ["3.2.2", "4.1.2", "4.2.2", "5.2.1", "5.3.1"]),
        ("004", ["3.1.1", "3.1.2", "3.2.2", "3.4.2", "4.2.2", "4.3.1"]),
    ],
)
def test_the_improvement_points(framework: Framework, number: str, improvements: list[str]) -> None:
    verdicts = read_factsheet(seed(number), framework).verdicts
    assert [key for key in verdicts if verdicts[key] is Verdict.IMPROVEMENT] == improvements


def test_criteria_and_themes_stay_as_printed(framework: Framework) -> None:
    rows = {row.line: row for row in read_factsheet(seed("002"), framework).rows}
    assert (rows[62].theme, rows[62].criterion) == ("Aanpak", "Planmatig")
    assert (rows[64].criterion, rows[66].criterion) == ("Een toegeruste regisseur",) * 2
    assert rows[72].criterion == rows[73].criterion == "Samenhingend"
    assert rows[79].theme == "Samenwerking"


def test_the_years_of_a_follow_up(framework: Framework) -> None:
    reading = read_factsheet(seed("004"), framework)
    assert all(list(row.years) == ["2013", "2014"] for row in reading.rows)
    assert all(row.findings == () and row.criterion is None for row in reading.rows)


def test_a_brochure_is_no_factsheet(framework: Framework) -> None:
    with pytest.raises(UnreadableFactsheet, match=r"geen factsheet.*begint op regel 3"):
        read_factsheet(seed("001"), framework)
