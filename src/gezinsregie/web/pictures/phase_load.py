# SPDX-License-Identifier: EUPL-1.2
"""In which phases the families of each coordinator are: a box is a family, a row a phase."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .canvas import Canvas, text_width, wrap

_BOX, _GAP, _SIZE = 16.0, 5.0, 13.0
_BESIDE, _NARROW = 260.0, 560


@dataclass(frozen=True)
class PhaseRow:
    """A phase with its families; ``late`` of them are in it longer than its term."""

    name: str
    families: int
    late: int = 0

    @property
    def said(self) -> str:
        return _("%(phase)s: %(families)s%(late)s") % {
            "phase": self.name,
            "families": ngettext("%(n)d gezin", "%(n)d gezinnen", self.families)
            % {"n": self.families},
            "late": _(", waarvan %(n)d te lang") % {"n": self.late} if self.late else "",
        }


@dataclass(frozen=True)
class Load:
    """A coordinator with the phases of the families, in the order of the approach."""

    name: str
    phases: Sequence[PhaseRow]


def phase_load(loads: Sequence[Load], *, width: int = 720, standalone: bool = False) -> SafeString:
    """Return a row of boxes for each phase of each coordinator; full for who is in time, bright for
    who is in it too long. ``width`` is in points: 720 or more for a page, 320 for a phone."""
    canvas = Canvas(width, standalone=standalone)
    left = _BESIDE if width >= _NARROW else 0.0
    y = 0.0
    for load in loads:
        y = canvas.write_lines(wrap(load.name, width, 14), 0, y + 15, "t-strong", 14) + 6
        for row in load.phases:
            y = _row(canvas, row, left, y)
        y += 10
    said = " ".join(f"{one.name}. {'; '.join(row.said for row in one.phases)}." for one in loads)
    return canvas.finish(
        max(1.0, y), _("Gezinnen per fase"), said or _("Er zijn nog geen gezinnen.")
    )


def _row(canvas: Canvas, row: PhaseRow, left: float, y: float) -> float:
    """Write the phase, draw its families, and return where that ends."""
    names = wrap(row.name, left - 14 if left else canvas.width, _SIZE, 2)
    low = canvas.write_lines(names, 0, y + 13, "t-soft", _SIZE)
    top = y if left else low + 5
    across = max(1, int((canvas.width - left - text_width("000", _SIZE)) // (_BOX + _GAP)))
    for number in range(row.families):
        canvas.draw(
            "rect",
            # What is too long stands in front, so that it is not lost in a long row.
            "f-accent" if number < row.late else "f-strong",
            x=left + (number % across) * (_BOX + _GAP),
            y=top + (number // across) * (_BOX + _GAP),
            width=_BOX,
            height=_BOX,
            rx=2,
        )
    rows = -(-row.families // across)
    end = left + (row.families - (rows - 1) * across) * (_BOX + _GAP)
    canvas.write(
        str(row.families), end + 2, top + (rows - 1) * (_BOX + _GAP) + 12.5, "t-soft", _SIZE
    )
    return max(low + 4, top + rows * (_BOX + _GAP))
