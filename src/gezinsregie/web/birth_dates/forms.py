# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.models import Member
from gezinsregie.web.shell.forms.days import DayField


class BirthDateForm(forms.Form):
    """Who of the family, and on which day born."""

    use_required_attribute = False

    member = forms.ModelChoiceField(
        label=_("Van wie?"),
        queryset=Member.objects.none(),
        empty_label=_("Kies iemand van het gezin"),
        error_messages={
            "required": _("Kies iemand van het gezin."),
            "invalid_choice": _("Kies iemand van dit gezin."),
        },
    )
    birth_date = DayField(label=_("Geboortedag"))

    def __init__(self, *args: Any, members: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member"].queryset = members  # type: ignore[attr-defined]
        self.fields["member"].label_from_instance = _given_name  # type: ignore[attr-defined]


def _given_name(member: Member) -> str:
    return member.given_name
