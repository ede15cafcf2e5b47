# SPDX-License-Identifier: EUPL-1.2
from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES

NOT_THE_NEXT = OBSTACLES["not_the_next_phase"]


class PhaseForm(forms.Form):
    """The next phase begins on a day. The phase is sent along, so that a second send is noticed."""

    phase = forms.CharField(
        label=_("Fase"),
        max_length=60,
        widget=forms.HiddenInput,
        error_messages={"required": NOT_THE_NEXT, "max_length": NOT_THE_NEXT},
    )
    entered_on = DayField(label=_("Begint op"))
