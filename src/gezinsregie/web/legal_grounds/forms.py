# SPDX-License-Identifier: EUPL-1.2
from django import forms
from django.utils.translation import gettext_lazy as _


class SwitchForm(forms.Form):
    """Why a ground is switched. Which way was on the page is sent along, so that a page that was
    left open switches nothing back."""

    use_required_attribute = False

    is_on = forms.TypedChoiceField(
        choices=[("on", "on"), ("off", "off")],
        coerce=lambda chosen: chosen == "on",
        widget=forms.HiddenInput,
        error_messages={
            "required": _("Ververs de pagina en probeer het opnieuw."),
            "invalid_choice": _("Ververs de pagina en probeer het opnieuw."),
        },
    )
    reason = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Iedereen die met afspraken werkt, leest dit."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Schrijf op waarom."),
            "max_length": _(
                "Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
            ),
        },
    )
