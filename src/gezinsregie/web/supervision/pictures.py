# SPDX-License-Identifier: EUPL-1.2
"""Verdicts as pictures: values in, SVG out. The words stand beside them on the page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gezinsregie.supervision.factsheet.document import Tested
from gezinsregie.supervision.factsheet.reading.records import Verdict
from gezinsregie.supervision.framework.definition import Framework

from .words import VERDICTS

_FILL = {
    Verdict.MEETS: "f-good",
    Verdict.IMPROVEMENT: "f-bad",
    Verdict.UNMARKED: "f-neutral",
    Verdict.NO_FINDING: "f-track",
    Verdict.UNDECIDED: "f-accent",
}
# Strokes inside a box of 20 by 20.
_SIGN = {
    Verdict.MEETS: '<path class="f-none s-surface" d="M5.5 10.5l3 3 6-7"/>',
    Verdict.IMPROVEMENT: '<path class="f-none s-surface" d="M6 6l8 8M14 6l-8 8"/>',
    Verdict.UNMARKED: '<circle class="f-none s-surface" cx="10" cy="10" r="3.5"/>',
    Verdict.NO_FINDING: '<path class="f-none s-neutral" d="M6.5 10h7"/>',
    Verdict.UNDECIDED: (
        '<path class="f-none s-ink" d="M7.5 7.5a2.5 2.5 0 1 1 2.5 3v1.5M10 14.6v.2"/>'
    ),
}
_BOX, _STEP, _GROUP_GAP, _WIDTH = 20, 22, 6, 344


@dataclass(frozen=True)
class Count:
    """How many indicators hold a value."""

    value: str
    number: int


@dataclass(frozen=True)
class ThemeLine:
    """A theme of the map: per criterion the indicators as (key, verdict)."""

    title: str
    groups: Sequence[Sequence[tuple[str, str]]]


def counts_of(factsheet: Any) -> list[Count]:
    """Return the counts that a factsheet was annotated with, those of nothing left out."""
    found = [Count(value, getattr(factsheet, f"{value}_count")) for value in Verdict]
    return [count for count in found if count.number]


def counts_in(counts: Mapping[str, int]) -> list[Count]:
    """Return counts in the order of the verdicts, those of nothing left out."""
    return [Count(value, counts[value]) for value in Verdict if counts.get(value)]


def in_words(counts: Iterable[Count]) -> str:
    """Return "12 voldoet, 3 verbeterpunt"."""
    return ", ".join(f"{count.number} {VERDICTS[count.value].word}" for count in counts)


def theme_lines(overview: Iterable[Tested], framework: Framework) -> list[ThemeLine]:
    """Return the tested indicators in the framework's order; a theme without any is left out."""
    value_of = {tested.key: tested.value for tested in overview}
    lines = []
    for theme in framework.themes:
        groups = [
            [(one.key, value_of[one.key]) for one in criterion.indicators if one.key in value_of]
            for criterion in theme.criteria
        ]
        if any(groups):
            lines.append(ThemeLine(theme.title, [group for group in groups if group]))
    return lines


def verdict_bar(counts: Sequence[Count], *, of: int = 0) -> SafeString:
    """Return a bar of 200 by 12, a part per verdict; hidden from readers: the words stand by it.

    ``of`` is how many there can be: what is not there yet stays open.
    """
    total = max(of, sum(count.number for count in counts))
    x, parts = 0.0, []
    if of:
        parts.append('<rect class="f-track" x="0" y="0" width="198.5" height="12" rx="1.5"/>')
    for count in counts:
        width = 200 * count.number / total
        parts.append(
            f'<rect class="{_FILL[Verdict(count.value)]}" x="{x:.1f}" y="0" '
            f'width="{max(width - 1.5, 1):.1f}" height="12" rx="1.5"/>'
        )
        x += width
    return mark_safe(  # noqa: S308 - numbers and class names of ours alone
        '<svg class="pic verdict-bar" viewBox="0 0 200 12" aria-hidden="true" focusable="false" '
        f'preserveAspectRatio="none">{"".join(parts)}</svg>'
    )


def verdict_map(themes: Sequence[ThemeLine]) -> SafeString:
    """Return a box per indicator, a line per theme, criteria a little apart."""
    y, parts = 0, []
    for theme in themes:
        parts.append(
            f'<text class="t-soft" x="0" y="{y + 13}" font-size="14">{escape(theme.title)}</text>'
        )
        parts += _boxes(theme, y + 21)
        y += 21 + _BOX + 14
    told = Counter(value for theme in themes for group in theme.groups for _key, value in group)
    title, desc = escape(_("Oordeel per indicator")), escape(in_words(counts_in(told)))
    return mark_safe(  # noqa: S308 - every text is escaped above
        f'<svg class="pic verdict-map" viewBox="0 0 {_WIDTH} {max(y - 13, 1)}" role="img" '
        f'aria-labelledby="verdict-map-title verdict-map-desc"><title id="verdict-map-title">'
        f'{title}</title><desc id="verdict-map-desc">{desc}</desc>{"".join(parts)}</svg>'
    )


def _boxes(theme: ThemeLine, y: int) -> list[str]:
    x, parts = 0, []
    for group in theme.groups:
        for _key, value in group:
            parts.append(verdict_box(value, x, y))
            x += _STEP
        x += _GROUP_GAP
    return parts


def verdict_box(value: str, x: float, y: float, said: str = "") -> str:
    """Return a box of 20 by 20 with its corner on (x, y), and the sign of a verdict in it.

    ``said`` is what a mouse that rests on it is told.
    """
    verdict = Verdict(value)
    edge = ' stroke-width="1"' if verdict is Verdict.NO_FINDING else ""
    stroke = " s-hairline" if verdict is Verdict.NO_FINDING else ""
    title = f"<title>{escape(said)}</title>" if said else ""
    return (
        f'<g transform="translate({x:g} {y:g})">{title}'
        f'<rect class="{_FILL[verdict]}{stroke}"{edge} width="{_BOX}" height="{_BOX}" rx="3"/>'
        f'<g stroke-width="2" stroke-linecap="round">{_SIGN[verdict]}</g></g>'
    )
