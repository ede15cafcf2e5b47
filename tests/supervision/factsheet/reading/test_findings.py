# SPDX-License-Identifier: EUPL-1.2
"""TZ3: marks, paragraphs and LET OPs in a cell, and the verdicts that follow."""

import pytest

from gezinsregie.supervision.factsheet.reading import Finding, Mark, Verdict
from gezinsregie.supervision.factsheet.reading.findings import findings_in
from gezinsregie.supervision.factsheet.reading.verdicts import assign, combine

YES, NO = Mark.MEETS, Mark.IMPROVEMENT
A, B = "Er is beleid.", "Het plan ontbreekt."


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", []),
        ("–", []),
        ("<p></p><br>", []),
        (f"✓ {A}", [(YES, A)]),
        (f"✔{A}", [(YES, A)]),
        (f"☑ {A} ✘ {B}", [(YES, A), (NO, B)]),
        (f"X {A}", [(NO, A)]),
        (f"x {A.lower()}", [(NO, A.lower())]),
        (f"**X** {A}", [(NO, A)]),
        (f"[x] {A}", [(NO, A)]),
        (f"✓: {A}", [(YES, A)]),
        (f"V {A}", [(YES, A)]),
        ("V. de Vries leidt het team.", [(None, "V. de Vries leidt het team.")]),
        (f"{A} X {B}", [(None, A), (NO, B)]),
        ("Vier x twee gezinnen, en type X ook.", [(None, "Vier x twee gezinnen, en type X ook.")]),
        ("Een kruis (✗) telt niet.", [(None, "Een kruis (✗) telt niet.")]),
        ("✓", [(YES, "")]),
        ("<p>✓</p><p>Later volgt meer.</p>", [(YES, "Later volgt meer.")]),
        (f"<p>✓ {A}</p> <p>✓ {B}</p>", [(YES, A), (YES, B)]),
        (f"<p>{A}<p>{B}", [(None, A), (None, B)]),
        (f"✓ {A}<br/>{B}", [(YES, f"{A} {B}")]),
        (f"✓ {A}\n{B}", [(YES, f"{A} {B}")]),
        ("✓ Groter &amp; <b>beter</b>\u00a0nu", [(YES, "Groter & beter nu")]),
    ],
)
def test_marks_and_paragraphs(cell: str, found: list[tuple[Mark | None, str]]) -> None:
    assert [(one.mark, one.text) for one in findings_in(cell, several=True)] == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (f"✓ {A} LET OP: {B}", [Finding(YES, A, (B,))]),
        (f"✓ {A} Let op: {B} LET OP {A}", [Finding(YES, A, (B, A))]),
        (f"<p>✓ {A}</p><p><b>LET OP:</b> {B}</p>", [Finding(YES, A, (B,))]),
        (f"<p>✓ {A}</p><p>LET OP:</p><p>{B}</p>", [Finding(YES, A, (B,))]),
        (f"LET OP: {B}", [Finding(None, "", (B,))]),
        (f"LET OP: {B} ✗ {A}", [Finding(NO, A, (B,))]),
        (f"<p>LET OP: {B}</p><p>✓ {A}</p><p>✗ {A}</p>", [Finding(YES, A, (B,)), Finding(NO, A)]),
        ("Men let op kinderen.", [Finding(None, "Men let op kinderen.")]),
    ],
)
def test_let_op_belongs_to_the_finding_before_it_or_opens_the_cell(
    cell: str, found: list[Finding]
) -> None:
    assert list(findings_in(cell)) == found


def test_a_paragraph_without_a_mark_goes_on_only_for_one_indicator() -> None:
    cell = f"<p>✓ {A}</p><p>{B}</p>"
    assert findings_in(cell) == (Finding(YES, f"{A} {B}"),)
    assert findings_in(cell, several=True) == (Finding(YES, A), Finding(None, B))


SAYS = {"+": Finding(YES, A), "-": Finding(NO, A), "0": Finding(None, A)}
MEANS = {
    "+": Verdict.MEETS,
    "-": Verdict.IMPROVEMENT,
    "0": Verdict.UNMARKED,
    "?": Verdict.UNDECIDED,
    ".": Verdict.NO_FINDING,
}


@pytest.mark.parametrize(
    ("indicators", "findings", "verdicts", "decided", "shared"),
    [
        (1, "", ".", True, False),
        (1, "+", "+", True, False),
        (1, "--", "-", True, False),
        (1, "00", "0", True, False),
        (1, "+-", "?", False, False),
        (1, "+0", "?", False, False),
        (2, "", "..", True, False),
        (2, "+-", "+-", True, False),
        (2, "++", "++", True, False),
        (2, "0-", "0-", True, False),
        (3, "-", "---", True, True),
        (3, "++", "+++", True, True),
        (3, "00", "000", True, True),
        (3, "+-", "???", False, False),
        (2, "+-+", "??", False, False),
        (2, "+++", "++", True, True),
    ],
)
def test_verdicts_of_a_cell(
    indicators: int, findings: str, verdicts: str, decided: bool, shared: bool
) -> None:
    found = assign(indicators, [SAYS[sign] for sign in findings])
    assert found.verdicts == tuple(MEANS[sign] for sign in verdicts)
    assert (found.decided, found.shared) == (decided, shared)


@pytest.mark.parametrize(
    ("earlier", "later", "both"),
    ["+++", "+-?", ".++", "+.+", "...", "?-?", "0.0", "0+?"],
)
def test_an_indicator_printed_twice(earlier: str, later: str, both: str) -> None:
    assert combine(MEANS[earlier], MEANS[later]) is MEANS[both]
