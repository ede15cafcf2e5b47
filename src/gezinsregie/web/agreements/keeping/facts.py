# SPDX-License-Identifier: EUPL-1.2
"""What can be written down of one party, each by a form of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from gezinsregie.access.permits import Permit
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement import actions
from gezinsregie.partners.agreement.models import Party, Practice
from gezinsregie.web.shell.forms.days import DayField

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def _name(label: StrOrPromise, missing: StrOrPromise) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": missing,
            "max_length": _("Dit is te lang: hooguit 200 tekens."),
        },
    )


class ClaimForm(forms.Form):
    """Somebody says that it is agreed."""

    who = _name(_("Wie zegt dit"), _("Vul in wie dit zegt."))
    day = DayField(label=_("Gezegd op"), initial=clock.today)

    def write(self, permit: Permit, party: Party) -> None:
        told = self.cleaned_data
        actions.record_claim(permit, party=party, said_by=told["who"], said_on=told["day"])


class SightForm(forms.Form):
    """The document was looked at."""

    day = DayField(label=_("Gezien op"), initial=clock.today)

    def write(self, permit: Permit, party: Party) -> None:
        actions.record_sight(permit, party=party, seen_on=self.cleaned_data["day"])


class SignatureForm(forms.Form):
    """The document bears a signature."""

    second = False

    who = _name(_("Naam van wie tekende"), _("Vul de naam in van wie tekende."))
    function = forms.CharField(label=_("Functie"), max_length=200, required=False)
    day = DayField(label=_("Getekend op"))

    def write(self, permit: Permit, party: Party) -> None:
        told = self.cleaned_data
        actions.record_signature(
            permit,
            party=party,
            signed_by=told["who"],
            signed_as=told["function"],
            signed_on=told["day"],
            second=self.second,
        )


class SecondSignatureForm(SignatureForm):
    """And that of somebody else."""

    second = True


class PracticeForm(forms.Form):
    """Whether it works with this party, in words."""

    practice = forms.ChoiceField(
        label=_("In de praktijk"),
        choices=[(one.value, capfirst(one.label)) for one in Practice],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies wat in de praktijk zo is."),
            "invalid_choice": _("Deze keuze kennen we niet. Kies uit de lijst."),
        },
    )
    words = forms.CharField(
        label=_("In woorden"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": _("Dit is te lang: hooguit 2000 tekens.")},
    )

    def write(self, permit: Permit, party: Party) -> None:
        told = self.cleaned_data
        actions.record_practice(
            permit, party=party, practice=Practice(told["practice"]), words=told["words"]
        )


class LeavingForm(forms.Form):
    """The party leaves the agreement."""

    day = DayField(
        label=_("Gebonden tot en met"),
        help_text=_("Daarna gaat er niets meer naar deze partij op grond van dit stuk."),
    )

    def write(self, permit: Permit, party: Party) -> None:
        actions.record_leaving(permit, party=party, last_day=self.cleaned_data["day"])


@dataclass(frozen=True)
class Fact:
    """One fact: the form that writes it, the words above it, and what is known of it already."""

    key: str
    title: StrOrPromise
    form: type[forms.Form]
    known: Callable[[Party], dict[str, Any]]


FACTS = (
    Fact(
        "claimed",
        _("Gezegd"),
        ClaimForm,
        lambda one: {"who": one.claimed_by, "day": one.claimed_on},
    ),
    Fact("seen", _("Gezien"), SightForm, lambda one: {"day": one.seen_on}),
    Fact(
        "signed",
        _("Getekend"),
        SignatureForm,
        lambda one: {"who": one.signed_by, "function": one.signed_as, "day": one.signed_on},
    ),
    Fact(
        "second",
        _("Tweede handtekening"),
        SecondSignatureForm,
        lambda one: {
            "who": one.second_signed_by,
            "function": one.second_signed_as,
            "day": one.second_signed_on,
        },
    ),
    Fact(
        "practice",
        _("In de praktijk"),
        PracticeForm,
        lambda one: {"practice": one.practice, "words": one.practice_words},
    ),
    Fact("left", _("Uitgestapt"), LeavingForm, lambda one: {"day": one.bound_until}),
)


def facts_of(party: Party) -> list[Fact]:
    """Return what can be written down of this party: a second signature where two are needed."""
    return [one for one in FACTS if one.key != "second" or party.agreement.signatories > 1]


def form_of(fact: Fact, party: Party, posted: Any = None) -> Any:
    """Return the form of a fact with what is known; with what was sent when it is ``posted``."""
    known = {name: value for name, value in fact.known(party).items() if value}
    return fact.form(posted, prefix=fact.key, initial=known)
