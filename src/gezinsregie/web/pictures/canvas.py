# SPDX-License-Identifier: EUPL-1.2
"""The paper that every picture is drawn on."""

import itertools
import re
from hashlib import blake2s
from html import escape

from django.utils.safestring import SafeString, mark_safe

# What the classes of the style sheet look like where there is no style sheet: in a PDF.
_LITERAL: dict[str, dict[str, str]] = {
    "t-soft": {"fill": "#4d5b5e"},
    "t-strong": {"font-weight": "600"},
    "t-on": {"fill": "#ffffff"},
    "f-track": {"fill": "#f0ece3"},
    "f-strong": {"fill": "#0e4a56"},
    "f-soft": {"fill": "#d5e5e6"},
    "f-surface": {"fill": "#ffffff"},
    "f-accent": {"fill": "#e09f2c"},
    "f-good": {"fill": "#2c6e49"},
    "f-good-faint": {"fill": "#e4f1e8"},
    "f-bad": {"fill": "#a4262c"},
    "f-bad-faint": {"fill": "#fbe9e7"},
    "f-neutral": {"fill": "#4d5b5e"},
    "f-none": {"fill": "none"},
    "s-hairline": {"stroke": "#c9c0af"},
    "s-edge": {"stroke": "#7a7263"},
    "s-ink": {"stroke": "#1a2a2e"},
    "s-strong": {"stroke": "#0e4a56"},
    "s-surface": {"stroke": "#ffffff"},
    "s-accent": {"stroke": "#7c4a00"},
    "s-good": {"stroke": "#2c6e49"},
    "s-bad": {"stroke": "#a4262c"},
    "s-neutral": {"stroke": "#4d5b5e"},
}
_PLAIN = frozenset({*_LITERAL, "start", "middle", "end", ""})
_NAME = re.compile(r'aria-labelledby="(p\w+)t ')
_TEXT = {"font-family": "Source Sans 3", "fill": "#1a2a2e"}

# Widths of letters in thousandths of the font size, on the wide side, so that a line never clips.
_NARROW = frozenset("iljtfrI.,:;'!|()[] ·-")
_WIDE = frozenset("mwMWQ@%—")


class _Widths(dict[str, float]):
    """The width of each letter, kept when it was met once."""

    def __missing__(self, letter: str) -> float:
        narrow, wide = letter in _NARROW, letter in _WIDE
        width = 0.34 if narrow else 0.88 if wide else 0.66 if letter.isupper() else 0.56
        self[letter] = width
        return width


class _Hyphened(dict[str, str]):
    """The name of each attribute as a picture has it, kept when it was met once."""

    def __missing__(self, name: str) -> str:
        self[name] = hyphened = name.replace("_", "-")
        return hyphened


_WIDTHS = _Widths()
_HYPHENED = _Hyphened()
_numbers = itertools.count(1)

Value = str | int | float


def text_width(text: str, size: float) -> float:
    """Return how wide a text is at most, in the unit of ``size``, set in Source Sans semibold."""
    return size * sum(map(_WIDTHS.__getitem__, text))


def wrap(text: str, width: float, size: float, most: int = 3) -> list[str]:
    """Break a text into at most ``most`` lines no wider than ``width``; what is cut ends in "…".

    A word that is too long for a line is broken with a hyphen.
    """
    lines = [""]
    for word in text.split():
        tried = f"{lines[-1]} {word}".strip()
        if text_width(tried, size) <= width:
            lines[-1] = tried
            continue
        if lines[-1]:
            lines.append("")
        rest = word
        while text_width(rest, size) > width and len(rest) > 2:
            fits = next(
                (
                    n
                    for n in range(len(rest) - 1, 1, -1)
                    if text_width(rest[:n] + "-", size) <= width
                ),
                1,
            )
            lines[-1] = rest[:fits] + "-"
            lines.append("")
            rest = rest[fits:]
        lines[-1] = rest
    if len(lines) <= most:
        return lines
    last = lines[most - 1].rstrip("-")
    while last and text_width(last + "…", size) > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + "…"]


class Canvas:
    """A picture in the making. ``width`` is in points; the height follows when it is finished."""

    def __init__(self, width: float, *, standalone: bool = False) -> None:
        self.width = width
        self._standalone = standalone
        self._parts: list[str] = []

    def draw(self, kind: str, classes: str, **values: Value) -> None:
        """Add a shape. Underscores in names become hyphens: ``stroke_width=2``."""
        self._parts.append(f"<{kind}{self._attributes(classes, values)}/>")

    def write(
        self,
        text: str,
        x: float,
        y: float,
        classes: str = "",
        size: float = 14,
        anchor: str = "start",
    ) -> None:
        """Add one line of text with its baseline on ``y``."""
        values: dict[str, Value] = {"x": x, "y": y, "font_size": size, "text_anchor": anchor}
        self._parts.append(
            f"<text{self._attributes(classes, values, text=True)}>{escape(text)}</text>"
        )

    def write_lines(
        self,
        lines: list[str],
        x: float,
        y: float,
        classes: str = "",
        size: float = 14,
        anchor: str = "start",
    ) -> float:
        """Add lines, the first with its baseline on ``y``; return the last baseline."""
        leading = size * 1.25
        for number, line in enumerate(lines):
            self.write(line, x, y + number * leading, classes, size, anchor)
        return y + (len(lines) - 1) * leading

    def finish(self, height: float, title: str, description: str) -> SafeString:
        """Return the picture as an SVG that says what it shows."""
        body = "".join(self._parts)
        if self._standalone:  # the same values give the same file
            name = "p" + blake2s(f"{title}{description}{body}".encode(), digest_size=5).hexdigest()
        else:
            name = f"p{next(_numbers)}"
        fonts = ' font-family="Source Sans 3"' if self._standalone else ""
        return mark_safe(  # noqa: S308 - every text and value above is escaped
            f'<svg xmlns="http://www.w3.org/2000/svg" class="pic" role="img"{fonts} '
            f'viewBox="0 0 {_number(self.width)} {_number(height)}" '
            f'width="{_number(self.width)}" height="{_number(height)}" '
            f'aria-labelledby="{name}t {name}d"><title id="{name}t">{escape(title)}</title>'
            f'<desc id="{name}d">{escape(description)}</desc>{body}</svg>'
        )

    def _attributes(self, classes: str, values: dict[str, Value], text: bool = False) -> str:
        if self._standalone:
            every: dict[str, Value] = {**_TEXT} if text else {}
            for name in classes.split():
                every.update(_LITERAL[name])
        else:
            every = {"class": classes} if classes else {}
        every.update(values)
        return "".join(
            [
                f' {_HYPHENED[name]}="{_number(one) if isinstance(one, float) else _said(one)}"'
                for name, one in every.items()
            ]
        )


def renamed(picture: SafeString) -> SafeString:
    """Return the same picture under a name of its own, to stand on a page beside the first."""
    found = _NAME.search(picture)
    if found is None:
        return picture
    old, new = found[1], f"p{next(_numbers)}"
    for before, after in (
        (f'"{old}t {old}d"', f'"{new}t {new}d"'),
        (f'id="{old}t"', f'id="{new}t"'),
        (f'id="{old}d"', f'id="{new}d"'),
    ):
        picture = mark_safe(picture.replace(before, after, 1))  # noqa: S308 - it was safe before
    return picture


def _said(value: str | int) -> str:
    # Nearly all words are our own, in which nothing has to be escaped.
    return f"{value}" if isinstance(value, int) or value in _PLAIN else escape(value)


def _number(value: float) -> str:
    # At most two decimals, and none that says nothing.
    return f"{round(value, 2):.12g}"
