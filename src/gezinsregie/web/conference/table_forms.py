# SPDX-License-Identifier: EUPL-1.2
"""The forms of a conference that was held: who was there, what was decided, and the minutes."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.conference.actions import NewStep
from gezinsregie.casework.conference.guests.actions import Attended
from gezinsregie.casework.conference.guests.models import Attendance, Guest
from gezinsregie.casework.conference.models import AgendaPoint
from gezinsregie.casework.plan.models import ActorKind, Goal
from gezinsregie.web.plan.step_forms import OwnerForm
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.shell.forms.days import DayField


class AttendanceForm(forms.Form):
    """For each guest: there, not there, or heard and in which words."""

    use_required_attribute = False

    def __init__(self, guests: Sequence[Guest], *given: Any) -> None:
        super().__init__(*given)
        self._guests = guests
        for one in guests:
            self.fields[f"was_{one.pk}"] = forms.ChoiceField(
                label=one.called,
                choices=Attendance.choices,
                widget=forms.RadioSelect,
                initial=one.attendance,
                error_messages={
                    "required": _("Kies of %(name)s er was of is gehoord.") % {"name": one.called}
                },
            )
            self.fields[f"heard_{one.pk}"] = words_field(
                _("Wat vertelde %(name)s vooraf?") % {"name": one.called},
                "",
                "",
                rows=2,
                needed=False,
            )
            self.fields[f"heard_{one.pk}"].initial = one.said
            self.fields[f"seen_{one.pk}"] = forms.IntegerField(
                widget=forms.HiddenInput, required=False, initial=one.revision
            )

    def say_how_it_stands(self, guests: Sequence[Guest]) -> None:
        """Lay beside what was typed how each of these guests stands now; sent again, that is what
        was in sight."""
        seen = {f"seen_{one.pk}": str(one.revision) for one in guests}
        self.data = {**self.data.dict(), **seen}  # type: ignore[attr-defined]
        for one in guests:
            stands = one.get_attendance_display() if one.attendance else _("nog niets")
            words = f" “{one.said}”" if one.said else ""
            self[f"was_{one.pk}"].help_text = _("Nu staat er: %(stands)s.") % {
                "stands": f"{stands}{words}"
            }

    @property
    def attended(self) -> list[Attended]:
        said = self.cleaned_data
        return [
            Attended(
                one,
                Attendance(said[f"was_{one.pk}"]),
                said[f"heard_{one.pk}"],
                said[f"seen_{one.pk}"],
            )
            for one in self._guests
        ]


class DecideForm(OwnerForm):
    """What was decided about a point, and perhaps who does what."""

    use_required_attribute = False

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    decision = words_field(
        _("Wat is besloten?"),
        _("Ook ‘niets, we praten verder’ is een besluit."),
        _("Schrijf op wat is besloten."),
        rows=3,
    )
    words = words_field(
        _("Wat gaat er gebeuren?"),
        _("Laat dit leeg als er geen actie uit volgt."),
        "",
        rows=2,
        needed=False,
    )
    goal = forms.ModelChoiceField(
        label=_("Bij welk doel?"),
        queryset=Goal.objects.none(),
        empty_label="—",
        required=False,
        error_messages={"invalid_choice": _("Kies een doel uit het plan van dit gezin.")},
    )
    aim = words_field(
        _("Of bij een nieuw doel: wat moet er anders zijn?"),
        _("Het doel komt in het plan bij de zorg van dit punt."),
        "",
        rows=2,
        needed=False,
    )
    due_on = DayField(label=_("Voor welke dag?"), required=False)
    field_order = [
        *("seen", "decision", "words", "goal", "aim"),
        *("actor_kind", "involvement", "actor_name", "due_on"),
    ]

    def __init__(
        self, point: AgendaPoint, goals: Iterable[Goal], *given: Any, family_id: Any
    ) -> None:
        super().__init__(*given, family_id=family_id)
        self.fields["seen"].initial = point.revision
        self.fields["decision"].initial = point.decision
        self.fields["actor_kind"].required = False
        goal = self.fields["goal"]
        assert isinstance(goal, forms.ModelChoiceField)  # noqa: S101 - said above
        goal.queryset = goals  # type: ignore[assignment]
        goal.label_from_instance = lambda one: one.specific  # type: ignore[method-assign,assignment]
        goal.initial = point.goal_id
        if point.concern is None or point.goal is not None:
            del self.fields["aim"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not said.get("words"):
            return said
        said = super().clean()
        if not said.get("actor_kind") and "actor_kind" not in self.errors:
            self.add_error("actor_kind", gettext("Kies wie het doet."))
        if not said.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", gettext("Kies voor welke dag het klaar is."))
        return said

    @property
    def step(self) -> NewStep | None:
        """The action that follows from it, None without one."""
        said = self.cleaned_data
        if not said["words"]:
            return None
        return NewStep(
            words=said["words"],
            actor_kind=ActorKind(said["actor_kind"]),
            actor_name=said["actor_name"],
            due_on=said["due_on"],
            goal=said["goal"],
            aim=said.get("aim", ""),
            involvement=said["involvement"],
        )


class MinutesForm(forms.Form):
    """The words of the minutes, and of what is added to them."""

    use_required_attribute = False

    words = words_field(
        _("Wat is er besproken?"),
        _("Kort en feitelijk. Wie van het gezin erbij was of is gehoord, kan dit lezen."),
        _("Schrijf in een paar zinnen op wat is besproken."),
        rows=6,
    )


class AdditionForm(forms.Form):
    """What somebody found wrong or missing in minutes that are fixed."""

    use_required_attribute = False

    words = words_field(
        _("Wat moet erbij?"),
        _("Het verslag zelf verandert niet. Dit komt eronder te staan."),
        _("Schrijf op wat erbij moet."),
    )
