# SPDX-License-Identifier: EUPL-1.2
"""What a partner writes back: a day, a reason, or something that the coordinator should know."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.families.models import Member
from gezinsregie.web.plan.sections import domain_name
from gezinsregie.web.sharing.fields import (
    condition_field,
    label_field,
    passing_on_field,
    words_field,
)
from gezinsregie.web.shell.forms.days import DayField


class KeptForm(forms.Form):
    """On which day it was done."""

    done_on = DayField(label=_("Op welke dag?"))


class NotMadeForm(forms.Form):
    """Why it will not be done in time."""

    words = words_field(
        _("Waarom lukt het niet?"),
        _("En wat kan wel? De coach leest dit en belt u als dat nodig is."),
        _("Schrijf in een zin waarom het niet lukt."),
    )


class TellForm(forms.Form):
    """Something for the coordinator, in a life domain that is open and about whom it is open."""

    life_domain = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        error_messages={
            "required": _("Kies waar het over gaat."),
            "invalid_choice": _("Kies een leefgebied dat voor u open is."),
        },
    )
    member = forms.ChoiceField(
        label=_("Over wie?"),
        required=False,
        error_messages={"invalid_choice": _("Kies iemand over wie iets voor u open is.")},
    )
    words = words_field(
        _("Wat wilt u melden?"),
        _("Kort en feitelijk, en alleen wat hiervoor nodig is. Het gezin kan dit later lezen."),
        _("Schrijf in een of twee zinnen wat u wilt melden."),
    )
    label = label_field()
    passing_on = passing_on_field()
    condition_words = condition_field()

    def __init__(self, scopes: Collection[Scope], data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        open_domains = {one.life_domain for one in scopes}
        self._members = {str(one.member_id): one.member for one in scopes if one.member}
        self._choose(
            "life_domain",
            [
                (key, domain_name(domain))
                for key, domain in vocabulary().life_domains.items()
                if key in open_domains
            ],
        )
        whole = [("", _("het hele gezin"))] if any(one.member is None for one in scopes) else []
        self._choose(
            "member", [*whole, *((key, one.given_name) for key, one in self._members.items())]
        )
        self.fields["member"].required = not whole

    def _choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said above
        field.choices = choices

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, with the member instead of the key."""
        member: Member | None = self._members.get(self.cleaned_data["member"])
        return {**self.cleaned_data, "member": member}
