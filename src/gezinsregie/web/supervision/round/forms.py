# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateformat import format as dated
from django.utils.translation import gettext_lazy as _

from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.round.rules import LONGEST_NAME
from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES

MOST_DRAFTS = 100


class OpenForm(forms.Form):
    """A new round: which approach of which municipality, and when it is to be finished."""

    use_required_attribute = False

    municipality = forms.CharField(
        label=_("Gemeente"),
        max_length=LONGEST_NAME,
        error_messages={
            "required": OBSTACLES["no_municipality"],
            "max_length": OBSTACLES["municipality_too_long"],
        },
    )
    approach = forms.CharField(
        label=_("Aanpak"),
        max_length=LONGEST_NAME,
        help_text=_("De naam zoals de gemeente hem gebruikt."),
        error_messages={
            "required": OBSTACLES["no_approach"],
            "max_length": OBSTACLES["approach_too_long"],
        },
    )
    planned_end_on = DayField(
        label=_("Gepland einde"),
        help_text=_("De dag waarop de factsheet vastgesteld moet zijn."),
    )


class DraftField(forms.ModelChoiceField):
    """A choice of drafts; what is no id is answered like a draft that is not there."""

    def label_from_instance(self, draft: Factsheet) -> str:
        day = dated(timezone.localtime(draft.imported_at), "j F Y")
        return f"{draft.title} ({day})"

    def to_python(self, value: Any) -> Factsheet | None:
        try:
            chosen: Factsheet | None = super().to_python(value)
        except (ValidationError, ValueError) as fault:
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice"
            ) from fault
        return chosen


class AttachForm(forms.Form):
    """The draft that becomes the factsheet of a round."""

    use_required_attribute = False

    factsheet = DraftField(
        label=_("Concept"),
        queryset=Factsheet.objects.none(),
        empty_label=_("Kies een concept"),
        error_messages={
            "required": _("Kies een concept."),
            "invalid_choice": _("Dit concept is er niet meer, of hoort al bij een ronde."),
        },
    )

    def __init__(self, data: Any = None, *, drafts: QuerySet[Factsheet]) -> None:
        super().__init__(data)
        field = self.fields["factsheet"]
        assert isinstance(field, DraftField)  # noqa: S101 - for the type checker
        field.queryset = drafts
        #: A finite list to choose from, however many drafts there are.
        self.offered = list(drafts[:MOST_DRAFTS])
        field.choices = [
            ("", field.empty_label or ""),
            *((one.pk, field.label_from_instance(one)) for one in self.offered),
        ]
