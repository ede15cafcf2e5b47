# SPDX-License-Identifier: EUPL-1.2
"""The factsheet on paper: tagged PDF, PDF/UA-1."""

from pathlib import Path
from typing import Any

from django.utils.dateformat import format as dated
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.supervision.factsheet.document import Column, Document, TableRow
from gezinsregie.supervision.factsheet.prose import Block
from gezinsregie.supervision.factsheet.reading.records import Verdict
from gezinsregie.web.documents.typst import pdf

from ..pictures import counts_in, in_words
from ..words import KINDS, VERDICTS

TEMPLATE = Path(__file__).parent / "factsheet.typ"

#: Signs in a cell; a cell of this length takes a third of a page in the narrowest column.
_LONG = 900


def pdf_of(document: Document) -> bytes:
    """Return the document as PDF/UA-1."""
    return pdf(TEMPLATE, paper_of(document))


def paper_of(document: Document) -> dict[str, Any]:
    """Return the document as the template takes it: words and lists, nothing else."""
    return {
        "language": (get_language() or "nl").split("-")[0],
        "title": document.title,
        "kind": str(KINDS[document.kind]),
        "approach": document.approach,
        "facts": [
            [_("Gemeente"), document.municipality],
            [_("Toezichthouder"), document.inspectorate],
            [_("Getoetst aan"), document.framework],
            [_("Vastgesteld"), _established(document)],
        ],
        "last_year": document.years[-1] if document.years else "",
        "draft": _("Concept") if document.established_on is None else "",
        "introduction": [_block(block) for block in document.introduction],
        "respondents": list(document.respondents),
        "description": [_block(block) for block in document.description],
        "themes": [list(theme) for theme in document.themes_explained],
        "tables": [
            {
                "title": table.title or _("Zonder thema"),
                "has_criteria": table.has_criteria,
                "columns": list(document.years) or [_("Bevindingen")],
                "rows": [_row(row) for row in table.rows],
            }
            for table in document.tables
        ],
        "marks": {
            value: str(VERDICTS[value].word) for value in (Verdict.MEETS, Verdict.IMPROVEMENT)
        },
        "summary": in_words(counts_in(document.counts)),
        "words": {
            "introduction": _("Inleiding"),
            "respondents": _("Wie heeft de vragen beantwoord"),
            "description": _("Beschrijving"),
            "themes": _("De thema's"),
            "findings": _("Bevindingen"),
            "criteria": _("Criteria"),
            "indicators": _("Indicatoren"),
            "attention": _("Let op"),
            "shared": _("gedeeld oordeel"),
            "printed": _("Op de factsheet staat"),
            "decided": _("Besloten"),
            "nothing": _("Geen bevinding"),
            "no_indicator": _("hoort bij geen indicator van het kader"),
            "page": _("bladzijde"),
        },
    }


def _established(document: Document) -> str:
    if document.established_on is None:
        return _("nog niet")
    return dated(document.established_on, "j F Y")


def _block(block: Block) -> dict[str, Any]:
    return {"list": block.is_list, "lines": list(block.lines)}


def _row(row: TableRow) -> dict[str, Any]:
    return {
        "criterion": row.criterion,
        "span": row.criterion_span,
        "shared": row.shared,
        "long": _length(row) > _LONG,
        "unplaced": row.unplaced,
        "indicators": [
            {
                "key": one.key,
                "title": one.title,
                "printed": one.printed,
                "value": one.value,
                "word": str(VERDICTS[one.value].word),
                "reason": one.decision.reason if one.decision else "",
            }
            for one in row.indicators
        ],
        "columns": [_column(column) for column in row.columns],
    }


def _length(row: TableRow) -> int:
    """The signs in the longest cell of a row."""
    cells = [sum(len(one.title) + 60 for one in row.indicators)]
    cells += [
        sum(len(one.text) + sum(map(len, one.attention)) for one in column.findings)
        for column in row.columns
    ]
    return max(cells)


def _column(column: Column) -> list[dict[str, Any]]:
    return [
        {"mark": one.mark, "text": one.text, "attention": list(one.attention)}
        for one in column.findings
    ]
