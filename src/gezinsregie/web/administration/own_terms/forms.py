# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.definition import Approach
from gezinsregie.casework.trajectory.own_term.actions import NewOwnTerm
from gezinsregie.casework.trajectory.own_term.rules import LONGEST, is_open
from gezinsregie.web.shell.forms.days import DayField

_MONTHS = _("Schrijf een aantal maanden, van 1 tot en met 60.")


class OwnTermForm(forms.Form):
    """How long a form lasts at most here, from which day, and where that stands."""

    of = forms.ChoiceField(
        label=_("Waarvan"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies waarvan."),
            "invalid_choice": _("Deze keuze kennen we niet. Kies uit de lijst."),
        },
    )
    months = forms.IntegerField(
        label=_("Hooguit hoeveel maanden"),
        min_value=1,
        max_value=LONGEST,
        error_messages={
            "required": _MONTHS,
            "invalid": _MONTHS,
            "min_value": _MONTHS,
            "max_value": _MONTHS,
        },
    )
    starts_on = DayField(
        label=_("Vanaf welke dag"),
        help_text=_("Voor trajecten die op die dag of later beginnen."),
        error_messages={"required": _("Schrijf vanaf welke dag dit geldt.")},
    )
    paper = forms.CharField(
        label=_("Waar staat dat"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Het besluit of het contract, met de datum."),
        error_messages={
            "required": _("Schrijf op waar dit staat."),
            "max_length": _("Dit is te lang: hooguit 500 tekens."),
        },
    )

    def __init__(self, *args: Any, approach: Approach, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._approach = approach
        self.fields["of"].choices = left_open(approach)  # type: ignore[attr-defined]

    def new_own_term(self) -> NewOwnTerm:
        """Return what was typed. Only when the form is valid."""
        given = self.cleaned_data
        named = {one.key for one in self._approach.forms}
        return NewOwnTerm(
            approach=self._approach,
            form=given["of"] if given["of"] in named else None,
            months=given["months"],
            starts_on=given["starts_on"],
            paper=given["paper"],
        )


def left_open(approach: Approach) -> list[tuple[str, str]]:
    """Return of what the approach does not say how long: its forms, or the approach itself."""
    if not approach.forms:
        return [(approach.key, approach.name)] if is_open(approach.duration) else []
    return [
        (one.key, one.name) for one in approach.forms if is_open(approach.duration_for(one.key))
    ]
