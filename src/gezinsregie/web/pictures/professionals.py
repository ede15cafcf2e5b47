# SPDX-License-Identifier: EUPL-1.2
"""How many professionals a family had at the start and at the end, a figure for each (ITG-L4)."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .canvas import Canvas

_STEP, _ROW = 18.0, 26.0


def professionals_start_end(
    start: int | None, end: int | None, *, width: int = 340, standalone: bool = False
) -> SafeString:
    """Return two rows of small figures. None is not counted (yet). Raises ValueError below zero."""
    for count in (start, end):
        if count is not None and count < 0:
            raise ValueError("A number of professionals is zero or more.")
    canvas = Canvas(width, standalone=standalone)
    across = int(width // _STEP)
    y = 0.0
    for said, count, fill in (
        (_("bij de start"), start, "f-neutral"),
        (_("bij het einde"), end, "f-strong"),
    ):
        figure = "?" if count is None else str(count)
        canvas.write(figure, 0, y + 17, "t-strong", 18)
        canvas.write(said, 14 + 10 * len(figure), y + 17, "t-soft", 14)
        y += _ROW
        for number in range(count or 0):
            x, line = (number % across) * _STEP, y + (number // across) * _ROW
            canvas.draw("circle", fill, cx=x + 8, cy=line + 5, r=4)
            canvas.draw("path", fill, d=f"M{x + 1:.1f} {line + 20:.1f}a7 9 0 0 1 14 0z")
        y += max(1, -(-(count or 0) // across)) * _ROW + 6
    unknown = _("niet geteld")
    return canvas.finish(
        y,
        _("Hulpverleners bij de start en bij het einde"),
        _("Bij de start: %(start)s. Bij het einde: %(end)s.")
        % {
            "start": unknown if start is None else start,
            "end": unknown if end is None else end,
        },
    )
