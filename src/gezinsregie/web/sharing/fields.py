# SPDX-License-Identifier: EUPL-1.2
"""Fields that everybody meets who tells something: the words, the label, and the condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.sharing.models import Label, PassingOn

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONGEST = 4000


def words_field(
    label: StrOrPromise,
    help_text: StrOrPromise,
    required: StrOrPromise,
    *,
    rows: int = 4,
    needed: bool = True,
) -> forms.CharField:
    """Return a field for sentences, no longer than ``LONGEST``."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=needed,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={
            "required": required,
            "max_length": _(
                "Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
            ),
        },
    )


def label_field() -> forms.ChoiceField:
    """Return the question what kind of item it is by law."""
    return forms.ChoiceField(
        label=_("Wat voor gegeven is het?"),
        choices=Label.choices,
        initial=Label.NONE,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat voor gegeven het is.")},
    )


def passing_on_field() -> forms.ChoiceField:
    """Return the question whether it may be passed on."""
    return forms.ChoiceField(
        label=_("Mag de coach dit doorvertellen?"),
        help_text=_("Een politiegegeven of medisch gegeven mag nooit vrij verder."),
        choices=PassingOn.choices,
        initial=PassingOn.ASK_FIRST,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies of dit verder mag.")},
    )


def condition_field() -> forms.CharField:
    """Return the place for what goes with the condition."""
    return words_field(
        _("Wat hoort daarbij?"),
        _("Bijvoorbeeld: alleen aan de leerplichtambtenaar."),
        "",
        rows=2,
        needed=False,
    )
