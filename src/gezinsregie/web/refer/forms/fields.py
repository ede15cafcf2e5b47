# SPDX-License-Identifier: EUPL-1.2
"""Fields that say in plain words what is wrong, and how to mend it."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.referral.models import Answer
from gezinsregie.families.bsn import is_bsn

_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?([A-Za-z]{2})")
_BETWEEN_DIGITS = str.maketrans("", "", " .-")


class BsnField(forms.CharField):
    """Nine digits that pass the eleven-test; spaces, dots and dashes between them do not matter."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=15,
            required=False,
            widget=forms.TextInput(
                attrs={"autocomplete": "off", "inputmode": "numeric", "class": "field-short"}
            ),
            **kwargs,
        )

    def clean(self, value: Any) -> str:
        text: str = super().clean(value).translate(_BETWEEN_DIGITS)
        if not text:
            return ""
        if not (text.isascii() and text.isdecimal()):
            raise ValidationError(
                _("Een BSN bestaat alleen uit cijfers. Haal letters en tekens weg."), "no_digits"
            )
        if len(text) != 9:
            raise ValidationError(
                _("Een BSN heeft 9 cijfers; hier staan er %(n)d. Zet een 0 vooraan als die mist."),
                "length",
                {"n": len(text)},
            )
        if not is_bsn(text):
            raise ValidationError(
                _("Dit nummer is geen BSN. Kijk of er een cijfer is verwisseld of vergeten."),
                "eleven_test",
            )
        return text


class PostcodeField(forms.CharField):
    """A Dutch postcode, given back as 1234 AB; empty when it is not known."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "class": "field-number"})
        super().__init__(max_length=20, required=False, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        found = _POSTCODE.fullmatch(text)
        if found is None:
            raise ValidationError(
                _("Schrijf de postcode als vier cijfers en twee letters, zoals 1234 AB."), "invalid"
            )
        return f"{found[1]} {found[2].upper()}"


class KnownOrNot(forms.TypedChoiceField):
    """Yes, no, or not known; the last is chosen until somebody knows better."""

    widget = forms.RadioSelect

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=[(Answer.YES, _("ja")), (Answer.NO, _("nee")), ("", _("weet ik niet"))],
            coerce=Answer,
            empty_value=None,
            required=False,
            initial="",
            **kwargs,
        )


def words(rows: int = 3, **kwargs: Any) -> forms.CharField:
    """Return a field for a few sentences, with a limit that nobody reaches by typing."""
    return forms.CharField(max_length=4000, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)
