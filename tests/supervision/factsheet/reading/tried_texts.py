# SPDX-License-Identifier: EUPL-1.2
"""Short factsheets and what a careful reader finds in them, from the files in `tried`.

A case starts at "=== name" and stops at the next. Above its line "---" stands the text: → is a tab,
{3.1.4} that indicator in full, {U+00AD} that sign, § opens a line that starts a row, ¶ one that is
left unplaced, and @front and @followup stand for the same head each time. Below it stands what is
read: one line "row: theme | criterion | indicators | findings" per row, the verdicts, and fields of
the head as JSON. After the indicators = is a shared verdict and ? one for a person to decide. The
signs are + meets, - improvement point, 0 no mark; // parts findings and !! begins a LET OP.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gezinsregie.supervision.framework.definition import load_framework

FOLDER = Path(__file__).parent / "tried"
HEADS = {
    "@front": "Uitkomsten toezichtonderzoek Zandhuizen\n\nAanpak: Thuis op Orde\n",
    "@followup": (
        "Uitkomsten verbeterpunten toezichtonderzoek 's-Hertogenbosch\n\nAanpak: Rond de Tafel\n\n"
        "Mei 2015\n\nUitkomsten verbeterpunten\n"
    ),
}
VERDICTS = {
    "meets": "+",
    "improvement": "-",
    "unmarked": "u",
    "no_finding": "n",
    "undecided": "?",
}
MARKS = {"✓": "+", "✗": "-", None: "0"}
_INDICATORS = {part.key: part.title for part in load_framework().indicators}


@dataclass(frozen=True, slots=True)
class Tried:
    """One case; `rows` and `unplaced` with their lines in the source."""

    name: str
    text: str
    rows: tuple[str, ...]
    unplaced: tuple[int, ...]
    verdicts: str
    head: dict[str, Any]


def tried_texts() -> list[Tried]:
    """All cases of all files."""
    return [
        _tried(f"{file.stem}-{part.partition(chr(10))[0].strip()}", part.partition("\n")[2])
        for file in sorted(FOLDER.glob("*.txt"))
        for part in file.read_text(encoding="utf-8").split("=== ")[1:]
    ]


def row_line(row: dict[str, Any]) -> str:
    """A row of the JSON as a line of a case, with its line in the source before it."""
    signs = " =" * row["shared"] + " ?" * (not row["decided"])
    cells = [_cell(row["findings"])]
    if "years" in row:
        cells = [f"{year}: {_cell(found['findings'])}" for year, found in row["years"].items()]
    parts = [row["theme"] or "null", row["criterion"] or "-", ",".join(row["indicators"]) + signs]
    return f"{row['line']} {' | '.join([*parts, *cells])}".rstrip()


def verdict_line(verdicts: dict[str, str]) -> str:
    """The verdicts of the JSON as a line of a case."""
    return " ".join(key + VERDICTS[verdict] for key, verdict in verdicts.items())


def _cell(findings: list[dict[str, Any]]) -> str:
    return " // ".join(
        " !! ".join([f"{MARKS[one['mark']]} {one['text']}", *one["attention"]]) for one in findings
    )


def _tried(name: str, body: str) -> Tried:
    written, _, below = body.partition("\n---\n")
    for sign, head in HEADS.items():
        written = written.replace(sign, head)
    written = re.sub(r"\{(\d\.\d\.\d)\}", lambda found: _INDICATORS[found[1]], written)
    written = re.sub(r"\{U\+(\w{4})\}", lambda found: chr(int(found[1], 16)), written)
    lines = written.replace("→", "\t").split("\n")
    begun = [number for number, line in enumerate(lines, 1) if line.startswith("§")]
    unplaced = [number for number, line in enumerate(lines, 1) if "¶" in line[:2]]
    fields = [line.partition(": ") for line in below.splitlines() if ":" in line]
    rows = [value for key, _, value in fields if key == "row"]
    known = {key.rstrip(":"): value for key, _, value in fields if key != "row"}
    return Tried(
        name=name,
        text="\n".join(line.lstrip("§¶") for line in lines) + "\n",
        rows=tuple(f"{line} {row}".rstrip() for line, row in zip(begun, rows, strict=True)),
        unplaced=tuple(unplaced),
        verdicts=known.pop("verdicts").strip(),
        head={key: json.loads(value) for key, value in known.items()},
    )
