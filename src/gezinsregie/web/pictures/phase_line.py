# SPDX-License-Identifier: EUPL-1.2
"""A trajectory as a line: its phases from start to planned end, with today on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from gezinsregie.web.templatetags.words import day_said

from .canvas import Canvas, renamed, text_width, wrap

_BAR_Y, _BAR = 30.0, 14.0
_SIZE = 14.0


@dataclass(frozen=True)
class PhaseSpan:
    """A phase with its days. ``ends_on`` None: it goes on, and no end was planned."""

    name: str
    starts_on: date
    ends_on: date | None = None


class _Words(NamedTuple):
    """What every line says, in one language."""

    title: str
    since: str
    until: str
    no_end: str
    planned_end: str
    today_is: str
    today: str
    end: str


@lru_cache
def _words(language: str | None) -> _Words:
    return _Words(
        title=_("Verloop van het traject"),
        since=_("vanaf"),
        until=_("tot"),
        no_end=_("Er is geen einddatum."),
        planned_end=_("Gepland einde: %(day)s."),
        today_is=_("Vandaag is het %(day)s."),
        today=_("vandaag"),
        end=_("einde %(day)s"),
    )


def _short(day: date) -> str:
    return day_said(day, "j b")


def _described(
    phases: Sequence[PhaseSpan], planned_end: date | None, today: date, no_end: str, words: _Words
) -> str:
    parts = [
        f"{phase.name}: {words.since} {day_said(phase.starts_on, 'j F Y')}"
        + (f" {words.until} {day_said(phase.ends_on, 'j F Y')}" if phase.ends_on else "")
        for phase in phases
    ]
    if planned_end is None:
        parts.append(no_end or words.no_end)
    else:
        parts.append(words.planned_end % {"day": day_said(planned_end, "j F Y")})
    parts.append(words.today_is % {"day": day_said(today, "j F Y")})
    return "; ".join(parts[:-2]) + ". " + " ".join(parts[-2:])


def phase_line(
    phases: Sequence[PhaseSpan],
    start: date,
    planned_end: date | None,
    today: date,
    *,
    no_end: str = "",
    width: int = 720,
    standalone: bool = False,
) -> SafeString:
    """Return the line of a trajectory.

    What lies behind is full, what is to come is light; days beyond the planned end are in the
    accent colour, with their number. ``width`` is in points: 720 for a page, 340 for a phone.
    """
    spans, language = tuple(phases), get_language()
    picture = _drawn(spans, start, planned_end, today, no_end, width, standalone, language)
    return picture if standalone else renamed(picture)


# A coordinator comes back to the same lines all day, and drawing one is a tenth of Vandaag.
@lru_cache(maxsize=2048)
def _drawn(
    phases: tuple[PhaseSpan, ...],
    start: date,
    planned_end: date | None,
    today: date,
    no_end: str,
    width: int,
    standalone: bool,
    language: str | None,
) -> SafeString:
    canvas, words = Canvas(width, standalone=standalone), _words(language)
    ends = [phase.ends_on for phase in phases if phase.ends_on]
    last = max([start + timedelta(days=1), today, *ends, *([planned_end] if planned_end else [])])
    line = width - (28.0 if planned_end is None else 2.0)

    def at(day: date) -> float:
        return max(0.0, min(line, line * (day - start).days / (last - start).days))

    bottom = _BAR_Y + _BAR
    for number, phase in enumerate(phases):
        following = phases[number + 1].starts_on if number + 1 < len(phases) else None
        left, right = at(phase.starts_on), at(following or phase.ends_on or last)
        full = max(0.0, min(right, at(today)) - left)
        canvas.draw(
            "rect", "f-soft", x=left, y=_BAR_Y, width=max(1.0, right - left - 2), height=_BAR
        )
        if full > 0:
            seen = max(1.0, min(full, right - left - 2))
            canvas.draw("rect", "f-strong", x=left, y=_BAR_Y, width=seen, height=_BAR)
        room = right - left - 8
        current = phase.starts_on <= today and (following is None or today < following)
        style = "t-strong" if current else ""
        if room >= text_width("Mmmm", _SIZE):
            lines = wrap(phase.name, room, _SIZE)
            low = canvas.write_lines(lines, left, _BAR_Y + _BAR + 18, style, _SIZE)
            canvas.write(_short(phase.starts_on), left, low + 17, "t-soft", 13)
        else:
            low = _BAR_Y + _BAR + 18
            canvas.write(str(number + 1), left, low, style, _SIZE)
        bottom = max(bottom, low + 17)

    late = (today - planned_end).days if planned_end and today > planned_end else 0
    if planned_end and late:
        left = at(planned_end)
        canvas.draw("rect", "f-accent", x=left, y=_BAR_Y, width=line - left, height=_BAR)
    if planned_end:
        canvas.draw(
            "line", "s-ink", x1=at(planned_end), x2=at(planned_end), y1=_BAR_Y - 4,
            y2=_BAR_Y + _BAR + 4, stroke_width=2,
        )  # fmt: skip
    else:
        canvas.draw(
            "path", "f-none s-strong", d=f"M{line + 4} {_BAR_Y + 1}l7 6-7 6m8-12 7 6-7 6",
            stroke_width=2,
        )  # fmt: skip

    here = at(today)
    canvas.draw("path", "f-accent", d=f"M{here:.1f} {_BAR_Y - 1}l-6-9h12z")
    canvas.draw(
        "line", "s-ink", x1=here, x2=here, y1=_BAR_Y - 1, y2=_BAR_Y + _BAR + 3, stroke_width=2
    )
    said = words.today
    if late:
        said = ngettext("%(n)d dag over de termijn", "%(n)d dagen over de termijn", late) % {
            "n": late
        }
    half = text_width(said, 13) / 2
    middle = max(half, min(width - half, here))
    canvas.write(said, middle, 14, "t-strong", 13, "middle")
    if planned_end and not late:
        end_said = words.end % {"day": _short(planned_end)}
        needed = text_width(end_said, 13)
        if line - needed > middle + half + 8:
            canvas.write(end_said, width, 14, "t-soft", 13, "end")
    return canvas.finish(
        bottom + 6, words.title, _described(phases, planned_end, today, no_end, words)
    )
