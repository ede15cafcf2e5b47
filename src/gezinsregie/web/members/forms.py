# SPDX-License-Identifier: EUPL-1.2
"""Somebody of the family as it is written down, and one more roof."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.belonging.actions import Belonging
from gezinsregie.families.models import Gender, Household, Member, MemberRole
from gezinsregie.web.refer.forms.fields import BsnField, PostcodeField
from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES

_TYPED = {"autocomplete": "off"}
_TOO_LONG = {
    "max_length": _("Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d.")
}
_IN_LIST = {"invalid_choice": _("Kies een van de mogelijkheden in de lijst.")}
FIELDS = (
    *("given_name", "family_name", "role", "gender", "household"),
    *("belongs_from", "belongs_until", "hidden_from_family"),
)


class CorrectMemberForm(forms.Form):
    """What is known of somebody, but for the day of birth and the BSN."""

    use_required_attribute = False

    given_name = forms.CharField(
        label=_("Voornaam"),
        max_length=80,
        widget=forms.TextInput(attrs=_TYPED),
        error_messages={"required": OBSTACLES["given_name_missing"], **_TOO_LONG},
    )
    family_name = forms.CharField(
        label=_("Achternaam"),
        max_length=120,
        widget=forms.TextInput(attrs=_TYPED),
        error_messages={"required": _("Vul de achternaam in."), **_TOO_LONG},
    )
    role = forms.ChoiceField(
        label=_("Plaats in het gezin"),
        choices=[("", _("Kies")), *MemberRole.choices],
        error_messages={"required": _("Kies ouder, kind of andere volwassene."), **_IN_LIST},
    )
    gender = forms.ChoiceField(
        label=_("Geslacht"),
        choices=Gender.choices,
        initial=Gender.UNKNOWN,
        error_messages={"required": _("Kies een van de mogelijkheden in de lijst."), **_IN_LIST},
    )
    household = forms.ModelChoiceField(
        label=_("Woont op"),
        queryset=Household.objects.none(),
        empty_label=_("Kies een adres"),
        error_messages={
            "required": _("Kies een adres van dit gezin."),
            "invalid_choice": OBSTACLES["roof_of_elsewhere"],
        },
    )
    belongs_from = DayField(
        label=_("Hoort erbij vanaf"), required=False, help_text=_("Leeg als u het niet weet.")
    )
    belongs_until = DayField(
        label=_("Hoorde erbij tot en met"),
        required=False,
        help_text=_("Alleen als iemand vertrok. Wat is opgeschreven, blijft."),
    )
    hidden_from_family = forms.BooleanField(
        label=_("Het gezin ziet deze persoon nog niet"),
        required=False,
        help_text=_(
            "Kies dit als u nog niet weet of het gezin dit mag weten, en of dat veilig is."
        ),
    )

    def __init__(self, *args: Any, family_id: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        roofs: Any = self.fields["household"]
        roofs.queryset = Household.objects.filter(family=family_id)

    @staticmethod
    def answers_of(member: Member) -> dict[str, Any]:
        """Return the form as it opens on somebody."""
        return {name: getattr(member, name) for name in FIELDS}

    @property
    def belonging(self) -> Belonging:
        """What was filled in, as the action takes it."""
        return belonging_of(self.cleaned_data)


class NewMemberForm(CorrectMemberForm):
    """Somebody who came to the family, or was not named before."""

    birth_date = DayField(label=_("Geboortedag"), required=False)
    bsn = BsnField(
        label=_("BSN"), help_text=_("Alleen als u het heeft. Het wordt versleuteld bewaard.")
    )
    field_order = ("given_name", "family_name", "role", "birth_date", "gender", "bsn", "household")


class BsnForm(forms.Form):
    """Somebody's BSN, which is never shown whole."""

    use_required_attribute = False

    bsn = BsnField(label=_("Het juiste BSN"), help_text=_("Het wordt versleuteld bewaard."))
    remove = forms.BooleanField(label=_("Dit BSN hoort hier niet; haal het weg"), required=False)

    def clean(self) -> dict[str, Any]:
        """A number, or none at all: an empty form takes nothing away by accident."""
        said = self.cleaned_data
        if "bsn" in said and bool(said["bsn"]) == said["remove"]:
            self.add_error("bsn", _("Vul het juiste BSN in, of kies dat het weg moet."))
        return said


class RoofForm(forms.Form):
    """One more roof of the family."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Hoe noemt u dit adres?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: bij vader. Bij een geheim adres geen straat of plaats."),
        widget=forms.TextInput(attrs=_TYPED),
        error_messages={"required": OBSTACLES["roof_name_missing"], **_TOO_LONG},
    )
    street = forms.CharField(
        label=_("Straat en huisnummer"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs=_TYPED),
        error_messages=_TOO_LONG,
    )
    postcode = PostcodeField(label=_("Postcode"))
    place = forms.CharField(
        label=_("Woonplaats"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs=_TYPED),
        error_messages=_TOO_LONG,
    )
    address_protected = forms.BooleanField(
        label=_("Dit adres is geheim"),
        required=False,
        help_text=_("Niemand ziet het adres dan nog op het scherm."),
    )


def belonging_of(said: dict[str, Any]) -> Belonging:
    """Return what a form says of somebody; what else it says is left out."""
    chosen = {name: said[name] for name in FIELDS}
    return Belonging(
        **{**chosen, "role": MemberRole(said["role"]), "gender": Gender(said["gender"])}
    )
