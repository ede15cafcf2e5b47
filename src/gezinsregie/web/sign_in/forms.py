# SPDX-License-Identifier: EUPL-1.2
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.accounts import sign_in
from gezinsregie.foundation.clock import LOCAL
from gezinsregie.web.shell.visitor import address_of


class SignInForm(AuthenticationForm):
    """E-mail address and password. ``shut_until`` is set when there were too many wrong tries."""

    error_messages = {
        "invalid_login": gettext_lazy(
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer "
            "het opnieuw."
        ),
        "inactive": gettext_lazy("Dit account is gesloten. Vraag het uw beheerder."),
    }
    username = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=gettext_lazy("Wachtwoord"),
        strip=False,
        # Longer than any password; without a limit a large one would keep the hasher busy.
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    shut_until: datetime | None = None

    def clean(self) -> dict[str, Any]:
        email, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not email or not password or self.request is None:
            return self.cleaned_data
        address = address_of(self.request.META, proxies=settings.PROXIES)
        visitor = {"email": email, "address": address}
        self.shut_until = sign_in.take_a_try(**visitor)
        if self.shut_until:
            opens = self.shut_until + timedelta(seconds=59)  # whole minutes, never too early
            hour = opens.astimezone(LOCAL).strftime("%H.%M")
            raise ValidationError(
                _(
                    "Het wachtwoord was vijf keer niet goed. Probeer het na %(hour)s uur opnieuw, "
                    "of vraag uw beheerder om hulp."
                )
                % {"hour": hour}
            )
        try:
            cleaned = super().clean()
        except ValidationError:
            sign_in.refused(**visitor)
            raise
        sign_in.let_in(**visitor)
        return cleaned
