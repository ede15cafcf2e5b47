# SPDX-License-Identifier: EUPL-1.2
"""A reading in short, for comparing: line, indicators, "shared" for one verdict over several, "?"
when a person decides; then the findings, each a sign (+ meets, - improvement point, 0 without
mark), the length of its text, and ! with the length of every LET OP. A bar parts the years."""

from itertools import groupby

from gezinsregie.supervision.factsheet.reading import Finding, Mark, Reading, Row

SIGNS = {Mark.MEETS: "+", Mark.IMPROVEMENT: "-", None: "0"}


def signature(row: Row) -> str:
    cells = list(row.years.values()) or [row.findings]
    found = " | ".join(" ".join(map(_finding, cell)) for cell in cells)
    signs = " shared" * row.shared + " ?" * (not row.decided)
    return f"{row.line} {','.join(row.indicators)}{signs}: {found}".rstrip()


def _finding(finding: Finding) -> str:
    attention = "".join(f"!{len(words)}" for words in finding.attention)
    return f"{SIGNS[finding.mark]}{len(finding.text)}{attention}"


def roles(reading: Reading) -> list[str]:
    groups = [list(group) for _, group in groupby(reading.lines, key=lambda line: line.role)]
    return [f"{group[0].line}-{group[-1].line}:{group[0].role}" for group in groups]
