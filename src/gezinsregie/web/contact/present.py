# SPDX-License-Identifier: EUPL-1.2
"""Who of the family it is with, and at what hour: for every form about a visit or a call."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.web.family.shown import adults_first


def hour_field() -> forms.TimeField:
    """An hour and minutes, as people type them or as the browser's own clock sends them."""
    return forms.TimeField(
        label=_("Hoe laat?"),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={
            "required": _("Vul in hoe laat het was, bijvoorbeeld 14:30."),
            "invalid": _("Schrijf de tijd als uren en minuten, bijvoorbeeld 14:30."),
        },
    )


def hour_to_come() -> forms.TimeField:
    """The same of something that is planned."""
    field = hour_field()
    field.error_messages["required"] = _("Vul in hoe laat, bijvoorbeeld 14:30.")
    return field


class PresentForm(forms.Form):
    """A form with ``members`` of one family, and the moment in the fields that it names."""

    day_field, hour_field = "happened_on", "happened_at"

    def __init__(
        self,
        members: Sequence[Member],
        data: Mapping[str, Any] | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        self._members = {one.pk: one for one in members}
        given = Counter(one.given_name for one in members)
        field = self.fields["members"]
        assert isinstance(field, forms.TypedMultipleChoiceField)  # noqa: S101 - as said above
        field.choices = [
            (one.pk, str(one) if given[one.given_name] > 1 else one.given_name)
            for one in adults_first(members)
        ]

    @property
    def chosen(self) -> list[Member]:
        """Whom it is with."""
        return [self._members[key] for key in self.cleaned_data["members"]]

    @property
    def moment(self) -> datetime:
        """When it is, on the clock of the Netherlands."""
        return datetime.combine(
            self.cleaned_data[self.day_field],
            self.cleaned_data[self.hour_field],
            tzinfo=clock.LOCAL,
        )
