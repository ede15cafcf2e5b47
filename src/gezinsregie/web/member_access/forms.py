# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from gezinsregie.accounts.models import User


class InviteForm(forms.Form):
    """A member, and the address at which that member alone reads mail."""

    use_required_attribute = False

    member = forms.ChoiceField(
        label=_("Wie krijgt toegang?"),
        error_messages={
            "required": _("Kies wie toegang krijgt."),
            "invalid_choice": _(
                "Dit gezinslid kan geen toegang krijgen. Kies iemand uit de lijst."
            ),
        },
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        help_text=_("Van dit gezinslid alleen: wie de mail leest, kan het account openen."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Schrijf het e-mailadres als naam@voorbeeld.nl."),
        },
    )

    def __init__(self, *args: Any, members: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["member"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - it stands above
        field.choices = [("", _("Kies")), *members.items()]


class PasswordForm(forms.Form):
    """A new password, twice, so that a slip does not shut somebody out."""

    use_required_attribute = False

    password = forms.CharField(
        label=_("Nieuw wachtwoord"),
        strip=False,
        max_length=200,
        help_text=_("Minstens 12 tekens. Een paar losse woorden achter elkaar is een goed idee."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={
            "required": _("Kies een wachtwoord van minstens 12 tekens."),
            "max_length": _("Dit wachtwoord is te lang: hooguit 200 tekens."),
        },
    )
    again = forms.CharField(
        label=_("Hetzelfde wachtwoord nog een keer"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={
            "required": _("Schrijf het wachtwoord nog een keer."),
            "max_length": _("Dit wachtwoord is te lang: hooguit 200 tekens."),
        },
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        password, again = cleaned.get("password"), cleaned.get("again")
        if password and again and password != again:
            self.add_error("again", _("Dit is een ander wachtwoord. Schrijf twee keer hetzelfde."))
        if password:
            try:
                validate_password(password, self.user)
            except ValidationError as fault:
                self.add_error("password", fault)
        return cleaned
