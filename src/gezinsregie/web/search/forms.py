# SPDX-License-Identifier: EUPL-1.2
"""The field in which a family is looked for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .words import OBSTACLES

LONGEST = 100


class SearchForm(forms.Form):
    """What somebody types to find a family; ``families.typed`` reads it."""

    text = forms.CharField(
        label=_("Naam van gezin of gezinslid"),
        help_text=_("Een begin is genoeg. Een geboortejaar of -datum mag erbij."),
        max_length=LONGEST,
        widget=forms.TextInput(
            attrs={
                "type": "search",
                "autocomplete": "off",
                "autocapitalize": "off",
                "spellcheck": "false",
                "dir": "auto",
                "enterkeyhint": "search",
            }
        ),
        error_messages={
            "required": OBSTACLES["nothing_to_find"],
            "max_length": _("Dit is te lang om een naam te zijn. Typ hooguit 100 tekens."),
            "null_characters_not_allowed": _("Hier staat een teken in dat geen letter is."),
        },
    )
