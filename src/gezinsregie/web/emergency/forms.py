# SPDX-License-Identifier: EUPL-1.2
from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.shell.forms.days import DayField

LONGEST_REASON = 2000


class EmergencyForm(forms.Form):
    """Whom it is about, exactly, and why it cannot wait."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Voornaam en achternaam van iemand uit het gezin"),
        help_text=_("Precies zoals ze zijn vastgelegd. Wat erop lijkt, wordt niet gezocht."),
        max_length=200,
        error_messages={
            "required": _("Vul voornaam en achternaam in."),
            "max_length": _("Deze naam is te lang: hooguit 200 tekens."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    birth_date = DayField(label=_("Geboortedatum"))
    reason = forms.CharField(
        label=_("Waarom kan dit niet wachten?"),
        help_text=_("Een hele zin. Wie de toegang naloopt, leest dit."),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Schrijf in een hele zin waarom dit niet kan wachten."),
            "max_length": _(
                "Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
            ),
        },
    )
