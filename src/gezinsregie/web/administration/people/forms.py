# SPDX-License-Identifier: EUPL-1.2
import secrets
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from gezinsregie.accounts.models import User
from gezinsregie.foundation import clock
from gezinsregie.partners.actions import NewAppointment
from gezinsregie.partners.models import Organisation, Role
from gezinsregie.partners.queries import organisations_at
from gezinsregie.partners.rules import HOURS
from gezinsregie.web.shell.forms.days import DayField

_ROLES = [(role.value, capfirst(role.label)) for role in Role if role != Role.INSPECTOR]
_HOURS_WRONG = _("Vul het aantal uren per week in: 1 tot en met 60.")


class OrganisationField(forms.ModelChoiceField):
    """A choice of organisations; what is no number is answered like a number that is not there."""

    def to_python(self, value: Any) -> Organisation | None:
        try:
            chosen: Organisation | None = super().to_python(value)
        except ValidationError as fault:
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice"
            ) from fault
        return chosen


class AppointmentForm(forms.Form):
    """A role at an organisation, from a day. ``municipality_id`` says whose organisations."""

    role = forms.ChoiceField(
        label=_("Rol"),
        choices=[("", _("Kies een rol")), *_ROLES],
        error_messages={
            "required": _("Kies een rol."),
            "invalid_choice": _("Deze rol kennen we niet. Kies er een uit de lijst."),
        },
    )
    organisation = OrganisationField(
        label=_("Organisatie"),
        queryset=Organisation.objects.none(),
        empty_label=_("Kies een organisatie"),
        error_messages={
            "required": _("Kies een organisatie."),
            "invalid_choice": _(
                "Deze organisatie hoort niet bij uw gemeente. Kies er een uit de lijst."
            ),
        },
    )
    weekly_hours = forms.IntegerField(
        label=_("Uren per week"),
        initial=36,
        min_value=HOURS.start,
        max_value=HOURS.stop - 1,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _HOURS_WRONG
        ),
    )
    starts_on = DayField(label=_("Eerste dag"), initial=clock.today)
    discipline = forms.CharField(
        label=_("Vakgebied"),
        help_text=_("Waarin iemand specialist is. Bijvoorbeeld: schulden, of jonge kinderen."),
        required=False,
        max_length=80,
        error_messages={"max_length": _("Dit is te lang: hooguit 80 tekens.")},
    )

    def __init__(self, *args: Any, municipality_id: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisation = self.fields["organisation"]
        assert isinstance(organisation, forms.ModelChoiceField)  # noqa: S101 - it stands above
        organisation.queryset = organisations_at(municipality_id)

    def new_appointment(self) -> NewAppointment:
        """Return what was filled in; for a form that is valid."""
        return NewAppointment(
            organisation=self.cleaned_data["organisation"],
            role=Role(self.cleaned_data["role"]),
            weekly_hours=self.cleaned_data["weekly_hours"],
            starts_on=self.cleaned_data["starts_on"],
            discipline=self.cleaned_data["discipline"],
        )


def a_password() -> str:
    """Return a password to hand over: twenty letters and digits in five groups of four."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _i in range(4)) for _g in range(5))


class AccountForm(AppointmentForm):
    """A new account with the work it is for, and a password to hand over once."""

    name = forms.CharField(
        label=_("Naam"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Vul de voor- en achternaam in."),
            "max_length": _("Deze naam is te lang: hooguit 200 tekens."),
        },
    )
    email = forms.EmailField(
        label=_("E-mailadres van het werk"),
        max_length=254,
        help_text=_("Voor één persoon; een adres van een groep is niet toegestaan."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Schrijf het e-mailadres als naam@organisatie.nl."),
        },
    )
    password = forms.CharField(
        label=_("Eerste wachtwoord"),
        initial=a_password,
        strip=False,
        max_length=200,
        help_text=_("Geef dit zelf door. Na het opslaan laten we het niet meer zien."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Vul een wachtwoord in van minstens 12 tekens.")},
    )
    field_order = [
        *("name", "email", "role", "organisation", "discipline", "weekly_hours", "starts_on"),
        "password",
    ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if password := cleaned.get("password"):
            about = User(email=cleaned.get("email", ""), name=cleaned.get("name", ""))
            try:
                validate_password(password, about)
            except ValidationError as fault:
                self.add_error("password", fault)
        return cleaned


class EndForm(forms.Form):
    """Stop at once (``at_once``), or after a last day."""

    last_day = DayField(
        label=_("Laatste dag"),
        required=False,
        help_text=_("Op deze dag werkt de toegang nog; daarna niet meer."),
    )
    at_once = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("at_once"):
            # A day that was typed as well does not matter: access is shut now.
            self.errors.pop("last_day", None)
            return {**cleaned, "last_day": None}
        if "last_day" in cleaned and cleaned["last_day"] is None:
            self.add_error("last_day", _("Vul de laatste dag in, of stop de toegang meteen."))
        return cleaned
