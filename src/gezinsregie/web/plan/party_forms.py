# SPDX-License-Identifier: EUPL-1.2
"""The form for what a party thinks of a version."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.web.shell.forms.days import DayField

from .party_words import PARTY_VIEWS


class PartyViewForm(forms.Form):
    """A view, in the words of whoever has it."""

    view = forms.ChoiceField(
        label=_("Wat vindt deze persoon van deze versie?"),
        choices=list(PARTY_VIEWS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat deze persoon van deze versie vindt.")},
    )
    words = forms.CharField(
        label=_("In de eigen woorden"),
        help_text=_("Bij ‘niet eens’ altijd. Bij ‘kon niet antwoorden’: waardoor niet."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    given_on = DayField(
        label=_("Op welke dag gezegd?"), error_messages={"required": _("Vul in op welke dag.")}
    )

    def __init__(self, *args: Any, of_partner: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if of_partner:
            field = self.fields["view"]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said above
            pressed = FamilyView.SEEN_UNDER_PRESSURE
            field.choices = [(key, said) for key, said in PARTY_VIEWS.items() if key != pressed]

    @staticmethod
    def first_for(view: PartyView | None, today: date) -> dict[str, Any]:
        """Return the first values: what stands, or that it was said today."""
        if view is None:
            return {"given_on": today}
        return {"view": view.view, "words": view.words, "given_on": view.given_on}
