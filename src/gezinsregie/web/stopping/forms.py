# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.stopping.actions import View
from gezinsregie.casework.stopping.models import StopOption
from gezinsregie.casework.stopping.rules import Weighed
from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES

_TOO_LONG = {
    "max_length": _("Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d.")
}


def _text(label: Any, required: Any = "", hint: Any = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(required),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": required, **_TOO_LONG},
    )


class StopForm(forms.Form):
    """What the family says, the ways on with two sides each, what each party thinks, the outcome.

    ``parties`` help today and are each asked for a view.
    """

    use_required_attribute = False

    asked_on = DayField(label=_("Wanneer zei het gezin dat het wil stoppen?"))
    family_words = _text(
        _("Wat zegt het gezin?"),
        OBSTACLES["family_not_heard"],
        _("In de eigen woorden, ook van de kinderen. Waarom willen zij stoppen?"),
    )
    outcome = forms.ChoiceField(
        label=_("Wat besluit u?"),
        choices=StopOption.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies wat u besluit."),
            "invalid_choice": _("Kies een van de mogelijkheden in de lijst."),
        },
    )
    reason = _text(_("Waarom?"), OBSTACLES["reason_missing"])
    danger_words = _text(
        _("Welk gevaar is er?"),
        hint=_("Alleen voor het gedwongen kader. Stoppen zelf is geen gevaar."),
    )

    def __init__(self, parties: Sequence[Involvement], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.parties = parties
        for option in StopOption:
            name = {"option": str(option.label).capitalize()}
            self.fields[f"for_{option}"] = _text(
                _("%(option)s: wat spreekt ervoor?") % name, rows=2
            )
            self.fields[f"against_{option}"] = _text(
                _("%(option)s: wat spreekt ertegen?") % name, rows=2
            )
        for one in parties:
            party = {"party": one.organisation.name}
            self.fields[f"view_{one.pk}"] = _text(
                _("Wat vindt %(party)s ervan?") % party, OBSTACLES["view_missing"], rows=2
            )
            self.fields[f"pressure_{one.pk}"] = _text(
                _("Wat verstaat %(party)s onder drang en dwang?") % party, rows=2
            )

    @property
    def ways(self) -> list[tuple[Any, Any]]:
        """The two sides of each way on."""
        return [(self[f"for_{one}"], self[f"against_{one}"]) for one in StopOption]

    @property
    def asked(self) -> list[tuple[Any, Any]]:
        """The two questions to each party."""
        return [(self[f"view_{one.pk}"], self[f"pressure_{one.pk}"]) for one in self.parties]

    @property
    def said(self) -> dict[str, Any]:
        """What ``weigh_stop`` takes."""
        said = self.cleaned_data
        return {
            **{name: said[name] for name in ("asked_on", "family_words", "reason", "danger_words")},
            "outcome": StopOption(said["outcome"]),
            "weighed": [
                Weighed(one.value, said[f"for_{one}"], said[f"against_{one}"]) for one in StopOption
            ],
            "views": [
                View(one, said[f"view_{one.pk}"], said[f"pressure_{one.pk}"])
                for one in self.parties
            ],
        }
