# SPDX-License-Identifier: EUPL-1.2
"""A reading in the form in which the command line and other programs get it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gezinsregie.supervision.factsheet.reading.records import Finding, Kind, Reading, Row


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """A reading as plain dictionaries and lists, ready for json.dumps. Rows hold the key "years"
    only in a follow-up."""
    return {
        "kind": reading.kind.value,
        "title": reading.title,
        "approach": reading.approach,
        "municipality": reading.municipality,
        "description": reading.description,
        "respondents": list(reading.respondents),
        "rows": [_row(row, followup=reading.kind is Kind.FOLLOWUP) for row in reading.rows],
        "verdicts": {key: verdict.value for key, verdict in reading.verdicts.items()},
        "lines": [{"line": line.line, "role": line.role.value} for line in reading.lines],
        "unplaced": [{"line": one.line, "text": one.text} for one in reading.unplaced],
    }


def _row(row: Row, *, followup: bool) -> dict[str, Any]:
    years = {year: {"findings": _findings(found)} for year, found in row.years.items()}
    return {
        "line": row.line,
        "theme": row.theme,
        "criterion": row.criterion,
        "indicators": list(row.indicators),
        "findings": _findings(row.findings),
        "decided": row.decided,
        "shared": row.shared,
        **({"years": years} if followup else {}),
    }


def _findings(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "mark": finding.mark.value if finding.mark else None,
            "text": finding.text,
            "attention": list(finding.attention),
        }
        for finding in findings
    ]
