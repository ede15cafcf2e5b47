# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.accounts.models import User
from gezinsregie.casework.transfer.actions import NewItem, NewOffer
from gezinsregie.casework.transfer.models import TransferKind
from gezinsregie.casework.transfer.rules import usual_ground
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.web.sharing.about import ground_choices

from .words import ANSWERING, OFFERING

_TOO_LONG = {
    "max_length": _("Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d.")
}
_STAYS = "stays"
_LIST = {"invalid_choice": _("Kies een van de mogelijkheden in de lijst.")}


class _Colleague(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class OfferForm(forms.Form):
    """To whom, why, and of each member on which ground the file goes along.

    ``members`` is empty for whoever sees no contents: then nobody is asked about by name, and all
    goes along by the task itself.
    """

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("Waarheen?"),
        choices=TransferKind.choices,
        widget=forms.RadioSelect,
        initial=TransferKind.COORDINATOR,
        error_messages={"required": _("Kies waarheen u overdraagt."), **_LIST},
    )
    to_coordinator = _Colleague(
        label=_("Welke collega?"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Kies een collega"),
        error_messages={"required": OFFERING["receiver_missing"], **_LIST},
    )
    to_organisation = forms.CharField(
        label=_("Welke gemeente?"), required=False, max_length=120, error_messages=_TOO_LONG
    )
    to_name = forms.CharField(
        label=_("Wie is daar de coach of het aanspreekpunt?"),
        required=False,
        max_length=120,
        error_messages=_TOO_LONG,
    )
    to_email = forms.EmailField(
        label=_("E-mailadres van deze persoon"),
        required=False,
        error_messages={"invalid": _("Dit is geen e-mailadres, bijvoorbeeld naam@gemeente.nl.")},
    )
    reason = forms.CharField(
        label=_("Waarom draagt u over?"),
        help_text=_("Wie u vraagt, leest dit voordat het gezin bekend is. Noem dus geen namen."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": OFFERING["reason_missing"], **_TOO_LONG},
    )

    def __init__(
        self, members: Sequence[Member], colleagues: Any, *args: Any, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.members = members
        self.fields["to_coordinator"].queryset = colleagues  # type: ignore[attr-defined]
        # What the other kind asks for is asked of nobody.
        chosen = self.data.get("kind", "") if self.is_bound else ""
        away = bool(members) and chosen == TransferKind.MUNICIPALITY
        self.fields["to_coordinator"].required = not away
        grounds = [(_STAYS, _("gaat niet mee")), *ground_choices(case_specific=True)]
        for one in members:
            name = {"name": one.given_name}
            self.fields[f"ground_{one.pk}"] = forms.ChoiceField(
                label=_("%(name)s: op welke grond gaat het dossier mee?") % name,
                choices=grounds,
                initial=usual_ground(one.role == MemberRole.CHILD),
                error_messages={"required": _("Kies een grond, of dat het niet meegaat."), **_LIST},
            )
            self.fields[f"words_{one.pk}"] = forms.CharField(
                label=_("%(name)s: toelichting") % name,
                required=False,
                max_length=500,
                error_messages=_TOO_LONG,
            )
        if not members:
            for field in ("kind", "to_organisation", "to_name", "to_email"):
                del self.fields[field]

    @property
    def people(self) -> list[tuple[Member, Any, Any]]:
        """Each member with the two fields about that member."""
        return [(one, self[f"ground_{one.pk}"], self[f"words_{one.pk}"]) for one in self.members]

    @property
    def offer(self) -> NewOffer:
        said = self.cleaned_data
        return NewOffer(
            kind=TransferKind(said.get("kind", TransferKind.COORDINATOR)),
            reason=said["reason"],
            to_coordinator=said.get("to_coordinator"),
            to_organisation=said.get("to_organisation", ""),
            to_name=said.get("to_name", ""),
            to_email=said.get("to_email", ""),
        )

    @property
    def items(self) -> list[NewItem]:
        said = self.cleaned_data
        return [
            NewItem(one, said[f"ground_{one.pk}"].replace(_STAYS, ""), said[f"words_{one.pk}"])
            for one in self.members
        ]


class AnswerForm(forms.Form):
    """Yes or no, by whom, in words."""

    use_required_attribute = False

    accepted = forms.TypedChoiceField(
        label=_("Neemt u dit gezin over?"),
        choices=[("yes", _("Ja, ik neem het over")), ("no", _("Nee, ik neem het niet aan"))],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee."), **_LIST},
    )
    name = forms.CharField(
        label=_("Uw naam"),
        max_length=120,
        error_messages={"required": ANSWERING["name_missing"], **_TOO_LONG},
    )
    words = forms.CharField(
        label=_("Uw antwoord in woorden"),
        help_text=_("Bijvoorbeeld vanaf wanneer, en wanneer u samen kennismaakt met het gezin."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": ANSWERING["words_missing"], **_TOO_LONG},
    )
