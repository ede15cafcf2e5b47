# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.withholding.actions import Thing
from gezinsregie.casework.withholding.rules import LONGEST_REASON
from gezinsregie.families.models import Member
from gezinsregie.web.shell.forms.days import DayField

from .things import choices_of, key_of
from .words import OBSTACLES, REASON_TOO_LONG


class WithholdForm(forms.Form):
    """From whom, what, why, and until when."""

    use_required_attribute = False

    member = forms.ChoiceField(
        label=_("Voor wie?"),
        error_messages={
            "required": _("Kies voor wie u iets afschermt."),
            "invalid_choice": _("Dit gezinslid kennen we niet. Kies iemand uit de lijst."),
        },
    )
    thing = forms.ChoiceField(
        label=_("Wat mag dit gezinslid niet weten?"),
        help_text=_(
            "Het verdwijnt van elke pagina en elk papier voor dit gezinslid. Ook teksten die het "
            "noemen, worden weggelaten."
        ),
        error_messages={
            "required": OBSTACLES["choose_one_thing"],
            "invalid_choice": OBSTACLES["not_of_this_family"],
        },
    )
    reason = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Het gezinslid leest dit niet."),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": OBSTACLES["reason_missing"],
            "max_length": REASON_TOO_LONG,
        },
    )
    ends_on = DayField(
        label=_("Tot en met"),
        required=False,
        help_text=_("Leeg: tot u het zelf weer opheft."),
    )

    def __init__(
        self,
        *args: Any,
        members: Sequence[Member],
        things: dict[str, list[Thing]],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(one.pk): one for one in members}
        self.things = {key_of(kind, one): one for kind, rows in things.items() for one in rows}
        for name, choices in (
            ("member", [(key, str(one)) for key, one in self.members.items()]),
            ("thing", choices_of(things, today)),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - it stands above
            field.choices = [("", _("Kies")), *choices]

    def chosen(self) -> dict[str, Any]:
        """Return what was filled in, as the action takes it; for a form that is valid."""
        return {
            "from_member": self.members[self.cleaned_data["member"]],
            "thing": self.things[self.cleaned_data["thing"]],
            "reason": self.cleaned_data["reason"],
            "ends_on": self.cleaned_data["ends_on"],
        }
