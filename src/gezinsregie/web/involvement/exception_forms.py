# SPDX-License-Identifier: EUPL-1.2
"""An exception to consent, and reading it as the second."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.safety.rules import STEPS, StepTaken
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.web.shell.forms.days import DayField

from .fields import choice, fill, said, words
from .words import STEPS as STEP_WORDS

_TWO_WEEKS = timedelta(days=13)


class ExceptionForm(forms.Form):
    """The five steps of the Meldcode with their days, a ground, what was told, and a period."""

    legal_ground = choice(_("Op welke grondslag, in dit ene geval?"), _("Kies een grondslag."))
    told_words = words(
        _("Wat vertelde u aan wie nee zei?"),
        _("Vertelde u niets? Schrijf dan op waarom dat onveilig was."),
        _("Schrijf op wat u vertelde, of waarom dat onveilig was."),
    )
    starts_on = DayField(label=_("Vanaf"))
    ends_on = DayField(label=_("Tot en met"), help_text=_("Hooguit 28 dagen."))

    def __init__(self, data: Any, *, today: date, grounds: frozenset[str]) -> None:
        super().__init__(data, initial={"starts_on": today, "ends_on": today + _TWO_WEEKS})
        for number in STEPS:
            self.fields[f"words_{number}"] = words(
                STEP_WORDS[number], "", _("Schrijf op wat er in deze stap is gedaan.")
            )
            self.fields[f"day_{number}"] = DayField(label=_("Op welke dag?"))
        fill(
            self,
            "legal_ground",
            _("Kies een grondslag"),
            [
                (one.key, said(one.name))
                for one in law().grounds
                if one.case_specific and one.key in grounds
            ],
        )
        self.order_fields(
            [name for number in STEPS for name in (f"words_{number}", f"day_{number}")]
        )

    def written(self) -> dict[str, Any]:
        """Return what was filled in, as the action takes it."""
        said_here = self.cleaned_data
        return {
            "steps": [
                StepTaken(number, said_here[f"words_{number}"], said_here[f"day_{number}"])
                for number in STEPS
            ],
            **{
                name: said_here[name]
                for name in ("legal_ground", "told_words", "starts_on", "ends_on")
            },
        }

    def step_fields(self) -> list[tuple[Any, Any]]:
        """Return the fields of each step: what was done, and when."""
        return [(self[f"words_{number}"], self[f"day_{number}"]) for number in STEPS]


class SecondReadingForm(forms.Form):
    """What the second reader thinks of it, and whether it may hold."""

    words = words(
        _("Wat vindt u ervan?"),
        _("Klopt de weging? Wat ziet u anders?"),
        _("Schrijf in een of twee zinnen op wat u ervan vindt."),
    )
    verdict = forms.ChoiceField(
        label=_("Mag het?"),
        choices=[
            ("sign", _("Ja, ik teken: dit mag in deze periode")),
            ("back", _("Nee, terug naar de coach")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies of het mag."),
            "invalid_choice": _("Kies of het mag."),
        },
    )
