# SPDX-License-Identifier: EUPL-1.2
"""Bringing a partner in, and saying what it may know."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.families.queries import members_of
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.models import Appointment, Organisation
from gezinsregie.web.plan.forms import MemberField
from gezinsregie.web.shell.forms.days import DayField

from .fields import choice, fill, said

_LEADS = [("unknown", _("weet ik niet")), ("yes", _("ja")), ("no", _("nee"))]
_LEADING = {"yes": True, "no": False, "unknown": None}


def leads_field(*, required: bool) -> forms.ChoiceField:
    """Return the question whether the plan leads for a partner (VIG-L6)."""
    return forms.ChoiceField(
        label=_("Is het plan van het gezin leidend voor deze partner?"),
        help_text=_("Nee betekent: het eigen plan van deze partner gaat voor."),
        choices=_LEADS,
        required=required,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies een antwoord."),
            "invalid_choice": _("Kies een antwoord."),
        },
    )


class InvolveForm(forms.Form):
    """Which partner helps, who comes, and for what."""

    professional = choice(
        _("Wie komt er?"), "", _("Iemand met een account ziet alleen wat u straks openzet.")
    )
    organisation = choice(
        _("Organisatie"), "", _("Hoeft niet als u hierboven iemand met een account kiest.")
    )
    professional_name = forms.CharField(
        label=_("Naam, als diegene geen account heeft"), max_length=120, required=False
    )
    role_words = forms.CharField(
        label=_("Waarvoor?"),
        help_text=_("Bijvoorbeeld: wijkagent, of begeleidt Bram op school."),
        max_length=200,
        required=False,
    )
    plan_leads = leads_field(required=False)
    starts_on = DayField(label=_("Sinds wanneer?"))

    def __init__(
        self,
        data: Any,
        *,
        organisations: Sequence[Organisation],
        professionals: Sequence[Appointment],
        today: date,
    ) -> None:
        super().__init__(data, initial={"starts_on": today, "plan_leads": "unknown"})
        self._organisations = {str(one.pk): one for one in organisations}
        self._professionals = {f"{one.user_id}@{one.organisation_id}": one for one in professionals}
        for name in ("professional", "organisation"):
            self.fields[name].required = False
        fill(
            self,
            "professional",
            _("iemand zonder account"),
            [
                (key, f"{one.user.name}, {one.organisation.name}")
                for key, one in self._professionals.items()
            ],
        )
        fill(
            self,
            "organisation",
            _("Kies een organisatie"),
            [(key, one.name) for key, one in self._organisations.items()],
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen = self._professionals.get(cleaned.get("professional") or "")
        organisation = self._organisations.get(cleaned.get("organisation") or "")
        if chosen is not None and organisation is None:
            organisation = chosen.organisation
        if organisation is None and "organisation" not in self.errors:
            self.add_error("organisation", gettext("Kies een organisatie."))
        return {
            **cleaned,
            "organisation": organisation,
            "professional": chosen.user if chosen else None,
            "plan_leads": _LEADING[cleaned.get("plan_leads") or "unknown"],
        }


class LeadsForm(forms.Form):
    """Whether the plan leads for a partner."""

    plan_leads = leads_field(required=True)

    @property
    def leads(self) -> bool | None:
        return _LEADING[self.cleaned_data["plan_leads"]]

    @staticmethod
    def first(leads: bool | None) -> dict[str, str]:
        """Return the first value of the form for what is known."""
        return {"plan_leads": next(key for key, one in _LEADING.items() if one is leads)}


class EndForm(forms.Form):
    """The last day of something that was open."""

    last_day = DayField(label=_("Tot en met welke dag?"))

    @classmethod
    def sent(cls, data: QueryDict, today: date) -> "EndForm":
        """Return what was sent; the button that stops it now asks for no day."""
        now = {"last_day": (today - timedelta(days=1)).isoformat()} if "now" in data else {}
        return cls({**data.dict(), **now})


class ScopeForm(forms.Form):
    """What a partner may know: about what, about whom, what for, and on which ground."""

    life_domain = choice(_("Waarover?"), _("Kies een leefgebied."))
    member = MemberField(label=_("Over wie?"))
    purpose = choice(_("Waarvoor heeft deze partner het nodig?"), _("Kies een doel."))
    legal_ground = choice(
        _("Op welke grondslag?"),
        _("Kies een grondslag."),
        _("Bij toestemming vraagt u daarna ieder die erover gaat."),
    )
    starts_on = DayField(label=_("Vanaf"))
    ends_on = DayField(
        label=_("Tot en met"), help_text=_("Leeg: zolang deze partner helpt."), required=False
    )

    def __init__(self, data: Any, *, family_id: Any, grounds: frozenset[str], first: date) -> None:
        super().__init__(data, initial={"starts_on": first})
        self.fields["member"].queryset = members_of(family_id)  # type: ignore[attr-defined]
        domains = vocabulary().life_domains.values()
        fill(
            self,
            "life_domain",
            _("Kies een leefgebied"),
            [(one.key, said(one.name)) for one in domains],
        )
        fill(
            self,
            "purpose",
            _("Kies een doel"),
            [(one.key, said(one.name)) for one in law().purposes],
        )
        fill(
            self,
            "legal_ground",
            _("Kies een grondslag"),
            [(one.key, said(one.name)) for one in law().standing_grounds if one.key in grounds],
        )
