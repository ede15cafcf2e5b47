# SPDX-License-Identifier: EUPL-1.2
"""Who stands in, and who is on duty from when to when."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.accounts.models import User
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Appointment
from gezinsregie.web.shell.forms.days import DayField

_HOUR_WRONG = _("Schrijf de tijd als uur:minuut, bijvoorbeeld 17:00.")
_NIGHTS_WRONG = _("Vul een aantal in: 1 tot en met 14.")


class _TeamForm(forms.Form):
    """A form in which people of one team are chosen."""

    people: tuple[str, ...] = ()

    def __init__(self, *args: Any, team: Sequence[Appointment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._team = {str(one.user_id): one.user for one in team}
        fields: dict[str, Any] = self.fields
        for name in self.people:
            fields[name].choices = [
                ("", _("Kies een coach")),
                *((key, user.name) for key, user in self._team.items()),
            ]

    def chosen(self, name: str) -> User:
        """Return who was chosen; for a form that is valid."""
        return self._team[self.cleaned_data[name]]


def _coach(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        error_messages={
            "required": _("Kies een coach."),
            "invalid_choice": _("Deze persoon is geen coach van uw team. Kies uit de lijst."),
        },
    )


class StandInForm(_TeamForm):
    """Somebody does the work of somebody who is away."""

    people = ("absent", "stand_in")
    absent = _coach(_("Wie is er niet"))
    stand_in = _coach(_("Wie neemt waar"))
    starts_on = DayField(label=_("Eerste dag"), initial=clock.today)
    ends_on = DayField(label=_("Laatste dag"))


def _hour(label: Any, usual: time) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        initial=usual,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"required": _HOUR_WRONG, "invalid": _HOUR_WRONG},
    )


class DutyForm(_TeamForm):
    """Somebody is on duty; an end not after the begin is on the next day."""

    people = ("user",)
    user = _coach(_("Wie heeft dienst"))
    starts_on = DayField(label=_("Eerste dag"), initial=clock.today)
    since = _hour(_("Van"), time(17))
    until = _hour(_("Tot"), time(8, 30))
    nights = forms.IntegerField(
        label=_("Hoeveel dagen achter elkaar"),
        initial=1,
        min_value=1,
        max_value=14,
        help_text=_(
            "Elke dag dezelfde tijd. Is het einde vroeger dan het begin, dan is het de dag erna."
        ),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _NIGHTS_WRONG
        ),
    )

    def shifts(self) -> list[tuple[datetime, datetime]]:
        """Return the shifts that were filled in; for a form that is valid."""
        told = self.cleaned_data
        overnight = timedelta(days=int(told["until"] <= told["since"]))
        days = [told["starts_on"] + timedelta(days=number) for number in range(told["nights"])]
        return [
            (
                datetime.combine(day, told["since"], tzinfo=clock.LOCAL),
                datetime.combine(day + overnight, told["until"], tzinfo=clock.LOCAL),
            )
            for day in days
        ]
