# SPDX-License-Identifier: EUPL-1.2
"""Days, spans and ages as people say them. Exact words stay within reach in the title."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.dateformat import format as dated
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

register = template.Library()

# From how many days on a span is said in a larger unit, and how many days such a unit holds.
_UNITS = ((14, 1, "day"), (60, 7, "week"), (730, 30.44, "month"))


def _day_of(value: date | datetime) -> date:
    if isinstance(value, datetime):
        return (timezone.localtime(value) if timezone.is_aware(value) else value).date()
    return value


def day_said(day: date, form: str) -> str:
    """Return a day in the form of Django's ``date`` ("j F Y"), in the language of the page.

    A page says the same few days again and again, and Django looks up each name of a month anew.
    """
    return _said(day, form, get_language())


@lru_cache(maxsize=4096)
def _said(day: date, form: str, language: str | None) -> str:
    return dated(day, form)


def _exact(day: date) -> str:
    return day_said(day, "l j F Y")


def _time(value: date | datetime, words: str) -> SafeString:
    exact = _exact(_day_of(value))
    return format_html('<time datetime="{}" title="{}">{}</time>', value.isoformat(), exact, words)


@lru_cache(maxsize=4096)
def _day_drawn(value: date | datetime, day: date, form: str, language: str | None) -> SafeString:
    return _time(value, _said(day, form, language))


@register.filter
def dutch_day(value: date | datetime | None, today: date | None = None) -> SafeString | str:
    """Return a day as people say it, "di 3 nov", in a ``<time>`` whose title says it in full.

    The year is added unless ``today`` is given and falls in the same year. None gives "".
    """
    if value is None or value == "":
        return ""
    day = _day_of(value)
    same_year = isinstance(today, date) and _day_of(today).year == day.year
    form = "D j b" if same_year else "D j b Y"
    # Days are kept, a moment at which something happened is not.
    draw = _day_drawn.__wrapped__ if isinstance(value, datetime) else _day_drawn
    return draw(value, day, form, get_language())


@register.filter
def dutch_moment(value: datetime | None, today: date | None = None) -> SafeString | str:
    """Return a day with its hour, "di 3 nov, 14.30 uur", in a ``<time>``. None gives ""."""
    if value is None or value == "":
        return ""
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    same_year = isinstance(today, date) and _day_of(today).year == local.year
    day = _said(local.date(), "D j b" if same_year else "D j b Y", get_language())
    return _time(value, _("%(day)s, %(hour)s uur") % {"day": day, "hour": dated(local, "H.i")})


def _span(days: int) -> str:
    size, unit = next(
        ((size, unit) for limit, size, unit in _UNITS if days < limit), (365.25, "year")
    )
    number = round(days / size)
    return _counted_in(unit, number) % {"n": number}


def _counted_in(unit: str, number: int) -> str:
    if unit == "day":
        return ngettext("%(n)d dag", "%(n)d dagen", number)
    if unit == "week":
        return ngettext("%(n)d week", "%(n)d weken", number)
    if unit == "month":
        return ngettext("%(n)d maand", "%(n)d maanden", number)
    return ngettext("%(n)d jaar", "%(n)d jaar", number)


@register.filter
def relative_day(value: date | datetime | None, today: date) -> SafeString | str:
    """Return how far a day lies from ``today``: "gisteren", "over 4 dagen", "3 weken geleden".

    None gives "".
    """
    if value is None or value == "":
        return ""
    # Days are kept, a moment at which something happened is not.
    draw = _way_drawn.__wrapped__ if isinstance(value, datetime) else _way_drawn
    return draw(value, _day_of(value), _day_of(today), get_language())


@lru_cache(maxsize=4096)
def _way_drawn(value: date | datetime, day: date, today: date, language: str | None) -> SafeString:
    return _time(value, _way((day - today) // timedelta(days=1), language))


@lru_cache(maxsize=4096)
def _way(days: int, language: str | None) -> str:
    if days == 0:
        return _("vandaag")
    if abs(days) == 1:
        return _("morgen") if days > 0 else _("gisteren")
    if days > 0:
        return _("over %(span)s") % {"span": _span(days)}
    return _("%(span)s geleden") % {"span": _span(-days)}


@register.filter
def counted(value: int) -> str:
    """Return a count as people write it: "1.500" in Dutch. Never for a year or an id."""
    return number_format(value, force_grouping=True)


@register.filter
def age(born_on: date | None, today: date) -> int | str:
    """Return somebody's age in whole years on ``today``; "" when the day of birth is not known.

    Who is born on 29 February turns a year older on 1 March in other years, as the Dutch count.
    """
    if born_on is None or born_on == "":
        return ""
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))


@register.filter
def initial(name: str) -> str:
    """Return the first letter of a name, as a capital."""
    return str(name)[:1].upper()


@register.filter
def in_dutch(text: str) -> SafeString | str:
    """Return a text of a definition marked as Dutch, so that it is read aloud as Dutch.

    Definitions are in the language of their sources; a page that is Dutch itself says so once.
    """
    if not text or (get_language() or "nl").startswith("nl"):
        return text
    return format_html('<span lang="nl">{}</span>', text)
