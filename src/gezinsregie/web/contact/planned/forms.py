# SPDX-License-Identifier: EUPL-1.2
from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.foundation import clock
from gezinsregie.web.contact.present import PresentForm, hour_to_come
from gezinsregie.web.contact.words import PLACES
from gezinsregie.web.shell.forms.days import DayField

from .words import KINDS, WHO_CALLED_OFF

LONGEST_WORDS = 500
_LIST = {"invalid_choice": _("Kies een van de mogelijkheden in de lijst.")}
_TOO_LONG = {
    "max_length": _("Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d.")
}


class PlanForm(PresentForm):
    """A visit or a call to come. It opens on a visit at home."""

    use_required_attribute = False
    day_field, hour_field = "starts_on", "starts_at"

    kind = forms.ChoiceField(
        label=_("Wat plant u?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        initial=ContactKind.VISIT,
        error_messages={"required": _("Kies wat u plant."), **_LIST},
    )
    place = forms.ChoiceField(
        label=_("Waar?"),
        choices=list(PLACES.items()),
        widget=forms.RadioSelect,
        initial=Place.AT_HOME,
        error_messages={"required": _("Kies waar het is."), **_LIST},
    )
    members = forms.TypedMultipleChoiceField(
        label=_("Met wie?"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies met wie u afspreekt."),
            "invalid_choice": _("Kies alleen mensen van dit gezin."),
        },
    )
    starts_on = DayField(label=_("Op welke dag?"))
    starts_at = hour_to_come()
    words = forms.CharField(
        label=_("Waarvoor?"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=_TOO_LONG,
    )


class _SeenForm(forms.Form):
    """A change of what somebody had in sight."""

    use_required_attribute = False
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


class MoveForm(_SeenForm):
    """Another moment."""

    starts_on = DayField(label=_("Op welke dag?"))
    starts_at = hour_to_come()

    @property
    def moment(self) -> datetime:
        """When it is to be, on the clock of the Netherlands."""
        said = self.cleaned_data
        return datetime.combine(said["starts_on"], said["starts_at"], tzinfo=clock.LOCAL)


class CallOffForm(_SeenForm):
    """Who called it off, and why."""

    by = forms.ChoiceField(
        label=_("Wie zegde af?"),
        choices=list(WHO_CALLED_OFF.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wie er afzegde."), **_LIST},
    )
    words = forms.CharField(
        label=_("Waarom?"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=_TOO_LONG,
    )
