# SPDX-License-Identifier: EUPL-1.2
"""How far a goal was attained: six points from worse (-3) over met (0) to far beyond (+2)."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from .canvas import Canvas
from .once import drawn_once

_WORST, _START, _MET, _BEST = -3, -2, 0, 2

# Goal attainment scaling, the Dutch six points (facts.md, Instruments).
WORDS = {
    -3: _("achteruitgegaan"),
    -2: _("zoals bij de start"),
    -1: _("deels behaald"),
    0: _("behaald"),
    1: _("meer dan behaald"),
    2: _("veel meer dan behaald"),
}


def signed(score: int) -> str:
    """Return a score with its sign, with a true minus: "−1", "0", "+2"."""
    return f"−{-score}" if score < 0 else f"+{score}" if score else "0"


@drawn_once
def attainment_bar(
    score: int | None, *, label: str = "", width: int = 168, standalone: bool = False
) -> SafeString:
    """Return a bar that grows from the start (-2) to ``score``; the goal (0) is a line across it.

    None is not scored yet. Raises ValueError for a score outside -3 to +2.
    """
    if score is not None and not _WORST <= score <= _BEST:
        raise ValueError(f"A goal is scored from {_WORST} to {_BEST}, not {score}.")
    canvas = Canvas(width, standalone=standalone)
    edge, middle = 9.0, 12.0

    def at(point: int) -> float:
        return edge + (width - 2 * edge) * (point - _WORST) / (_BEST - _WORST)

    canvas.draw(
        "rect", "f-track", x=at(_WORST), y=middle - 5, width=at(_BEST) - at(_WORST), height=10, rx=2
    )
    if score is not None and score != _START:
        left, right = sorted((at(_START), at(score)))
        fill = "f-bad" if score < _START else "f-good" if score >= _MET else "f-strong"
        canvas.draw("rect", fill, x=left, y=middle - 5, width=right - left, height=10)
    canvas.draw(
        "line", "s-edge", x1=at(_START), x2=at(_START), y1=middle - 7, y2=middle + 7, stroke_width=2
    )
    canvas.draw(
        "line", "s-ink", x1=at(_MET), x2=at(_MET), y1=middle - 10, y2=middle + 10, stroke_width=2
    )
    if score is not None:
        canvas.draw("circle", "f-surface s-ink", cx=at(score), cy=middle, r=7, stroke_width=2)
    said = _("nog geen score") if score is None else f"{signed(score)}, {WORDS[score]}"
    return canvas.finish(
        24,
        label or str(_("Hoe ver het doel is")),
        str(_("Score: %(said)s. De streep is het doel.")) % {"said": said},
    )
