# SPDX-License-Identifier: EUPL-1.2
"""Fields that several forms on partners share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from gezinsregie.foundation.content import Bilingual

LONGEST = 2000


def said(name: Bilingual) -> str:
    """Return a word of the content in the language of the page."""
    return name.in_language(get_language() or "nl")


def words(
    label: StrOrPromise, help_text: StrOrPromise, required: StrOrPromise, *, rows: int = 3
) -> forms.CharField:
    """Return a field for some sentences."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": required},
    )


def choice(
    label: StrOrPromise, required: StrOrPromise, help_text: StrOrPromise = ""
) -> forms.ChoiceField:
    """Return a list to choose from, which the form fills."""
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        error_messages={"required": required, "invalid_choice": _("Kies iets uit de lijst.")},
    )


def fill(
    form: forms.Form, name: str, empty: StrOrPromise, options: Iterable[tuple[str, StrOrPromise]]
) -> None:
    """Fill a list; ``empty`` stands in front."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - made by ``choice``
    field.choices = [("", empty), *options]
