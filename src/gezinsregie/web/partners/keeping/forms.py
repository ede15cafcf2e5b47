# SPDX-License-Identifier: EUPL-1.2
"""A partner, a name that it had, and what it wants to reach."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.partners.directory.actions import Told
from gezinsregie.web.shell.forms.days import DayField

_NOT_IN_THE_LIST = _("Dit leefgebied kennen we niet. Kies uit de lijst.")


def _domains() -> list[tuple[str, str]]:
    language = get_language() or "nl"
    return [(key, one.name.in_language(language)) for key, one in vocabulary().life_domains.items()]


def _phone(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
        error_messages={"max_length": _("Dit nummer is te lang: hooguit 40 tekens.")},
    )


def _name(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Vul een naam in."),
            "max_length": _("Deze naam is te lang: hooguit 200 tekens."),
        },
    )


class PartnerForm(forms.Form):
    """An organisation as the directory shows it."""

    name = _name(_("Naam"))
    life_domains = forms.MultipleChoiceField(
        label=_("Leefgebieden"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Waar deze organisatie aan werkt. Hierop rust het beeld van de dekking."),
        error_messages={"invalid_choice": _NOT_IN_THE_LIST},
    )
    day_phone = _phone(_("Telefoon overdag"))
    night_phone = _phone(_("Telefoon 's avonds, 's nachts en in het weekend"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        domains: Any = self.fields["life_domains"]
        domains.choices = _domains()

    def told(self) -> Told:
        """Return what was filled in; for a form that is valid."""
        told = self.cleaned_data
        return Told(
            name=told["name"],
            life_domains=tuple(told["life_domains"]),
            day_phone=told["day_phone"],
            night_phone=told["night_phone"],
        )


class FormerNameForm(forms.Form):
    """A name that an organisation had before."""

    former = _name(_("Vroegere naam"))
    until = DayField(label=_("Tot en met"), required=False)


class AimForm(forms.Form):
    """What an organisation wants to reach."""

    life_domain = forms.ChoiceField(
        label=_("Waarover"), required=False, error_messages={"invalid_choice": _NOT_IN_THE_LIST}
    )
    words = forms.CharField(
        label=_("Wat wil deze organisatie bereiken"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("In haar eigen woorden."),
        error_messages={
            "required": _("Zeg het in een paar woorden."),
            "max_length": _("Dit is te lang: hooguit 1000 tekens."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about: Any = self.fields["life_domain"]
        about.choices = [("", _("Het gezin als geheel")), *_domains()]
