# SPDX-License-Identifier: EUPL-1.2
"""The family and its roofs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.actions import NewHousehold, NewMember

from .fields import PostcodeField

_NOT_FILLED_IN_BY_BROWSER = {"autocomplete": "off"}


class FamilyForm(forms.Form):
    """What the family is called; and a number, so that a form that is sent twice counts once."""

    use_required_attribute = False

    id = forms.UUIDField(
        widget=forms.HiddenInput,
        required=False,
        error_messages={"invalid": _("Open dit formulier opnieuw via Gezin aanmelden.")},
    )
    family_name = forms.CharField(
        label=_("Naam van het gezin"),
        max_length=120,
        help_text=_("Zoals het gezin zichzelf noemt, bijvoorbeeld El Amrani of Jansen-De Vries."),
        widget=forms.TextInput(attrs=_NOT_FILLED_IN_BY_BROWSER),
        error_messages={"required": _("Vul de naam van het gezin in.")},
    )


class HouseholdForm(forms.Form):
    """One roof. The second one may stay empty."""

    name = forms.CharField(
        label=_("Hoe noemt u dit adres?"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: bij moeder."),
        widget=forms.TextInput(attrs=_NOT_FILLED_IN_BY_BROWSER),
    )
    street = forms.CharField(
        label=_("Straat en huisnummer"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs=_NOT_FILLED_IN_BY_BROWSER),
    )
    postcode = PostcodeField(label=_("Postcode"))
    place = forms.CharField(
        label=_("Woonplaats"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs=_NOT_FILLED_IN_BY_BROWSER),
    )
    address_protected = forms.BooleanField(
        label=_("Dit adres is geheim"),
        required=False,
        help_text=_("Niemand ziet het adres dan nog op het scherm."),
    )

    def household(self, name: str, members: tuple[NewMember, ...]) -> NewHousehold:
        """Return the roof with the people under it; ``name`` is used where none was given."""
        given: dict[str, Any] = self.cleaned_data
        return NewHousehold(
            name=given["name"] or name,
            members=members,
            street=given["street"],
            postcode=given["postcode"],
            place=given["place"],
            address_protected=given["address_protected"],
        )
