# SPDX-License-Identifier: EUPL-1.2
"""The three answers of a desk, and putting a coordinator in.

Nothing is required by the form itself: the rules say all that is missing at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.definition import Approach
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.web.refer.forms.fields import DayField, words

from .matrix import Considered
from .room import Room

_REASON_HELP = _("De verwijzer leest deze reden. Schrijf zo dat het gezin haar ook mag lezen.")


def _reason() -> forms.CharField:
    return words(3, label=_("De reden"), help_text=_REASON_HELP, required=False)


@dataclass(frozen=True)
class Choice:
    """An approach and, where it has forms, one of them."""

    approach: Approach
    form_key: str
    label: str

    @property
    def value(self) -> str:
        return f"{self.approach.key}@{self.approach.version}:{self.form_key}"


def choices_of(approaches: Sequence[Considered]) -> list[Choice]:
    """Return what can be chosen, in the order given; none of it is chosen beforehand."""
    return [
        Choice(
            one.approach,
            form.key if form else "",
            f"{one.approach.name_with_place}: {form.name}"
            if form
            else one.approach.name_with_place,
        )
        for one in approaches
        for form in (one.approach.forms or (None,))
    ]


class AcceptForm(forms.Form):
    """Which approach, why, and how each criterion was weighed that only a person can weigh."""

    approach = forms.ChoiceField(
        label=_("Welke aanpak?"),
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Kies een aanpak uit de lijst.")},
    )
    reason = _reason()

    def __init__(
        self, data: QueryDict | None = None, *, approaches: Sequence[Considered], **kwargs: Any
    ) -> None:
        super().__init__(data, prefix="accept", **kwargs)
        self._choices = {one.value: one for one in choices_of(approaches)}
        field = self.fields["approach"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - narrows the type
        field.choices = [(value, one.label) for value, one in self._choices.items()]
        for one in approaches:
            for item in one.all_items:
                if item.is_to_weigh:
                    name = _judgement(one.approach.key, item.weighing.key)
                    self.fields[name] = words(
                        2,
                        label=f"{one.approach.name_with_place}: {item.weighing.text}",
                        help_text=" ".join(item.weighing.reasons),
                        required=False,
                    )

    @property
    def judgements(self) -> list[forms.BoundField]:
        """Return the fields in which somebody weighs, for the page."""
        return [self[name] for name in self.fields if name.startswith("judgement_")]

    @property
    def chosen(self) -> Choice | None:
        return self._choices.get(self.cleaned_data.get("approach", ""))

    def answer(self) -> dict[str, Any]:
        """Return the arguments of the action; nothing chosen is passed on as nothing."""
        chosen = self.chosen
        start = _judgement(chosen.approach.key, "") if chosen else None
        return {
            "approach_key": chosen.approach.key if chosen else "",
            "approach_version": chosen.approach.version if chosen else "",
            "form_key": chosen.form_key if chosen else "",
            "reason": self.cleaned_data["reason"],
            "judgements": {
                name.removeprefix(start): text
                for name, text in self.cleaned_data.items()
                if start and name.startswith(start)
            },
        }

    def at_their_fields(self, obstacles: Iterable[Obstacle]) -> list[Obstacle]:
        """Return the obstacles with the field of the chosen approach in which each is mended."""
        key = self.chosen.approach.key if self.chosen else ""
        return [
            replace(one, field=_judgement(key, one.about)) if one.key == "not_weighed" else one
            for one in obstacles
        ]


def _judgement(approach_key: str, criterion_key: str) -> str:
    return f"judgement_{approach_key}_{criterion_key}"


class RedirectForm(forms.Form):
    """Where the family belongs, and why."""

    redirected_to = forms.CharField(
        label=_("Waar kan het gezin terecht?"),
        max_length=200,
        required=False,
        help_text=_("Noem de organisatie, bijvoorbeeld het sociaal wijkteam Noord."),
    )
    reason = _reason()


class RefuseForm(forms.Form):
    """Why this family is not taken on."""

    reason = _reason()


class OpenForm(forms.Form):
    """Who coordinates, and from which day."""

    coordinator = forms.ChoiceField(
        label=_("Gezinscoach"),
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Kies een gezinscoach uit de lijst.")},
    )
    started_on = DayField(label=_("Begint op"), error_messages={"required": _("Vul in wanneer.")})

    def __init__(
        self, data: QueryDict | None = None, *, rooms: Sequence[Room], **kwargs: Any
    ) -> None:
        super().__init__(data, prefix="open", **kwargs)
        field = self.fields["coordinator"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - narrows the type
        field.choices = [(room.user_id, room.sentence) for room in rooms]
