# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gezinsregie.partners.agreement.models import Agreement, AgreementKind
from gezinsregie.partners.mandate.actions import NewMandate
from gezinsregie.partners.mandate.decisions import decisions
from gezinsregie.partners.mandate.rules import HOLDERS
from gezinsregie.partners.models import Organisation, Role
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.administration.people.forms import OrganisationField

_NOT_IN_THE_LIST = _("Deze keuze kennen we niet. Kies uit de lijst.")


class MandateForm(forms.Form):
    """Who may decide what, over whom, up to where, by which letter."""

    holder_role = forms.ChoiceField(
        label=_("Wie mag het besluiten"),
        choices=[("", _("Kies een rol")), *((one, capfirst(Role(one).label)) for one in HOLDERS)],
        error_messages={
            "required": _("Kies wie het mag besluiten."),
            "invalid_choice": _NOT_IN_THE_LIST,
        },
    )
    decision_key = forms.ChoiceField(
        label=_("Welk besluit"),
        error_messages={"required": _("Kies een besluit."), "invalid_choice": _NOT_IN_THE_LIST},
    )
    over = OrganisationField(
        label=_("Over welke partij"),
        queryset=Organisation.objects.none(),
        empty_label=_("Kies een partij"),
        error_messages={
            "required": _("Kies een partij."),
            "invalid_choice": _("Deze organisatie hoort niet bij uw gemeente. Kies uit de lijst."),
        },
    )
    up_to = forms.CharField(
        label=_("Tot hoever"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Zoals de brief het zegt, bijvoorbeeld: hooguit drie maanden."),
        error_messages={"max_length": _("Dit is te lang: hooguit 1000 tekens.")},
    )
    agreement = OrganisationField(
        label=_("Volgens welke mandaatbrief"),
        queryset=Agreement.objects.none(),
        empty_label=_("Kies een brief"),
        error_messages={
            "required": _("Kies een mandaatbrief."),
            "invalid_choice": _("Deze brief hoort niet bij uw gemeente. Kies uit de lijst."),
        },
    )

    def __init__(self, *args: Any, municipality_id: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "nl"
        fields: dict[str, Any] = self.fields
        fields["decision_key"].choices = [
            ("", _("Kies een besluit")),
            *((key, one.name.in_language(language)) for key, one in decisions().items()),
        ]
        fields["over"].queryset = organisations_at(municipality_id)
        fields["agreement"].queryset = Agreement.objects.filter(
            municipality=municipality_id, kind=AgreementKind.MANDATE_LETTER
        )

    def new_mandate(self) -> NewMandate:
        """Return what was filled in; for a form that is valid."""
        return NewMandate(**self.cleaned_data)
