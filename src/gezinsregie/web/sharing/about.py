# SPDX-License-Identifier: EUPL-1.2
"""The four questions of every exchange: which life domain, about whom, what for, on what ground."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.sharing.footing import About
from gezinsregie.families.models import Member
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.web.plan.sections import domain_name

_NOT_IN_LIST = _("Kies een van de mogelijkheden in de lijst.")


def domain_choices() -> list[tuple[str, str]]:
    return [(key, domain_name(one)) for key, one in vocabulary().life_domains.items()]


def purpose_choices() -> list[tuple[str, str]]:
    language = get_language() or "nl"
    return [(one.key, one.name.in_language(language)) for one in law().purposes]


def ground_choices(*, case_specific: bool) -> list[tuple[str, str]]:
    """Return the grounds that can stand; ``case_specific``: those of one case as well."""
    language = get_language() or "nl"
    grounds = law().grounds if case_specific else law().standing_grounds
    return [(one.key, f"{one.name.in_language(language)} ({one.law})") for one in grounds]


class WhereForm(forms.Form):
    """The part of a form that says where in a life something belongs; ``members``: the family's."""

    life_domain = forms.ChoiceField(
        label=_("Welk leefgebied?"), error_messages={"required": _("Kies een leefgebied.")}
    )
    member = forms.ChoiceField(label=_("Over wie?"), required=False)

    def __init__(self, members: Sequence[Member], *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._members = {str(one.pk): one for one in members}
        self.offer("life_domain", [("", "—"), *domain_choices()])
        named = [(key, one.given_name) for key, one in self._members.items()]
        self.offer("member", [("", str(_("het hele gezin"))), *named])

    def offer(self, name: str, choices: Sequence[Any]) -> None:
        """Let a field choose among these."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said above
        field.choices = list(choices)
        field.error_messages["invalid_choice"] = _NOT_IN_LIST

    @property
    def chosen(self) -> Member | None:
        """Whom it is about, None for the whole family."""
        return self._members.get(self.cleaned_data["member"])


class AboutForm(WhereForm):
    """The same, with what it is for and the ground it stands on."""

    purpose = forms.ChoiceField(
        label=_("Waarvoor is het nodig?"), error_messages={"required": _("Kies een doel.")}
    )
    legal_ground = forms.ChoiceField(
        label=_("Op welke grondslag?"), error_messages={"required": _("Kies een grondslag.")}
    )

    def __init__(
        self, members: Sequence[Member], *given: Any, case_specific: bool = False, **more: Any
    ) -> None:
        super().__init__(members, *given, **more)
        self.offer("purpose", [("", "—"), *purpose_choices()])
        self.offer("legal_ground", [("", "—"), *ground_choices(case_specific=case_specific)])

    @property
    def about(self) -> About:
        """What was filled in."""
        said = self.cleaned_data
        return About(said["life_domain"], self.chosen, said["purpose"], said["legal_ground"])
