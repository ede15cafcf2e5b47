# SPDX-License-Identifier: EUPL-1.2
"""The three answers of a desk, and putting a coordinator in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.definition import Approach
from gezinsregie.casework.referral.rules import obstacles_to_accepting
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.partners.models import Organisation
from gezinsregie.web.refer.forms.fields import words
from gezinsregie.web.shell.forms.days import DayField
from gezinsregie.web.shell.forms.obstacles import add_obstacles

from .matrix import Considered, Item
from .room import Room
from .words import OBSTACLES

_REASON_HELP = _("De verwijzer leest deze reden. Schrijf zo dat het gezin haar ook mag lezen.")


def _reason() -> forms.CharField:
    return words(
        3,
        label=_("De reden"),
        help_text=_REASON_HELP,
        error_messages={"required": OBSTACLES["reason_missing"]},
    )


@dataclass(frozen=True)
class Choice:
    """An approach and, where it has forms, one of them, with the criteria of both."""

    approach: Approach
    form_key: str
    label: str
    items: tuple[Item, ...]

    @property
    def value(self) -> str:
        return f"{self.approach.key}@{self.approach.version}:{self.form_key}"


def choices_of(approaches: Sequence[Considered]) -> list[Choice]:
    """Return what can be chosen, in the order given; none of it is chosen beforehand."""
    found = []
    for one in approaches:
        name = one.approach.name_with_place
        if not one.forms:
            found.append(Choice(one.approach, "", name, one.items))
        found += [
            Choice(one.approach, each.form.key, f"{name}: {each.form.name}", one.items + each.items)
            for each in one.forms
        ]
    return found


class JudgementField(forms.CharField):
    """How somebody weighs a criterion. Whether it may stay empty follows from the approach that is
    chosen, so it is the form that says so."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=4000, widget=forms.Textarea(attrs={"rows": 2}), **kwargs)

    def validate(self, value: str) -> None:
        """Accept an empty text here."""


class AcceptForm(forms.Form):
    """Which approach, why, and how each criterion was weighed that only a person can weigh."""

    use_required_attribute = False

    approach = forms.ChoiceField(
        label=_("Welke aanpak?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": OBSTACLES["approach_missing"],
            "invalid_choice": _("Kies een aanpak uit de lijst."),
        },
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
                    # Only what was chosen can be at fault, so its name need not be said again.
                    self.fields[name] = JudgementField(
                        label=": ".join(filter(None, (item.form, item.weighing.text))),
                        help_text=" ".join(item.weighing.reasons),
                    )

    def judgements_of(self, approach_key: str) -> list[forms.BoundField]:
        """Return the fields in which somebody weighs the criteria of this approach."""
        start = _judgement(approach_key, "")
        return [self[name] for name in self.fields if name.startswith(start)]

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
            "reason": self.cleaned_data.get("reason", ""),
            "judgements": {
                name.removeprefix(start): text
                for name, text in self.cleaned_data.items()
                if start and name.startswith(start)
            },
        }

    def clean(self) -> dict[str, Any]:
        """Say what was not weighed in the same breath as what else is missing."""
        if self.chosen:
            answer = self.answer()
            missing = obstacles_to_accepting(
                reason=answer["reason"],
                form_keys=[form.key for form in self.chosen.approach.forms],
                form_key=self.chosen.form_key,
                to_weigh=[item.weighing.key for item in self.chosen.items if item.is_to_weigh],
                judgements=answer["judgements"],
            )
            said = [one for one in missing if one.field not in self.errors]
            add_obstacles(self, self.at_their_fields(said), OBSTACLES)
        return self.cleaned_data

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

    use_required_attribute = False

    partner = forms.ModelChoiceField(
        label=_("Waar kan het gezin terecht?"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("Staat niet in de lijst"),
        error_messages={"invalid_choice": _("Kies een partner uit de lijst.")},
    )
    redirected_to = forms.CharField(
        label=_("Staat het niet in de lijst?"),
        max_length=200,
        required=False,
        help_text=_("Noem de organisatie, bijvoorbeeld het sociaal wijkteam Noord."),
    )
    reason = _reason()

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        partners: QuerySet[Organisation] | None,
        **kwargs: Any,
    ) -> None:
        """Without ``partners``, a page that has no room to list them asks for words alone."""
        super().__init__(data, prefix="redirect", **kwargs)
        if partners is None:
            del self.fields["partner"]
            self.fields["redirected_to"].label = _("Waar kan het gezin terecht?")
            return
        field = self.fields["partner"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - narrows the type
        field.queryset = partners

    def answer(self) -> dict[str, Any]:
        """Return the arguments of the action; the partner is known by the name of today."""
        said = self.cleaned_data
        partner = said["partner"]
        return {
            "redirected_to": partner.name if partner else said["redirected_to"],
            "reason": said["reason"],
        }

    def clean(self) -> dict[str, Any]:
        """One organisation: of the list, or in words."""
        said = self.cleaned_data
        if "partner" in said and "redirected_to" in said:
            if said["partner"] and said["redirected_to"]:
                self.add_error("redirected_to", str(OBSTACLES["where_to_twice"]))
            elif not said["partner"] and not said["redirected_to"]:
                self.add_error("redirected_to", str(OBSTACLES["where_to_missing"]))
        return said


class RefuseForm(forms.Form):
    """Why this family is not taken on."""

    use_required_attribute = False

    reason = _reason()


class OpenForm(forms.Form):
    """Who coordinates, and from which day."""

    use_required_attribute = False

    coordinator = forms.ChoiceField(
        label=_("Gezinscoach"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies een gezinscoach."),
            "invalid_choice": OBSTACLES["no_coordinator_here"],
        },
    )
    started_on = DayField(label=_("Begint op"), error_messages={"required": _("Vul in wanneer.")})

    def __init__(
        self, data: QueryDict | None = None, *, rooms: Sequence[Room], **kwargs: Any
    ) -> None:
        super().__init__(data, prefix="open", **kwargs)
        field = self.fields["coordinator"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - narrows the type
        field.choices = [(room.user_id, room.sentence) for room in rooms]
