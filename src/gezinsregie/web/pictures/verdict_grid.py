# SPDX-License-Identifier: EUPL-1.2
"""Indicators down, years or approaches across, one sign in each cell (TZ3, TZ7, TZ9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from .canvas import Canvas, text_width, wrap

# verdict -> (word, class of the cell, class of the sign, path of the sign in a square of 20)
_VERDICTS = {
    "meets": (_("voldoet"), "f-good-faint", "f-none s-good", "M5 10.5l3.500 3.500L15 7"),
    "improvement": (_("verbeterpunt"), "f-bad-faint", "f-none s-bad", "M6 6l8 8M14 6l-8 8"),
    "unmarked": (_("woorden zonder teken"), "f-track", "f-none s-neutral", "M5 8h10M5 12h6"),
    "undecided": (_("nog te beslissen"), "f-track", "f-none s-accent",
                  "M7.500 7.500a2.500 2.500 0 1 1 3.500 2.300q-1 .5-1 1.700M10 14.500v.2"),
    "no_finding": (_("geen bevinding"), "f-none", "f-none s-hairline", "M7 10h6"),
}  # fmt: skip
_CELL, _GAP = 26.0, 4.0


@dataclass(frozen=True)
class VerdictRow:
    """An indicator and its verdicts, one a column, by their names in a factsheet."""

    label: str
    verdicts: Sequence[str]


def verdict_grid(
    rows: Sequence[VerdictRow],
    columns: Sequence[str],
    *,
    width: int = 360,
    standalone: bool = False,
) -> SafeString:
    """Return the grid with a legend. Raises ValueError when a row has not one verdict a column."""
    canvas = Canvas(width, standalone=standalone)
    first = max([0.0, *(text_width(row.label, 13) for row in rows)]) + 10
    step = (width - first) / max(1, len(columns))
    heads = [wrap(column, step - 6, 13) for column in columns]
    top = max([1, *(len(head) for head in heads)]) * 16.25 + 6
    for number, head in enumerate(heads):
        canvas.write_lines(head, first + number * step, 14, "t-soft", 13)
    described = []
    for place, row in enumerate(rows):
        if len(row.verdicts) != len(columns):
            raise ValueError(
                f"{row.label} has {len(row.verdicts)} verdicts for {len(columns)} columns."
            )
        y = top + place * (_CELL + _GAP)
        canvas.write(row.label, 0, y + 18, "", 13)
        for number, verdict in enumerate(row.verdicts):
            _sign(canvas, verdict, first + number * step, y, min(step - _GAP, 64))
        words = ", ".join(str(_VERDICTS[verdict][0]) for verdict in row.verdicts)
        described.append(f"{row.label}: {words}")
    y, x = top + len(rows) * (_CELL + _GAP) + 10, 0.0
    present = {verdict for row in rows for verdict in row.verdicts}
    for verdict, (word, *_rest) in _VERDICTS.items():
        if verdict not in present:
            continue
        wide = _CELL + 6 + text_width(str(word), 13) + 14
        if x and x + wide > width:
            x, y = 0.0, y + _CELL + _GAP
        _sign(canvas, verdict, x, y, _CELL)
        canvas.write(str(word), x + _CELL + 6, y + 18, "t-soft", 13)
        x += wide
    return canvas.finish(
        y + _CELL + 2, str(_("Oordelen per indicator")), "; ".join(described) + "."
    )


def _sign(canvas: Canvas, verdict: str, x: float, y: float, wide: float) -> None:
    _word, cell, sign, path = _VERDICTS[verdict]
    canvas.draw(
        "rect", f"{cell} s-hairline", x=x + 0.5, y=y + 0.5, width=wide - 1, height=_CELL - 1, rx=3
    )
    canvas.draw(
        "path", sign, d=path, transform=f"translate({x + wide / 2 - 10:.1f} {y + 3:.1f})",
        stroke_width=2.2, stroke_linecap="round", stroke_linejoin="round",
    )  # fmt: skip
