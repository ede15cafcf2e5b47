# SPDX-License-Identifier: EUPL-1.2
"""The forms of a conference: calling it, its agenda, and who is invited."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.conference.actions import NewPoint
from gezinsregie.casework.conference.guests.actions import Invitee
from gezinsregie.casework.conference.models import ConferenceKind, PointWhy
from gezinsregie.casework.conference.queries import ToTalkAbout
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.families.models import Member
from gezinsregie.web.contact.planned.forms import CallOffForm, MoveForm
from gezinsregie.web.contact.present import PresentForm, hour_to_come
from gezinsregie.web.contact.words import PLACES
from gezinsregie.web.sharing.about import WhereForm
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.shell.forms.days import DayField

from .words import KINDS

_LIST = {"invalid_choice": _("Kies een van de mogelijkheden in de lijst.")}


class ConferenceForm(PresentForm):
    """A conference to come: when, where, with whom, and what of the plan is talked about."""

    use_required_attribute = False
    day_field, hour_field = "starts_on", "starts_at"

    kind = forms.ChoiceField(
        label=_("Wat voor overleg?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        initial=ConferenceKind.INTERIM,
        error_messages={"required": _("Kies wat voor overleg het is."), **_LIST},
    )
    starts_on = DayField(label=_("Op welke dag?"))
    starts_at = hour_to_come()
    place = forms.ChoiceField(
        label=_("Waar?"),
        choices=list(PLACES.items()),
        widget=forms.RadioSelect,
        initial=Place.OFFICE,
        error_messages={"required": _("Kies waar het is."), **_LIST},
    )
    place_words = forms.CharField(
        label=_("Welke plek precies?"),
        help_text=_("Wie wordt uitgenodigd, leest dit. Schrijf hier geen adres van het gezin."),
        required=False,
        max_length=200,
    )
    members = forms.TypedMultipleChoiceField(
        label=_("Wie van het gezin?"),
        help_text=_("Wie er niet bij kan of wil zijn, wordt vooraf gehoord. Dat schrijft u op."),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies wie van het gezin u uitnodigt."),
            "invalid_choice": _("Kies alleen mensen van dit gezin."),
        },
    )
    partners = forms.TypedMultipleChoiceField(
        label=_("Welke partners?"),
        help_text=_("Alleen partners die dit gezin nu helpen."),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies een partner die dit gezin nu helpt.")},
    )
    points = forms.MultipleChoiceField(
        label=_("Dit vraagt in het plan om overleg"),
        help_text=_(
            "Haal weg waar u het nu niet over wilt hebben. Eigen punten voegt u later toe."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Het plan is veranderd. Kies opnieuw uit de lijst.")},
    )

    def __init__(
        self,
        members: Sequence[Member],
        partners: Iterable[Involvement],
        proposed: Sequence[ToTalkAbout],
        data: Mapping[str, Any] | None = None,
    ) -> None:
        self._partners = {one.pk: one for one in partners}
        self._proposed = {one.key: one for one in proposed}
        opened = {"members": [one.pk for one in members], "points": list(self._proposed)}
        super().__init__(members, data, opened)
        self._offer("partners", [(key, named(one)) for key, one in self._partners.items()])
        self._offer("points", [(one.key, _proposal(one)) for one in proposed])

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said above
        field.choices = choices
        if not choices:
            del self.fields[name]

    @property
    def invited(self) -> list[Involvement]:
        return [self._partners[key] for key in self.cleaned_data.get("partners", ())]

    @property
    def agenda(self) -> list[NewPoint]:
        """What was chosen, as the plan words it."""
        chosen = (self._proposed[key] for key in self.cleaned_data.get("points", ()))
        return [
            NewPoint(
                words=one.words,
                why=PointWhy(one.reason),
                concern=one.concern,
                goal=one.goal,
            )
            for one in chosen
        ]


def named(partner: Involvement) -> str:
    """Return who comes for a partner, and for which organisation."""
    return f"{partner.professional_name}, {partner.organisation.name}"


def _proposal(one: ToTalkAbout) -> str:
    return f"{one.words} ({PointWhy(one.reason).label})"


class PointForm(WhereForm):
    """A point of one's own."""

    use_required_attribute = False

    words = words_field(
        _("Waar moet het over gaan?"),
        _("Wie erbij is, leest dit."),
        _("Schrijf op waar het over moet gaan."),
        rows=2,
    )
    field_order = ["words", "life_domain", "member"]

    def __init__(self, members: Sequence[Member], *given: Any, **more: Any) -> None:
        super().__init__(members, *given, **more)
        field = self.fields["life_domain"]
        field.required = False
        field.help_text = _(
            "Een partner leest alleen punten van een leefgebied dat voor hem open is."
        )


class GuestForm(forms.Form):
    """Somebody more at the table: of the family, a partner, or somebody by name."""

    use_required_attribute = False

    who = forms.ChoiceField(
        label=_("Wie nodigt u uit?"),
        error_messages={"required": _("Kies wie u uitnodigt."), **_LIST},
    )
    name = forms.CharField(
        label=_("Naam"),
        help_text=_("Alleen bij iemand anders, zoals een tante of een buurman."),
        max_length=120,
        required=False,
    )
    role_words = forms.CharField(
        label=_("Wie is dat voor het gezin?"), max_length=120, required=False
    )

    def __init__(
        self, members: Iterable[Member], partners: Iterable[Involvement], *given: Any
    ) -> None:
        super().__init__(*given)
        self._who: dict[str, Invitee] = {
            **{f"member-{one.pk}": Invitee(member=one) for one in members},
            **{f"partner-{one.pk}": Invitee(involvement=one) for one in partners},
        }
        field = self.fields["who"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said above
        field.choices = [
            ("", "—"),
            *((key, _label(one)) for key, one in self._who.items()),
            ("other", _("iemand anders, met een naam")),
        ]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("who") == "other" and not said.get("name"):
            self.add_error("name", str(_("Vul in hoe deze persoon heet.")))
        return said

    @property
    def invitee(self) -> Invitee:
        said = self.cleaned_data
        return self._who.get(said["who"]) or Invitee(
            name=said["name"], role_words=said["role_words"]
        )


def _label(one: Invitee) -> str:
    if one.member is not None:
        return one.member.given_name
    return named(one.involvement) if one.involvement else one.name


class MoveConferenceForm(MoveForm):
    """Another moment for a conference, or another place."""

    place = forms.ChoiceField(
        label=_("Waar?"),
        choices=list(PLACES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waar het is."), **_LIST},
    )
    place_words = forms.CharField(
        label=_("Welke plek precies?"),
        help_text=_("Wie wordt uitgenodigd, leest dit. Schrijf hier geen adres van het gezin."),
        required=False,
        max_length=200,
    )


class OffForm(CallOffForm):
    """Why a conference does not take place."""

    by = None  # type: ignore[assignment]
    words = words_field(
        _("Waarom gaat het niet door?"), "", _("Schrijf op waarom het niet doorgaat."), rows=2
    )
