# SPDX-License-Identifier: EUPL-1.2
"""The forms of an action of the plan: what, by whom, before which day, and that it was done."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.foundation import clock
from gezinsregie.web.shell.forms.days import DayField

from .forms import LONGEST, textarea
from .words import ACTORS


class OwnerForm(forms.Form):
    """Who does it: somebody by name, or a partner who helps this family."""

    actor_kind = forms.ChoiceField(
        label=_("Wie doet het?"),
        choices=list(ACTORS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wie het doet.")},
    )
    involvement = forms.ModelChoiceField(
        label=_("Welke partner?"),
        help_text=_("Alleen bij een andere organisatie die dit gezin nu helpt."),
        queryset=Involvement.objects.none(),
        empty_label=_("geen van deze, ik vul een naam in"),
        required=False,
        error_messages={"invalid_choice": _("Kies een partner die dit gezin nu helpt.")},
    )
    actor_name = forms.CharField(
        label=_("Naam"),
        help_text=_("Hoeft niet als u hierboven een partner kiest."),
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, family_id: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["involvement"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - said above
        field.queryset = (
            involved(clock.today())
            .filter(trajectory__family=family_id)
            .select_related("organisation")
        )
        field.label_from_instance = _named  # type: ignore[method-assign,assignment]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        partner = said.get("involvement")
        if partner is not None:
            said |= {"actor_kind": ActorKind.PARTNER, "actor_name": _named(partner)}
        elif not said.get("actor_name") and "actor_name" not in self.errors:
            self.add_error(
                "actor_name",
                gettext("Vul in wie het doet: een actie zonder naam blijft liggen."),
            )
        return said


def _named(partner: Involvement) -> str:
    return f"{partner.professional_name}, {partner.organisation.name}"[:200]


class WordingForm(forms.Form):
    """What is to be done, and before which day."""

    words = forms.CharField(
        label=_("Wat gaat er gebeuren?"),
        max_length=LONGEST,
        widget=textarea(2),
        error_messages={"required": _("Schrijf op wat er gaat gebeuren.")},
    )
    due_on = DayField(label=_("Voor welke dag?"))


class StepForm(WordingForm, OwnerForm):
    """Who does what, before which day."""

    field_order = ["words", "actor_kind", "involvement", "actor_name", "due_on"]


class DoneForm(forms.Form):
    """The day on which a step was done; left out, it is today."""

    done_on = DayField(label=_("Wanneer is het gedaan?"), required=False)
