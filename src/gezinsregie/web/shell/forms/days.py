# SPDX-License-Identifier: EUPL-1.2
"""A day as people type it, or as the browser's own calendar sends it."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_FORMATS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")
_YEARS = range(1900, 2101)


class DayInput(forms.DateInput):
    """A day in the browser's own way; whatever was typed comes back."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")

    def format_value(self, value: Any) -> str | None:
        # The browser shows a day in this notation alone, so a day typed otherwise is turned round.
        typed = _day(value) if isinstance(value, str) else None
        return super().format_value(typed or value)


def _day(text: str) -> date | None:
    for form in _FORMATS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


class DayField(forms.DateField):
    """A day, written as 3-11-2026 or 2026-11-03. A year far from ours is a slip of the keyboard."""

    widget = DayInput
    default_error_messages = {
        "invalid": _("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 3-11-2026."),
        "required": _("Vul een datum in, bijvoorbeeld 3-11-2026."),
        "year": _("Controleer het jaar: %(year)d kan hier niet."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=_FORMATS, **options)

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day is not None and day.year not in _YEARS:
            raise ValidationError(
                self.error_messages["year"], code="year", params={"year": day.year}
            )
        return day
