# SPDX-License-Identifier: EUPL-1.2
"""The form that closes a trajectory."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.shell.forms.days import DayField

from .words import REASONS, WORDS


class ClosingForm(forms.Form):
    """Why it ends, who takes over, and when somebody looks again."""

    closed_on = DayField(label=_("Wanneer stopt het traject?"))
    reason = forms.ChoiceField(
        label=_("Waarom stopt het?"),
        choices=list(REASONS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waarom het traject stopt.")},
    )
    words = forms.CharField(
        label=_("Leg het uit"),
        help_text=_(
            "Wat is er bereikt, en wat niet? Stopt het gezin zelf? Schrijf dan op wat u hebt "
            "gewogen en wat het gezin ervan vindt. Dwang is een aparte beslissing; die neemt u "
            "niet met dit formulier."
        ),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": WORDS["words_missing"]},
    )
    handed_over_to = forms.CharField(
        label=_("Wie neemt het over?"),
        help_text=_(
            "Een naam en waar diegene werkt, bijvoorbeeld bij het wijkteam. Spreek elkaar samen "
            "met het gezin voordat u afsluit."
        ),
        max_length=200,
        error_messages={"required": WORDS["nobody_takes_over"]},
    )
    look_again_on = DayField(
        label=_("Wanneer kijkt iemand hoe het gaat?"),
        help_text=_("Zo blijft het gezin in beeld, ook na het afsluiten."),
    )
