# SPDX-License-Identifier: EUPL-1.2
"""The week of each coordinator, a family a segment, against the norm: who has room."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .canvas import Canvas, text_width, wrap

_BAR = 20.0
_BOX, _GAP = 18.0, 6.0


@dataclass(frozen=True)
class Segment:
    """One family in somebody's week: what to call it, and its hours by the norm."""

    label: str
    hours: float


@dataclass(frozen=True)
class CoordinatorHours:
    """Somebody's week. ``segments`` are the families that a norm gives hours.

    ``norm`` is the week in hours that they are laid against; None where no norm was agreed.
    ``without_norm`` counts the families whose approach agreed on no norm: they have no hours
    here, and count for nothing against the line (ITG-L3).
    """

    name: str
    segments: Sequence[Segment]
    norm: float | None = None
    without_norm: int = 0

    @property
    def total(self) -> float:
        return sum(segment.hours for segment in self.segments)

    @property
    def said(self) -> str:
        """What the bar shows, in words: "7,2 van 36 uur, en 3 gezinnen zonder norm"."""
        hours = _("%(total)s van %(norm)s uur") % {
            "total": _hours(self.total),
            "norm": _hours(self.norm or 0),
        }
        open_ended = ngettext(
            "%(n)s gezin zonder norm", "%(n)s gezinnen zonder norm", self.without_norm
        ) % {"n": self.without_norm}
        if self.norm is None:
            return open_ended if self.without_norm else _("geen norm afgesproken")
        if self.without_norm:
            return _("%(hours)s, en %(families)s") % {"hours": hours, "families": open_ended}
        return hours


def _hours(value: float) -> str:
    return number_format(value, decimal_pos=None if value != int(value) else 0)


def hours_bar(
    coordinators: Sequence[CoordinatorHours], *, width: int = 720, standalone: bool = False
) -> SafeString:
    """Return a week for each coordinator. Where no norm was agreed, no bar and no line is drawn:
    such a family is an open box of one size.
    """
    canvas = Canvas(width, standalone=standalone)
    most = max([1.0, *(max(one.total, one.norm) for one in coordinators if one.norm is not None)])
    y = 0.0
    for one in coordinators:
        y = _name(canvas, one, y) + 9
        if one.norm is not None:
            y = _bar(canvas, one, one.norm, y, (width - 2) / most)
        if one.without_norm:
            y = _boxes(canvas, one.without_norm, y)
        y += 10
    described = [f"{one.name}: {one.said}" for one in coordinators]
    return canvas.finish(
        max(1.0, y),
        _("Uren per coördinator"),
        "; ".join(described) + "." if described else _("Er zijn nog geen coördinatoren."),
    )


def _name(canvas: Canvas, one: CoordinatorHours, y: float) -> float:
    """Write who it is and what the bar says; return the last baseline."""
    over = one.norm is not None and one.total > one.norm
    style = "t-strong" if over else "t-soft"
    # Beside the name when it fits, below it when not: a name is never cut.
    beside = text_width(one.name, 14) + text_width(one.said, 13) + 16 <= canvas.width
    names = [one.name] if beside else wrap(one.name, canvas.width, 14)
    low = canvas.write_lines(names, 0, y + 16, "t-strong", 14)
    if beside:
        canvas.write(one.said, canvas.width, low, style, 13, "end")
        return low
    return canvas.write_lines(wrap(one.said, canvas.width, 13), 0, low + 17, style, 13)


def _bar(canvas: Canvas, one: CoordinatorHours, norm: float, y: float, scale: float) -> float:
    """Draw the families with hours and the line of the norm; return where the bar ends."""
    canvas.draw("rect", "f-track", x=0, y=y, width=norm * scale, height=_BAR)
    left = 0.0
    for segment in one.segments:
        wide = segment.hours * scale
        beyond = left + wide > norm * scale + 0.5
        fill = "f-accent" if beyond else "f-strong"
        canvas.draw("rect", fill, x=left, y=y, width=max(1.0, wide - 2), height=_BAR)
        figure = _hours(segment.hours)
        if text_width(figure, 12) < wide - 6 and not beyond:
            canvas.write(figure, left + wide / 2 - 1, y + 14.5, "t-on", 12, "middle")
        left += wide
    x = norm * scale
    canvas.draw("line", "s-ink", x1=x, x2=x, y1=y - 4, y2=y + _BAR + 4, stroke_width=2)
    return y + _BAR


def _boxes(canvas: Canvas, families: int, y: float) -> float:
    """Draw an open box for each family without a norm; return where the last row ends."""
    across = int((canvas.width + _GAP - 1) // (_BOX + _GAP))
    top = y + 6
    for number in range(families):
        canvas.draw(
            "rect",
            "f-none s-strong",
            x=1 + (number % across) * (_BOX + _GAP),
            y=top + 1 + (number // across) * (_BOX + _GAP),
            width=_BOX - 2,
            height=_BOX - 2,
            stroke_width=1.5,
            stroke_dasharray="3 2",
        )
    rows = -(-families // across)
    said = _("geen norm")
    end = (families - (rows - 1) * across) * (_BOX + _GAP)
    low = top + (rows - 1) * (_BOX + _GAP)
    if end + text_width(said, 12) <= canvas.width:
        canvas.write(said, end + 2, low + 13.5, "t-soft", 12)
    return low + _BOX
