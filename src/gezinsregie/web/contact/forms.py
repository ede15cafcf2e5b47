# SPDX-License-Identifier: EUPL-1.2
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.web.family.shown import adults_first
from gezinsregie.web.shell.forms.days import DayField

from .words import KINDS, OUTCOMES, PLACES

LONGEST_NOTE = 4000


class ContactForm(forms.Form):
    """One contact. It opens on a visit at home, now: what a coach in front of a door needs."""

    # An empty box is no fault before it is sent; the form itself says what is missing.
    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("Wat was het?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        initial=ContactKind.VISIT,
        error_messages={
            "required": _("Kies wat het was."),
            "invalid_choice": _("Kies een van de mogelijkheden in de lijst."),
        },
    )
    place = forms.ChoiceField(
        label=_("Waar?"),
        choices=list(PLACES.items()),
        widget=forms.RadioSelect,
        initial=Place.AT_HOME,
        error_messages={
            "required": _("Kies waar het was."),
            "invalid_choice": _("Kies een van de mogelijkheden in de lijst."),
        },
    )
    outcome = forms.ChoiceField(
        label=_("Ging het door?"),
        help_text=_("Ook een dichte deur is goed om te weten. Zij telt niet mee als contact."),
        choices=list(OUTCOMES.items()),
        widget=forms.RadioSelect,
        initial=ContactOutcome.TOOK_PLACE,
        error_messages={
            "required": _("Kies of het doorging."),
            "invalid_choice": _("Kies een van de mogelijkheden in de lijst."),
        },
    )
    members = forms.TypedMultipleChoiceField(
        label=_("Met wie?"),
        help_text=_("Ging het niet door? Kies dan met wie het zou zijn."),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies met wie u contact had."),
            "invalid_choice": _("Kies alleen mensen van dit gezin."),
        },
    )
    note = forms.CharField(
        label=_("Wat gebeurde er?"),
        help_text=_("Kort en feitelijk. Het gezin kan dit later lezen."),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": _("Schrijf in een of twee zinnen wat er gebeurde."),
            "max_length": _(
                "Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
            ),
        },
    )
    happened_on = DayField(label=_("Op welke dag?"))
    happened_at = forms.TimeField(
        label=_("Hoe laat?"),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={
            "required": _("Vul in hoe laat het was, bijvoorbeeld 14:30."),
            "invalid": _("Schrijf de tijd als uren en minuten, bijvoorbeeld 14:30."),
        },
    )

    def __init__(
        self, members: Sequence[Member], now: datetime, data: Mapping[str, Any] | None = None
    ) -> None:
        local = now.astimezone(clock.LOCAL)
        super().__init__(data, initial={"happened_on": local.date(), "happened_at": local.time()})
        self._members = {one.pk: one for one in members}
        given = Counter(one.given_name for one in members)
        field = self.fields["members"]
        assert isinstance(field, forms.TypedMultipleChoiceField)  # noqa: S101 - said above
        field.choices = [
            (one.pk, str(one) if given[one.given_name] > 1 else one.given_name)
            for one in adults_first(members)
        ]

    @property
    def chosen(self) -> list[Member]:
        """Who was there."""
        return [self._members[key] for key in self.cleaned_data["members"]]

    @property
    def moment(self) -> datetime:
        """When it was, on the clock of the Netherlands."""
        return datetime.combine(
            self.cleaned_data["happened_on"],
            self.cleaned_data["happened_at"],
            tzinfo=clock.LOCAL,
        )
