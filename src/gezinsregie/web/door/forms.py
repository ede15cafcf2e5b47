# SPDX-License-Identifier: EUPL-1.2
"""The forms at the door: a safety note, and whom to call in a crisis."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.door.actions import DoorWarning
from gezinsregie.families.door.models import Hazard, ToldTo, VisitorNote
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES

_LIST = {"invalid_choice": _("Kies een van de mogelijkheden in de lijst.")}
_TOO_LONG = {
    "max_length": _("Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d.")
}
# What the form opens on; a rule says how far it can be.
_LOOKED_AT_AGAIN_AFTER = timedelta(days=30)


class WarningForm(forms.Form):
    """What a visitor should know, for whom it is, and when somebody looks at it again."""

    use_required_attribute = False

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    hazard = forms.ChoiceField(
        label=_("Waar gaat het om?"),
        choices=Hazard.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waar het om gaat."), **_LIST},
    )
    words = words_field(
        _("Wat moet iemand weten of doen die erheen gaat?"),
        _("Schrijf wat een bezoeker ziet en doet, niet wat iemand is. Noem een bron en een dag."),
        OBSTACLES["words_missing"],
        rows=3,
    )
    told_to = forms.ChoiceField(
        label=_("Wie leest dit nog meer?"),
        help_text=_("U, uw waarnemer en wie dienst heeft, lezen dit altijd."),
        choices=ToldTo.choices,
        widget=forms.RadioSelect,
        initial=ToldTo.VISITORS,
        error_messages={"required": _("Kies wie dit leest."), **_LIST},
    )
    review_on = DayField(
        label=_("Wanneer kijkt u of dit nog klopt?"), help_text=_("Hooguit 90 dagen vooruit.")
    )

    @classmethod
    def opened(cls, today: date, note: VisitorNote | None = None) -> "WarningForm":
        """The form as it opens: empty, or on a note that is looked at again."""
        initial: dict[str, Any] = {"review_on": today + _LOOKED_AT_AGAIN_AFTER}
        if note is not None:
            initial |= {name: getattr(note, name) for name in ("hazard", "words", "told_to")}
            initial["seen"] = note.revision
        return cls(initial=initial)

    @property
    def warning(self) -> DoorWarning:
        said = self.cleaned_data
        return DoorWarning(
            Hazard(said["hazard"]), said["words"], ToldTo(said["told_to"]), said["review_on"]
        )


class CrisisContactForm(forms.Form):
    """Somebody of the family's own network who can be called, and agreed to that."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Wie kan worden gebeld?"),
        max_length=120,
        error_messages={"required": _("Vul een naam in."), **_TOO_LONG},
    )
    relation = forms.CharField(
        label=_("Wie is dat voor het gezin?"),
        help_text=_("Bijvoorbeeld: oma, buurvrouw, voogd."),
        max_length=120,
        error_messages={"required": _("Vul in wie dat is voor het gezin."), **_TOO_LONG},
    )
    phone = forms.CharField(
        label=_("Telefoonnummer"),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
        error_messages={"required": _("Vul een telefoonnummer in."), **_TOO_LONG},
    )
    when_words = forms.CharField(
        label=_("Waarvoor en wanneer?"),
        help_text=_("Bijvoorbeeld: kan de kinderen opvangen, ook 's nachts."),
        required=False,
        max_length=200,
        error_messages=_TOO_LONG,
    )
    agreed = forms.BooleanField(
        label=_("Deze persoon weet hiervan en vindt het goed."),
        error_messages={"required": _("Vraag eerst aan deze persoon of het goed is.")},
    )
