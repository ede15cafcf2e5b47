# SPDX-License-Identifier: EUPL-1.2
"""Saying that one knows a family outside one's work."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.standing import ConflictKind
from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES

_LONGEST = 500


class ConflictForm(forms.Form):
    """How one knows a family; no more than is needed."""

    kind = forms.ChoiceField(
        label=_("Hoe kent u het gezin?"),
        choices=ConflictKind.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": OBSTACLES["kind_unknown"],
            "invalid_choice": OBSTACLES["kind_unknown"],
        },
    )
    words = forms.CharField(
        label=_("In een paar woorden"),
        help_text=_("Niet meer dan nodig. Alleen bij “een andere reden” moet dit."),
        max_length=_LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class InAdvanceForm(ConflictForm):
    """Somebody of the family one knows; whether that family is known here is never said."""

    name = forms.CharField(
        label=_("Naam van iemand van dat gezin"),
        help_text=_("Voornaam en achternaam."),
        max_length=200,
        error_messages={"required": OBSTACLES["name_incomplete"]},
    )
    birth_date = DayField(label=_("Geboortedag van diegene"))
    field_order = ["name", "birth_date", "kind", "words"]
