# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.shell.forms.days import DayField

from .words import EXTENDING, PAUSING

_TOO_LONG = {
    "max_length": _("Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d.")
}


def _text(label: Any, required: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": required, **_TOO_LONG},
    )


class ExtendForm(forms.Form):
    """A later end, and why."""

    use_required_attribute = False

    new_end = DayField(label=_("Nieuw gepland einde"))
    reason = _text(
        _("Waarom moet het langer duren?"),
        EXTENDING["no_reason"],
        _("Wat is nog niet af, en wat is er dan wel?"),
    )


class PauseForm(forms.Form):
    """From when until when the work rests, why, and who stays in touch."""

    use_required_attribute = False

    starts_on = DayField(label=_("Begint op"))
    expected_end_on = DayField(label=_("Duurt naar verwachting tot"))
    reason = _text(
        _("Waarom ligt het werk even stil?"),
        PAUSING["no_reason"],
        _("En wat vindt het gezin ervan?"),
    )
    keeps_contact = forms.CharField(
        label=_("Wie houdt contact, en hoe?"),
        help_text=_("Bijvoorbeeld: de coach belt elke donderdag."),
        max_length=200,
        error_messages={"required": PAUSING["nobody_keeps_contact"], **_TOO_LONG},
    )


class ResumeForm(forms.Form):
    """The day on which the work goes on."""

    use_required_attribute = False

    ends_on = DayField(label=_("We gaan verder op"))
    words = forms.CharField(
        label=_("Hoe gaat het verder?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=_TOO_LONG,
    )
