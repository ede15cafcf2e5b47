# SPDX-License-Identifier: EUPL-1.2
"""The form of a goal: the five questions, and where the goal stands in the plan."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.plan.models import Concern, Goal
from gezinsregie.families.queries import members_of
from gezinsregie.web.shell.forms.days import DayField

from .forms import LONGEST, MemberField, textarea
from .words import HORIZONS, QUESTIONS, WORDS


class LongGoalField(forms.ModelChoiceField):
    """A goal for the long term, by what it says."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.specific)


class GoalForm(forms.Form):
    """The five questions of SMART. Only the first must be answered now; the rest may ripen."""

    specific = forms.CharField(
        label=QUESTIONS["specific"].asked,
        help_text=_("Eén ding, in gewone woorden. Bijvoorbeeld: Bram gaat elke dag naar school."),
        max_length=LONGEST,
        widget=textarea(2),
        error_messages={"required": _("Schrijf op wat u samen wilt bereiken.")},
    )
    member = MemberField(label=_("Voor wie is dit doel?"))
    measurable = forms.CharField(
        label=QUESTIONS["measurable"].asked,
        help_text=_("Iets wat iedereen kan tellen of zien."),
        max_length=LONGEST,
        widget=textarea(2),
        required=False,
    )
    current = forms.CharField(
        label=QUESTIONS["current"].asked,
        help_text=_("Wat maakt dit doel juist op dit moment belangrijk?"),
        max_length=LONGEST,
        widget=textarea(2),
        required=False,
    )
    achievable = forms.CharField(
        label=QUESTIONS["achievable"].asked,
        help_text=_("Wat kan het gezin zelf, en wie helpt mee?"),
        max_length=LONGEST,
        widget=textarea(2),
        required=False,
    )
    due_on = DayField(label=QUESTIONS["due_on"].asked, required=False)
    horizon = forms.ChoiceField(
        label=_("Voor welke termijn?"),
        help_text=_("Een doel op korte termijn is een stap naar een doel op lange termijn."),
        choices=[("", _("nog niet gekozen")), *HORIZONS.items()],
        required=False,
        error_messages={"invalid_choice": _("Kies korte of lange termijn.")},
    )
    under = LongGoalField(
        label=_("Onder welk doel op lange termijn?"),
        queryset=Goal.objects.none(),
        empty_label=_("onder geen ander doel"),
        required=False,
        error_messages={"invalid_choice": WORDS["under_no_long_goal"]},
    )
    related_domains = forms.MultipleChoiceField(
        label=_("Raakt dit doel ook andere leefgebieden?"),
        help_text=_(
            "Een partner ziet dit doel alleen bij het leefgebied van de zorg, niet bij deze."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": _("Kies leefgebieden uit de lijst.")},
    )

    def __init__(
        self,
        *args: Any,
        concern: Concern,
        others: QuerySet[Goal],
        domains: Mapping[str, str],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        family_id = concern.trajectory.family_id
        self.fields["member"].queryset = members_of(family_id)  # type: ignore[attr-defined]
        self.fields["under"].queryset = others  # type: ignore[attr-defined]
        self.fields["related_domains"].choices = [  # type: ignore[attr-defined]
            (key, name) for key, name in domains.items() if key != concern.life_domain
        ]

    @staticmethod
    def answers_of(goal: Goal) -> dict[str, Any]:
        """Return what a goal says already, as the first values of the form."""
        answers = {name: getattr(goal, name) for name in QUESTIONS}
        place = {"under": goal.under_id, "related_domains": goal.related_domains}
        return {"member": goal.member_id, "horizon": goal.horizon, **place, **answers}

    @staticmethod
    def first_for(concern: Concern) -> dict[str, Any]:
        """Return the first values for a new goal: for whoever the concern is about."""
        return {"member": concern.member_id}
