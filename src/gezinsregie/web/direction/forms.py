# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.shell.forms.days import DayField

from .words import CHOICES

_LONGEST = 2000


class HandForm(forms.Form):
    """Where direction goes, from which day, and why. ``seen``: what stood there when it opened."""

    use_required_attribute = False

    life_domains = forms.MultipleChoiceField(
        label=_("Waarover?"),
        help_text=_("Kies een leefgebied, of meer tegelijk."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies een of meer leefgebieden."),
            "invalid_choice": _("Kies alleen leefgebieden uit de lijst."),
        },
    )
    holder = forms.ChoiceField(
        label=_("Bij wie ligt de regie?"),
        choices=list(CHOICES.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies bij wie de regie ligt."),
            "invalid_choice": _("Kies een van de mogelijkheden in de lijst."),
        },
    )
    from_on = DayField(label=_("Vanaf welke dag?"))
    words = forms.CharField(
        label=_("Waarom nu?"),
        help_text=_("Waaraan ziet u dat het kan, of moet? En wat vindt het gezin ervan?"),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Schrijf op waarom, in gewone woorden."),
            "max_length": _(
                "Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
            ),
        },
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, domains: list[tuple[str, str]], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["life_domains"].choices = domains  # type: ignore[attr-defined]
