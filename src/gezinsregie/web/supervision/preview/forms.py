# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from gezinsregie.supervision.factsheet.document import Tested
from gezinsregie.supervision.factsheet.rules import DECIDABLE, LONGEST_REASON

from ..words import VERDICTS


class DecisionForm(forms.Form):
    """A verdict for each indicator that the reading left open, with one reason for them all."""

    use_required_attribute = False

    def __init__(
        self, tested: Sequence[Tested], data: Mapping[str, Any] | None = None, *, name: str
    ) -> None:
        super().__init__(data, auto_id=f"id_{name}_%s")
        self.keys = [one.key for one in tested]
        for one in tested:
            self.fields[one.key] = forms.ChoiceField(
                label=f"{one.key} {one.title}",
                choices=[(str(value), VERDICTS[value].word) for value in DECIDABLE],
                widget=forms.RadioSelect,
                initial=one.decision.value if one.decision else None,
                error_messages={"required": _("Kies een oordeel.")},
            )
        decided = next((one.decision for one in tested if one.decision), None)
        self.fields["reason"] = forms.CharField(
            label=_("Uw reden"),
            help_text=_("Wie dit later leest, moet uw keuze kunnen volgen."),
            initial=decided.reason if decided else "",
            max_length=LONGEST_REASON,
            widget=forms.Textarea(attrs={"rows": 3}),
            error_messages={"required": _("Schrijf in een zin waarom u dit zo leest.")},
        )

    @property
    def values(self) -> dict[str, str]:
        """What was chosen, per indicator."""
        return {key: self.cleaned_data[key] for key in self.keys}


class EstablishForm(forms.Form):
    """Establishing; lines without a place are to be seen first."""

    unplaced_seen = forms.BooleanField(
        label=_("Ik heb de regels zonder plaats gelezen; ze hoeven niet in een tabel."),
        required=False,
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, has_unplaced: bool) -> None:
        super().__init__(data)
        if not has_unplaced:
            del self.fields["unplaced_seen"]

    def refuse(self, obstacles: Sequence[Any], words: Mapping[str, Any]) -> None:
        """Say every obstacle in words, at its field where it has one."""
        for obstacle in obstacles:
            sentence = words[obstacle.key] % {"about": obstacle.about}
            self.add_error(
                obstacle.field if obstacle.field in self.fields else None,
                ValidationError(sentence, code=obstacle.key),
            )
