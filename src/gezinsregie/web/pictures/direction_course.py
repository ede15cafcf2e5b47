# SPDX-License-Identifier: EUPL-1.2
"""Who had direction in each life domain, from the start until today (VIG-L4).

A bar is full while the coach has direction and empties as it goes back: half full when coach and
family have it together, open when the family has it. The network has a bar with a broken edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gezinsregie.web.templatetags.words import day_said

from .canvas import Canvas, text_width, wrap

_BAR, _SIZE = 20.0, 14.0
_BESIDE, _NARROW = 200.0, 560

# The classes of bar and word, by who has direction.
_LOOKS = {
    "coach": ("f-strong", "t-on"),
    "shared": ("f-soft", ""),
    "network": ("f-surface s-edge", ""),
    "family": ("f-surface s-strong", ""),
}


@dataclass(frozen=True)
class Span:
    """A time in one hand. ``holder`` is coach, shared, family or network, ``said`` its word;
    ``until`` None: it still is."""

    holder: str
    said: str
    from_on: date
    until: date | None = None


@dataclass(frozen=True)
class Lane:
    """A life domain with its spans, in their order."""

    name: str
    spans: Sequence[Span]


def _described(lanes: Sequence[Lane]) -> str:
    return " ".join(
        f"{lane.name}: "
        + "; ".join(
            _("%(who)s vanaf %(day)s") % {"who": one.said, "day": day_said(one.from_on, "j F Y")}
            for one in lane.spans
        )
        + "."
        for lane in lanes
    )


def direction_course(
    lanes: Sequence[Lane],
    start: date,
    today: date,
    *,
    width: int = 720,
    standalone: bool = False,
) -> SafeString:
    """Return a bar for each life domain. Before the first span nothing was written down: there is
    a thin line. ``width`` is in points: 720 or more for a page, 340 for a phone."""
    canvas = Canvas(width, standalone=standalone)
    left = 0.0 if width < _NARROW else _BESIDE
    room = width - left - 1
    last = max(today, start + timedelta(days=1))

    def at(day: date) -> float:
        return left + max(0.0, min(room, room * (day - start).days / (last - start).days))

    y = 0.0
    for lane in lanes:
        names = wrap(lane.name, _BESIDE - 12 if left else room, _SIZE, 2)
        if left:
            canvas.write_lines(names, 0, y + 15, "t-strong", _SIZE)
        else:
            y = canvas.write_lines(names, 0, y + 13, "t-strong", _SIZE) + 6
        middle = y + _BAR / 2
        if lane.spans:
            canvas.draw(
                "line", "s-hairline", x1=at(start), x2=at(lane.spans[0].from_on), y1=middle,
                y2=middle, stroke_width=2,
            )  # fmt: skip
        for span in lane.spans:
            _draw_span(canvas, span, at(span.from_on), at(span.until or last), y)
        y += max(_BAR, 17.5 * len(names) if left else 0) + 12
    canvas.write(day_said(start, "j b Y"), left, y + 10, "t-soft", 13)
    canvas.write(
        _("nu") if today == last else day_said(today, "j b"), width, y + 10, "t-soft", 13, "end"
    )
    return canvas.finish(y + 16, _("Wie had de regie, per leefgebied"), _described(lanes))


def _draw_span(canvas: Canvas, span: Span, left: float, right: float, y: float) -> None:
    bar, word = _LOOKS[span.holder]
    wide = max(3.0, right - left - 2)
    edge: dict[str, str | int | float] = {"stroke_width": 2} if "s-" in bar else {}
    if span.holder == "network":
        edge["stroke_dasharray"] = "4 3"
    inset = 1.0 if edge else 0.0
    canvas.draw(
        "rect", bar, x=left + inset, y=y + inset, width=max(1.0, wide - 2 * inset),
        height=_BAR - 2 * inset, rx=2, **edge,
    )  # fmt: skip
    for said in (span.said, span.said[:1]):
        if said and text_width(said, 13) + 10 <= wide:
            canvas.write(said, left + 6, y + 14.5, word, 13)
            return
