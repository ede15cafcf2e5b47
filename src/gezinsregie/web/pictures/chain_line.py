# SPDX-License-Identifier: EUPL-1.2
"""A chain of steps with the months each takes, and this family's own months beside it (VIG-H2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .canvas import Canvas, text_width, wrap
from .once import drawn_once

_BAR = 16.0


@dataclass(frozen=True)
class ChainStep:
    """A step of a chain: its name, and how many months it takes or makes people wait."""

    name: str
    months: float


def _months(value: float) -> str:
    figure = number_format(value, decimal_pos=0 if value == int(value) else 1)
    return _("%(n)s mnd") % {"n": figure}


def _difference(gained: float) -> str:
    words = _("%(months)s gewonnen") if gained > 0 else _("%(months)s langer dan de keten")
    return words % {"months": _months(abs(gained))}


@drawn_once
def chain_line(
    steps: Sequence[ChainStep],
    own_months: float | None = None,
    *,
    width: int = 720,
    standalone: bool = False,
) -> SafeString:
    """Return the steps under each other, each beginning where the one before it ended.

    ``own_months``: how long it really took this family; the last row then says what was gained.
    """
    canvas = Canvas(width, standalone=standalone)
    total = sum(step.months for step in steps)
    figures = max([0.0, *(text_width(_months(step.months), 13) for step in steps)]) + 8
    names = min(width * 0.46, max([0.0, *(text_width(step.name, 14) for step in steps)]) + 12)
    room = width - names - figures - text_width(_months(total), 13)
    scale = room / max(1.0, total, own_months or 0)
    y, gone = 0.0, 0.0
    for step in steps:
        lines = wrap(step.name, names - 10, 14, most=5)
        low = canvas.write_lines(lines, 0, y + 15, "", 14)
        left, wide = names + gone * scale, max(2.0, step.months * scale)
        canvas.draw("rect", "f-strong", x=left, y=y + 3, width=wide, height=_BAR)
        canvas.write(_months(step.months), left + wide + 6, y + 16, "t-soft", 13)
        gone += step.months
        y = low + 14
    canvas.draw("line", "s-hairline", x1=0, x2=width, y1=y, y2=y, stroke_width=1)
    y += 8
    rows = [(_("Samen"), total, "f-soft")]
    if own_months is not None:
        rows.append((_("Dit gezin"), own_months, "f-accent"))
    for name, months, fill in rows:
        canvas.write(name, 0, y + 15, "t-strong", 14)
        wide = max(2.0, months * scale)
        canvas.draw("rect", fill, x=names, y=y + 3, width=wide, height=_BAR)
        canvas.write(_months(months), names + wide + 6, y + 16, "t-strong", 13)
        y += 29
    if own_months is not None and own_months != total:
        canvas.write(_difference(total - own_months), names, y + 12, "t-soft", 13)
        y += 22
    described = "; ".join(f"{step.name}: {_months(step.months)}" for step in steps)
    described += ". " + _("Samen: %(months)s.") % {"months": _months(total)}
    if own_months is not None:
        described += " " + _("Dit gezin: %(months)s.") % {"months": _months(own_months)}
        if own_months != total:
            described += f" {_difference(total - own_months)}."
    return canvas.finish(y + 2, _("Hoe lang de keten duurt"), described)
