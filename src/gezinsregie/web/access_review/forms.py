# SPDX-License-Identifier: EUPL-1.2
from django import forms
from django.utils.translation import gettext_lazy as _


class ReviewForm(forms.Form):
    """Whether an emergency access was justified, with words."""

    use_required_attribute = False

    justified = forms.TypedChoiceField(
        label=_("Was dit terecht?"),
        choices=[("yes", _("ja, terecht")), ("no", _("nee, niet terecht"))],
        coerce=lambda chosen: chosen == "yes",
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies of het terecht was."),
            "invalid_choice": _("Deze keuze kennen we niet. Kies uit de lijst."),
        },
    )
    words = forms.CharField(
        label=_("Waarom vindt u dat?"),
        help_text=_("Het gezin kan dit oordeel zien."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": _("Schrijf op waarom u dat vindt."),
            "max_length": _(
                "Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
            ),
        },
    )
