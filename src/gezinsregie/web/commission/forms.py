# SPDX-License-Identifier: EUPL-1.2
"""Who commissioned the work, when, and what an indication decision used to take."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES


class CommissionForm(forms.Form):
    use_required_attribute = False

    department = forms.CharField(
        label=_("Welke dienst gaf de opdracht?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: Onderwijs, Cultuur en Welzijn."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": OBSTACLES["department_missing"]},
    )
    commissioned_on = DayField(
        label=_("Op welke dag?"),
        error_messages={"required": _("Vul in wanneer de opdracht is gegeven.")},
    )
    indication_days = forms.IntegerField(
        label=_("Hoeveel dagen duurde een indicatiebesluit bij u?"),
        required=False,
        min_value=0,
        max_value=366,
        help_text=_(
            "Uw eigen opgave. Geen bron noemt een getal; laat het open als u het niet weet."
        ),
        widget=forms.NumberInput(attrs={"class": "field-number"}),
        error_messages={
            "invalid": OBSTACLES["indication_days_unlikely"],
            "min_value": OBSTACLES["indication_days_unlikely"],
            "max_value": OBSTACLES["indication_days_unlikely"],
        },
    )
