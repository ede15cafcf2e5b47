# SPDX-License-Identifier: EUPL-1.2
"""Saying that one knows a family outside one's work."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.conflict.rules import Somebody
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
    birth_date = DayField(
        label=_("Geboortedag van diegene"),
        help_text=_("Weet u die niet? Vul dan de postcode en het huisnummer in."),
        required=False,
    )
    postcode = forms.CharField(label=_("Postcode"), max_length=10, required=False)
    house_number = forms.CharField(label=_("Huisnummer"), max_length=10, required=False)
    field_order = ["name", "birth_date", "postcode", "house_number", "kind", "words"]

    @property
    def declaration(self) -> dict[str, Any]:
        """Return what ``declare_in_advance`` takes, of a form that is valid."""
        sent = self.cleaned_data
        who = Somebody(
            name=sent["name"],
            born=sent["birth_date"],
            postcode=sent["postcode"],
            house_number=sent["house_number"],
        )
        return {"who": who, "kind": sent["kind"], "words": sent["words"]}


class EndForm(forms.Form):
    """Why one is not too close any more."""

    use_required_attribute = False

    words = forms.CharField(
        label=_("Waarom geldt dit niet meer?"),
        help_text=_(
            "Dit blijft staan, met uw naam. Wie dit zei en de privacyfunctionaris lezen het."
        ),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": OBSTACLES["end_words_missing"]},
    )


class EndOwnForm(EndForm):
    """Which of the own declarations holds no longer; ``said`` are those, by key."""

    which = forms.ChoiceField(
        label=_("Wat geldt niet meer?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": OBSTACLES["which_missing"],
            "invalid_choice": OBSTACLES["which_missing"],
        },
    )
    field_order = ["which", "words"]

    def __init__(self, *args: Any, said: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["which"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said to the type checker
        field.choices = said
