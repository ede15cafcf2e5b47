# SPDX-License-Identifier: EUPL-1.2
"""An agreement as an administrator writes it down."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.partners.agreement.actions import NewAgreement
from gezinsregie.partners.agreement.models import Agreement, AgreementKind
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.models import Organisation
from gezinsregie.web.shell.forms.days import DayField

_NOT_IN_THE_LIST = _("Deze keuze kennen we niet. Kies uit de lijst.")


class OrganisationsField(forms.ModelMultipleChoiceField):
    """A choice of several; what is no number is answered like a number that is not there."""

    def clean(self, value: Any) -> Any:
        try:
            for one in value or ():
                UUID(str(one))
        except ValueError as fault:
            raise ValidationError(self.error_messages["invalid_choice"]) from fault
        return super().clean(value)


class AgreementForm(forms.Form):
    """A new agreement, or a new version of one; ``organisations`` are those that can be party."""

    kind = forms.ChoiceField(
        label=_("Soort"),
        choices=[("", _("Kies een soort")), *((k.value, capfirst(k.label)) for k in AgreementKind)],
        error_messages={"required": _("Kies een soort."), "invalid_choice": _NOT_IN_THE_LIST},
    )
    title = forms.CharField(
        label=_("Titel"),
        max_length=200,
        error_messages={
            "required": _("Vul de titel van het stuk in."),
            "max_length": _("Deze titel is te lang: hooguit 200 tekens."),
        },
    )
    dated_on = DayField(
        label=_("Datum op het stuk"),
        required=False,
        help_text=_("De dag die op het stuk zelf staat, niet de dag waarop u het toevoegt."),
    )
    valid_from = DayField(label=_("Geldt vanaf"), required=False)
    valid_until = DayField(label=_("Geldt tot en met"), required=False)
    approach_key = forms.ChoiceField(
        label=_("Aanpak"),
        required=False,
        error_messages={"invalid_choice": _NOT_IN_THE_LIST},
    )
    life_domains = forms.MultipleChoiceField(
        label=_("Leefgebieden"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niets aangekruist: het stuk gaat over alle leefgebieden."),
        error_messages={"invalid_choice": _NOT_IN_THE_LIST},
    )
    purposes = forms.MultipleChoiceField(
        label=_("Doelen"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niets aangekruist: het stuk geldt voor elk doel."),
        error_messages={"invalid_choice": _NOT_IN_THE_LIST},
    )
    legal_ground = forms.ChoiceField(
        label=_("Grondslag in de wet"),
        required=False,
        help_text=_("Noemt het stuk er geen, kies dan niets; de wet opent, het stuk beperkt."),
        error_messages={"invalid_choice": _NOT_IN_THE_LIST},
    )
    regional = forms.BooleanField(
        label=_("Gemaakt met andere gemeenten in de regio"), required=False
    )
    signatories = forms.TypedChoiceField(
        label=_("Hoeveel mensen tekenen per partij"),
        choices=[("1", _("Eén")), ("2", _("Twee, met verschillende namen"))],
        initial="1",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies of er één of twee mensen tekenen."),
            "invalid_choice": _NOT_IN_THE_LIST,
        },
    )
    parties = OrganisationsField(
        label=_("Partijen"),
        queryset=Organisation.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kruis minstens één partij aan."),
            "invalid_choice": _("Deze organisatie hoort niet bij uw gemeente. Kies uit de lijst."),
        },
    )

    def __init__(self, *args: Any, organisations: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "nl"
        fields: dict[str, Any] = self.fields
        fields["approach_key"].choices = [
            ("", _("Elke aanpak")),
            *((one.key, one.name_with_place) for one in catalogue().latest()),
        ]
        fields["life_domains"].choices = [
            (key, one.name.in_language(language)) for key, one in vocabulary().life_domains.items()
        ]
        fields["purposes"].choices = [
            (key, one.name.in_language(language)) for key, one in law().purpose_of.items()
        ]
        fields["legal_ground"].choices = [
            ("", _("Niet genoemd in het stuk")),
            *((one.key, one.name.in_language(language)) for one in law().standing_grounds),
        ]
        fields["parties"].queryset = organisations

    def new_agreement(self, replaces: Agreement | None = None) -> NewAgreement:
        """Return what was filled in; for a form that is valid."""
        told = self.cleaned_data
        return NewAgreement(
            kind=AgreementKind(told["kind"]),
            title=told["title"],
            dated_on=told["dated_on"],
            approach_key=told["approach_key"],
            life_domains=tuple(told["life_domains"]),
            purposes=tuple(told["purposes"]),
            legal_ground=told["legal_ground"],
            signatories=told["signatories"],
            regional=told["regional"],
            valid_from=told["valid_from"],
            valid_until=told["valid_until"],
            replaces=replaces,
        )


def as_before(agreement: Agreement, parties: Sequence[Any]) -> dict[str, Any]:
    """Return what a new version begins with: all but the days, which are its own."""
    return {
        "kind": agreement.kind,
        "title": agreement.title,
        "approach_key": agreement.approach_key,
        "life_domains": agreement.life_domains,
        "purposes": agreement.purpose_keys,
        "legal_ground": agreement.legal_ground,
        "signatories": str(agreement.signatories),
        "regional": agreement.regional,
        "parties": parties,
    }
