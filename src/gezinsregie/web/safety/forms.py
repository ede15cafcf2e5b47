# SPDX-License-Identifier: EUPL-1.2
"""How safe it is; and one step of the Meldcode."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.safety.check.models import Verdict
from gezinsregie.casework.safety.check.rules import PARTS, Part
from gezinsregie.casework.safety.meldcode.models import AdviceOf, CodeDecision
from gezinsregie.casework.safety.meldcode.rules import ADVICE, DECISION
from gezinsregie.web.refer.forms.fields import words as sentences
from gezinsregie.web.shell.forms.days import DayField

from .words import ASKED, OBSTACLES, QUESTIONS


class CheckForm(forms.Form):
    """A verdict for each part, with what was seen; nothing is chosen beforehand."""

    use_required_attribute = False
    checked_on = DayField(
        label=_("Op welke dag keek u?"),
        error_messages={"required": _("Vul in op welke dag u keek.")},
    )

    def __init__(self, data: Mapping[str, Any] | None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for part in PARTS:
            self.fields[f"{part}_verdict"] = forms.ChoiceField(
                label=QUESTIONS[part],
                choices=Verdict.choices,
                widget=forms.RadioSelect,
                error_messages={"required": _("Kies hoe veilig het is, of dat u het niet weet.")},
            )
            self.fields[f"{part}_words"] = sentences(
                2, label=_("Wat zag of hoorde u?"), required=False
            )

    @property
    def parts(self) -> list[tuple[BoundField, BoundField]]:
        """Return verdict and words of each part, in their order."""
        return [(self[f"{one}_verdict"], self[f"{one}_words"]) for one in PARTS]

    @property
    def given(self) -> dict[str, Any]:
        """Return what the action takes."""
        said = self.cleaned_data
        return {
            "checked_on": said["checked_on"],
            "parts": {one: Part(said[f"{one}_verdict"], said[f"{one}_words"]) for one in PARTS},
        }


class StepForm(forms.Form):
    """One step: the fields that belong to it and no others."""

    use_required_attribute = False

    def __init__(self, number: int, data: Mapping[str, Any] | None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if number == ADVICE:
            self.fields["advice_of"] = forms.ChoiceField(
                label=_("Met wie is overlegd?"),
                choices=AdviceOf.choices,
                widget=forms.RadioSelect,
                error_messages={"required": OBSTACLES["advice_missing"]},
            )
        if number == DECISION:
            self.fields["decision"] = forms.ChoiceField(
                label=_("Wat is besloten?"),
                choices=CodeDecision.choices,
                widget=forms.RadioSelect,
                error_messages={"required": OBSTACLES["decision_missing"]},
            )
            self.fields["acute"] = forms.BooleanField(
                label=_("Wachten was gevaarlijk: er is meteen besloten"), required=False
            )
        self.fields["words"] = sentences(
            4,
            label=ASKED[number],
            error_messages={"required": OBSTACLES["step_words_missing"]},
        )
        self.fields["done_on"] = DayField(
            label=_("Op welke dag?"),
            error_messages={"required": _("Vul in op welke dag deze stap is gezet.")},
        )
