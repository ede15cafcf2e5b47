# SPDX-License-Identifier: EUPL-1.2
"""The contacts of each week as small bars: a silence is a gap that one sees."""

from collections.abc import Sequence

from django.utils.dateformat import format as dated
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gezinsregie.casework.contact.rules import Week
from gezinsregie.web.pictures.canvas import Canvas

_HEIGHT, _TOP, _WIDEST = 84.0, 18.0, 26.0


def week_bars(weeks: Sequence[Week], *, width: int = 340) -> SafeString:
    """Return a bar a week: visits full, calls and messages light on top of them."""
    canvas = Canvas(width)
    step = min(_WIDEST, width / max(1, len(weeks)))
    most = max([1, *(max(week.visits + week.others, week.promised or 0) for week in weeks)])
    floor = _TOP + _HEIGHT
    for number, week in enumerate(weeks):
        left = number * step
        low = floor
        for count, fill in ((week.visits, "f-strong"), (week.others, "f-soft")):
            height = _HEIGHT * count / most
            if count:
                canvas.draw("rect", fill, x=left + 1, y=low - height, width=step - 3, height=height)
            low -= height
        if week.promised:
            promised = floor - _HEIGHT * week.promised / most
            canvas.draw("line", "s-ink", x1=left, x2=left + step - 1, y1=promised, y2=promised)
        total = week.visits + week.others
        if total and step >= 12:
            canvas.write(str(total), left + step / 2 - 0.5, low - 4, "t-soft", 12, "middle")
    canvas.draw("line", "s-edge", x1=0, x2=width, y1=floor, y2=floor, stroke_width=1)
    if weeks:
        canvas.write(dated(weeks[0].begins_on, "j b"), 0, floor + 17, "t-soft", 13)
    if len(weeks) > 4:
        canvas.write(
            dated(weeks[-1].begins_on, "j b"), len(weeks) * step, floor + 17, "t-soft", 13, "end"
        )
    said = "; ".join(
        _("week van %(day)s: %(visits)d bezoeken, %(others)d andere contacten")
        % {"day": dated(week.begins_on, "j F"), "visits": week.visits, "others": week.others}
        + (_(", %(n)d bezoeken beloofd") % {"n": week.promised} if week.promised else "")
        for week in weeks
    )
    return canvas.finish(floor + 24, _("Contacten per week"), said or _("Nog geen contacten."))
