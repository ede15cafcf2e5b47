# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to the family: a row for each, and a button for one more."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.actions import NewMember
from gezinsregie.families.models import Gender, MemberRole
from gezinsregie.web.shell.forms.days import DayField

from .fields import BsnField, KnownOrNot

AT_MOST = 15
FIRST_ROWS = 2
COUNT = "members"


class MemberForm(forms.Form):
    """One member. A row in which nothing was chosen or typed is nobody."""

    use_required_attribute = False

    given_name = forms.CharField(
        label=_("Voornaam"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Vul de voornaam in, of maak deze rij leeg.")},
    )
    family_name = forms.CharField(
        label=_("Achternaam"),
        max_length=120,
        required=False,
        help_text=_("Leeg: dezelfde als het gezin."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    role = forms.ChoiceField(
        label=_("Plaats in het gezin"),
        choices=[("", _("Kies")), *MemberRole.choices],
        error_messages={"required": _("Kies ouder, kind of andere volwassene.")},
    )
    birth_date = DayField(label=_("Geboortedatum"), required=False)
    gender = forms.ChoiceField(
        label=_("Geslacht"), choices=Gender.choices, initial=Gender.UNKNOWN, required=False
    )
    bsn = BsnField(
        label=_("BSN"),
        help_text=_("Alleen als u het heeft. Het wordt versleuteld bewaard."),
    )
    household = forms.ChoiceField(
        label=_("Woont op"),
        choices=[("1", _("eerste adres")), ("2", _("tweede adres"))],
        initial="1",
        required=False,
    )
    worried = KnownOrNot(label=_("Maakt u zich zorgen om deze persoon?"))

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, empty_permitted=True, **kwargs)

    @property
    def says_more(self) -> bool:
        """Tell whether there is something to see where a row is folded."""
        fields = (self["gender"], self["bsn"])
        return any(one.errors or one.value() not in (one.initial, "", None) for one in fields)

    @property
    def is_somebody(self) -> bool:
        return self.has_changed()

    def member(self, family_name: str) -> NewMember:
        """Return the member; without a name of its own it bears that of the family."""
        given = self.cleaned_data
        return NewMember(
            given_name=given["given_name"],
            family_name=given["family_name"] or family_name,
            role=MemberRole(given["role"]),
            birth_date=given["birth_date"],
            gender=Gender(given["gender"] or Gender.UNKNOWN),
            bsn=given["bsn"],
        )


def rows_asked(data: QueryDict) -> int:
    """Return how many rows a sent form holds; a number that was tampered with is kept in bounds."""
    text = data.get(COUNT, "")
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else FIRST_ROWS
    return min(max(number, 1), AT_MOST)
