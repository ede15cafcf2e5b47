# SPDX-License-Identifier: EUPL-1.2
from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.shell.forms.days import DayField


class PhaseForm(forms.Form):
    """The next phase begins on a day. The phase is sent along, so that a second send is noticed."""

    phase = forms.CharField(max_length=60, widget=forms.HiddenInput)
    entered_on = DayField(label=_("Begint op"))
