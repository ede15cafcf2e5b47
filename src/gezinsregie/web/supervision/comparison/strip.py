# SPDX-License-Identifier: EUPL-1.2
"""One indicator over all columns as a strip of boxes; strips under each other are the heat map."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gezinsregie.supervision.factsheet.reading.records import Verdict

from ..pictures import verdict_box
from ..words import VERDICTS
from .columns import Cell, Column

_BOX, _STEP, _GAP = 20, 22, 8
_HIDDEN = 'aria-hidden="true"'


def _places(columns: Sequence[Column]) -> list[float]:
    """Where each box begins: the years of one inquiry stand close, inquiries a little apart."""
    x, places = -_GAP, []
    for column in columns:
        x += _GAP if column.opens else 0
        places.append(float(x))
        x += _STEP
    return places


def heading_strip(columns: Sequence[Column]) -> SafeString:
    """Return the letters over their boxes; hidden from readers, who hear them in every row."""
    parts = []
    for letter in dict.fromkeys(column.letter for column in columns):
        own = [
            x
            for x, column in zip(_places(columns), columns, strict=True)
            if column.letter == letter
        ]
        parts.append(
            f'<text class="t-strong" x="{(own[0] + own[-1] + _BOX) / 2:g}" y="15" font-size="14" '
            f'text-anchor="middle">{escape(letter)}</text>'
        )
    return _svg(columns, "".join(parts), _HIDDEN)


@dataclass(frozen=True)
class SignWord:
    """A sign of the heat map beside its word; the picture is hidden from readers."""

    picture: SafeString
    word: str


def signs() -> list[SignWord]:
    """Return what the signs say, for a legend."""
    shown = (Verdict.MEETS, Verdict.IMPROVEMENT, Verdict.UNMARKED, Verdict.NO_FINDING)
    words = [
        SignWord(_picture(_BOX, verdict_box(value, 0, 0), _HIDDEN), str(VERDICTS[value].word))
        for value in shown
    ]
    shared = verdict_box(Verdict.MEETS, 0, 0) + _line(0)
    return [
        *words,
        SignWord(_picture(_BOX, shared, _HIDDEN), _("gedeeld oordeel")),
        SignWord(_picture(_BOX, _open(0), _HIDDEN), _("niet genoemd")),
    ]


def verdict_strip(cells: Sequence[Cell]) -> SafeString:
    """Return a box for each cell, an open place where nothing is known."""
    columns = [cell.column for cell in cells]
    parts = []
    for x, cell in zip(_places(columns), cells, strict=True):
        if cell.value is None:
            parts.append(_open(x))
            continue
        parts.append(verdict_box(cell.value, x, 0, cell.said))
        if cell.shared:
            parts.append(_line(x))
    said = "; ".join(cell.said for cell in cells)
    return _svg(columns, "".join(parts), f'role="img" aria-label="{escape(said)}"')


def _svg(columns: Sequence[Column], body: str, role: str) -> SafeString:
    return _picture(_places(columns)[-1] + _BOX if columns else 1, body, role)


def _open(x: float) -> str:
    """Nothing is known here."""
    return f'<circle class="f-neutral" cx="{x + 10:g}" cy="10" r="1.5"/>'


def _line(x: float) -> str:
    """The mark stands for other indicators too."""
    return f'<path class="f-none s-surface" stroke-width="2" d="M{x + 4:g} 17.5h12"/>'


def _picture(width: float, body: str, role: str) -> SafeString:
    return mark_safe(  # noqa: S308 - every text is escaped where it is written
        f'<svg class="pic heat-strip" viewBox="-0.5 -0.5 {width + 1:g} {_BOX + 1}" '
        f'width="{width + 1:g}" height="{_BOX + 1}" focusable="false" {role}>{body}</svg>'
    )
