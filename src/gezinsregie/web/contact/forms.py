# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.planned.models import Planned
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.web.shell.forms.days import DayField

from .present import PresentForm, hour_field
from .words import KINDS, OUTCOMES, PLACES

LONGEST_NOTE = 4000


class ContactForm(PresentForm):
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
    others = forms.CharField(
        label=_("Wie was er nog meer bij?"),
        help_text=_("Uit het netwerk of van een partner, bijvoorbeeld: oma, en Ravi van de bank."),
        max_length=200,
        required=False,
        error_messages={
            "max_length": _(
                "Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
            )
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
    happened_at = hour_field()

    @classmethod
    def opened(
        cls, members: Sequence[Member], now: datetime, planned: Planned | None = None
    ) -> "ContactForm":
        """The form as it opens: on now, or on what was planned (its members loaded)."""
        local = (planned.starts_at if planned else now).astimezone(clock.LOCAL)
        initial: dict[str, Any] = {"happened_on": local.date(), "happened_at": local.time()}
        if planned:
            initial |= {
                "kind": planned.kind,
                "place": planned.place,
                "members": [one.pk for one in planned.members.all()],
            }
        return cls(members, initial=initial)
