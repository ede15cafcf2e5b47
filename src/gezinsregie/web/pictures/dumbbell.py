# SPDX-License-Identifier: EUPL-1.2
"""A score at the start and a score now, on one short line."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .canvas import Canvas
from .once import drawn_once

_RADIUS = 10.0


@drawn_once
def dumbbell(
    start: int | None,
    end: int | None,
    *,
    low: int = 1,
    high: int = 5,
    label: str = "",
    width: int = 168,
    standalone: bool = False,
) -> SafeString:
    """Return a dumbbell: an open dot for the start, a full dot for now, both with their number.

    None is not measured. Raises ValueError for a score outside ``low`` to ``high``.
    """
    for score in (start, end):
        if score is not None and not low <= score <= high:
            raise ValueError(f"A score lies between {low} and {high}, not {score}.")
    canvas = Canvas(width, standalone=standalone)
    middle = _RADIUS + 2

    def at(score: int) -> float:
        return middle + (width - 2 * middle) * (score - low) / (high - low)

    canvas.draw("line", "s-hairline", x1=at(low), x2=at(high), y1=middle, y2=middle, stroke_width=2)
    for score in range(low, high + 1):
        canvas.draw(
            "line", "s-hairline", x1=at(score), x2=at(score), y1=middle - 4, y2=middle + 4,
            stroke_width=2,
        )  # fmt: skip
    if start is not None and end is not None and start != end:
        tone = "s-good" if end > start else "s-bad"
        canvas.draw("line", tone, x1=at(start), x2=at(end), y1=middle, y2=middle, stroke_width=4)
    if start is not None and start != end:
        canvas.draw(
            "circle", "f-surface s-edge", cx=at(start), cy=middle, r=_RADIUS, stroke_width=2
        )
        canvas.write(str(start), at(start), middle + 4.5, "", 13, "middle")
    if end is not None:
        canvas.draw("circle", "f-strong", cx=at(end), cy=middle, r=_RADIUS + 1)
        canvas.write(str(end), at(end), middle + 4.5, "t-on t-strong", 13, "middle")
    unknown = _("niet gemeten")
    return canvas.finish(
        2 * middle,
        label or _("Score bij de start en nu"),
        _("Bij de start: %(start)s. Nu: %(end)s. Op een schaal van %(low)d tot %(high)d.")
        % {
            "start": unknown if start is None else start,
            "end": unknown if end is None else end,
            "low": low,
            "high": high,
        },
    )
