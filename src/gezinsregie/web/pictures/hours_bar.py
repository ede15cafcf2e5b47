# SPDX-License-Identifier: EUPL-1.2
"""The hours of each coordinator, a family a segment, against the norm: who has room."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .canvas import Canvas, text_width, wrap

_BAR = 20.0


@dataclass(frozen=True)
class Segment:
    """One family in somebody's week: what to call it, and its hours."""

    label: str
    hours: float


@dataclass(frozen=True)
class CoordinatorHours:
    """Somebody's week. ``norm`` is in hours; None where no norm was agreed (ITG-L3)."""

    name: str
    segments: Sequence[Segment]
    norm: float | None = None

    @property
    def total(self) -> float:
        return sum(segment.hours for segment in self.segments)


def _hours(value: float) -> str:
    return number_format(value, decimal_pos=None if value != int(value) else 0)


def hours_bar(
    coordinators: Sequence[CoordinatorHours], *, width: int = 720, standalone: bool = False
) -> SafeString:
    """Return a bar for each coordinator. Where no norm was agreed, no line is drawn."""
    canvas = Canvas(width, standalone=standalone)
    most = max([1.0, *(max(one.total, one.norm or 0) for one in coordinators)])
    described = []
    y = 0.0
    for one in coordinators:
        said = (
            _("%(total)s van %(norm)s uur")
            if one.norm is not None
            else _("%(total)s uur, geen norm afgesproken")
        ) % {"total": _hours(one.total), "norm": _hours(one.norm or 0)}
        described.append(f"{one.name}: {said}")
        over = one.norm is not None and one.total > one.norm
        # Beside the name when it fits, below it when not: a name is never cut.
        beside = text_width(one.name, 14) + text_width(said, 13) + 16 <= width
        names = [one.name] if beside else wrap(one.name, width, 14)
        low = canvas.write_lines(names, 0, y + 16, "t-strong", 14)
        style = "t-strong" if over else "t-soft"
        if beside:
            canvas.write(said, width, low, style, 13, "end")
        else:
            low += 17
            canvas.write(said, 0, low, style, 13)
        left, bar = 0.0, low + 9
        scale = (width - 2) / most
        canvas.draw(
            "rect", "f-track", x=0, y=bar, width=(one.norm or one.total) * scale, height=_BAR
        )
        for segment in one.segments:
            wide = segment.hours * scale
            beyond = one.norm is not None and left + wide > one.norm * scale + 0.5
            fill = "f-accent" if beyond else "f-strong"
            canvas.draw("rect", fill, x=left, y=bar, width=max(1.0, wide - 2), height=_BAR)
            figure = _hours(segment.hours)
            if text_width(figure, 12) < wide - 6 and not beyond:
                canvas.write(figure, left + wide / 2 - 1, bar + 14.5, "t-on", 12, "middle")
            left += wide
        if one.norm is not None:
            x = one.norm * scale
            canvas.draw("line", "s-ink", x1=x, x2=x, y1=bar - 4, y2=bar + _BAR + 4, stroke_width=2)
        y = bar + _BAR + 10
    return canvas.finish(
        max(1.0, y),
        _("Uren per coördinator"),
        "; ".join(described) + "." if described else _("Er zijn nog geen coördinatoren."),
    )
