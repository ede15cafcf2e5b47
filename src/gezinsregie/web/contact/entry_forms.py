# SPDX-License-Identifier: EUPL-1.2
"""The part of the contact form that goes into the plan: what was done, what follows, how far."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.entry import Judged, NextStep, PlanEntry
from gezinsregie.casework.plan.models import ActorKind, Goal, Step
from gezinsregie.web.plan.step_forms import OwnerForm
from gezinsregie.web.plan.words import ATTAINMENTS
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.shell.forms.days import DayField

STEPS_OFFERED = 20
_CHANGED = {
    "invalid_choice": _("Dit is intussen veranderd in het plan. Kies opnieuw uit de lijst.")
}


class _SeenField(forms.ChoiceField):
    """A goal with its revision: another revision of a goal in the list is answered by the action,
    which knows whether another changed it or the form was sent twice."""

    def valid_value(self, value: str) -> bool:
        known = {key.split("-")[0] for key, _words in self.choices}  # type: ignore[misc,union-attr]
        key, _dash, seen = value.partition("-")
        return key in known and seen.isdecimal()


class _StepsField(forms.MultipleChoiceField):
    """Steps that are open; one that was done meanwhile, as by a form that is sent twice, is no
    fault."""

    known: frozenset[str] = frozenset()

    def valid_value(self, value: str) -> bool:
        return value in self.known


class EntryForm(OwnerForm):
    """Everything may stay empty; what is begun is finished."""

    use_required_attribute = False
    prefix = "plan"

    done = _StepsField(
        label=_("Wat is gedaan?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=_CHANGED,
    )
    words = words_field(
        _("Wat gaat er nu gebeuren?"),
        _("Dit wordt een actie in het plan."),
        "",
        rows=2,
        needed=False,
    )
    goal = forms.ChoiceField(label=_("Bij welk doel?"), required=False, error_messages=_CHANGED)
    due_on = DayField(label=_("Voor welke dag?"), required=False)
    judged = _SeenField(
        label=_("Welk doel kwam verder, of juist niet?"), required=False, error_messages=_CHANGED
    )
    attainment = forms.ChoiceField(
        label=_("Hoe ver is dit doel?"),
        required=False,
    )
    attainment_words = words_field(_("Waaraan ziet u dat?"), "", "", rows=2, needed=False)

    def __init__(
        self, steps: Sequence[Step], goals: Sequence[Goal], *given: Any, family_id: Any
    ) -> None:
        super().__init__(*given, family_id=family_id)
        self._steps = {str(one.pk): one for one in steps}
        self._goals = {str(one.pk): one for one in goals}
        self.fields["actor_kind"].required = False
        named = [("", "—"), *((str(one.pk), one.specific) for one in goals)]
        seen = [("", "—"), *((f"{one.pk}-{one.revision}", one.specific) for one in goals)]
        to_do = [one for one in steps if one.done_on is None][:STEPS_OFFERED]
        self._offer("done", [(str(one.pk), _in_words(one)) for one in to_do])
        done = self.fields["done"]
        assert isinstance(done, _StepsField)  # noqa: S101 - said above
        done.known = frozenset(self._steps)
        self._offer("goal", named)
        self._offer("judged", seen)
        self._offer(
            "attainment",
            [
                ("", "—"),
                *((str(one.score), f"{one.signed} · {one.word}") for one in ATTAINMENTS.values()),
            ],
        )

    def _offer(self, name: str, choices: Sequence[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said above
        field.choices = list(choices)

    @property
    def says_something(self) -> bool:
        """Whether any of it was filled in, so that the page shows it open."""
        return bool(self.errors) or any(
            self.data.get(self.add_prefix(name)) for name in ("done", "words", "judged")
        )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("words"):
            said = super().clean()
            self._ask(not said.get("goal"), "goal", gettext("Kies bij welk doel deze actie hoort."))
            self._ask(not said.get("actor_kind"), "actor_kind", gettext("Kies wie het doet."))
            self._ask(
                not said.get("due_on"), "due_on", gettext("Kies voor welke dag het klaar is.")
            )
        if said.get("judged"):
            self._ask(
                not said.get("attainment"), "attainment", gettext("Kies hoe ver dit doel is.")
            )
        elif said.get("attainment"):
            self._ask(True, "judged", gettext("Kies over welk doel dit gaat."))
        return said

    def _ask(self, missing: bool, field: str, words: str) -> None:
        if missing and field not in self.errors:
            self.add_error(field, words)

    def entry(self, permit: Permit) -> PlanEntry:
        """Return what was filled in."""
        said = self.cleaned_data
        return PlanEntry(
            permit=permit,
            done=tuple(self._steps[key] for key in said["done"]),
            next=self._next(said) if said["words"] else None,
            judged=self._judged(said) if said["judged"] else None,
        )

    def _judged(self, said: dict[str, Any]) -> Judged:
        key, _dash, seen = said["judged"].partition("-")
        return Judged(
            self._goals[key], int(said["attainment"]), said["attainment_words"], int(seen)
        )

    def _next(self, said: dict[str, Any]) -> NextStep:
        return NextStep(
            goal=self._goals[said["goal"]],
            words=said["words"],
            actor_kind=ActorKind(said["actor_kind"]),
            actor_name=said["actor_name"],
            due_on=said["due_on"],
            involvement=said["involvement"],
        )


def _in_words(step: Step) -> str:
    return f"{step.words} ({step.actor_name})"
