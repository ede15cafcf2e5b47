# SPDX-License-Identifier: EUPL-1.2
"""Published factsheets read in from their text. Plain Python: bytes in, a reading out."""

from gezinsregie.supervision.factsheet.reading.as_json import reading_as_json
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.factsheet.reading.records import (
    Finding,
    Kind,
    LineRole,
    Mark,
    Reading,
    Role,
    Row,
    Unplaced,
    Verdict,
)
from gezinsregie.supervision.factsheet.reading.source import LARGEST_FILE, UnreadableFactsheet

__all__ = [
    "LARGEST_FILE",
    "Finding",
    "Kind",
    "LineRole",
    "Mark",
    "Reading",
    "Role",
    "Row",
    "Unplaced",
    "UnreadableFactsheet",
    "Verdict",
    "read_factsheet",
    "reading_as_json",
]
