# SPDX-License-Identifier: EUPL-1.2
"""The referral form with one section more: how the desk came to hear of it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.casework.referral.entering.actions import CameIn
from gezinsregie.casework.referral.models import CameBy
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.partners.models import Organisation
from gezinsregie.web.refer.forms.bundle import ReferralForms
from gezinsregie.web.shell.forms.obstacles import add_obstacles

from .words import OBSTACLES


class CameInForm(forms.Form):
    """How a referral came in, who told it, and for whom that person speaks."""

    use_required_attribute = False

    came_by = forms.ChoiceField(
        label=_("Hoe kwam de aanmelding binnen?"),
        choices=[(one.value, one.label) for one in CameBy if one is not CameBy.FORM],
        widget=forms.RadioSelect,
        error_messages={"required": OBSTACLES["came_by_missing"]},
    )
    told_by = forms.CharField(
        label=_("Wie vertelde het u?"),
        max_length=120,
        help_text=_("Naam en functie, of wie van het gezin. U kunt die dan terugbellen."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": OBSTACLES["told_by_missing"]},
    )
    organisation = forms.ChoiceField(
        label=_("Namens welke organisatie?"),
        required=False,
        error_messages={"invalid_choice": OBSTACLES["no_partner_here"]},
    )
    reporting_point = forms.ChoiceField(
        label=_("Langs welk meldpunt?"),
        required=False,
        help_text=_("Alleen als een meldpunt de aanmelding aan u doorgaf."),
        error_messages={"invalid_choice": _("Kies een meldpunt uit de lijst.")},
    )

    def __init__(
        self, data: QueryDict | None = None, *, partners: Iterable[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(data, prefix="came_in", **kwargs)
        self._offer("organisation", _("geen organisatie"), [(str(p.pk), p.name) for p in partners])
        self._offer(
            "reporting_point", _("rechtstreeks bij de desk"), [(n, n) for n in reporting_points()]
        )

    def _offer(self, name: str, nothing: Any, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - narrows the type
        field.choices = [("", nothing), *choices]

    def clean(self) -> dict[str, Any]:
        """Say at once that a family does not speak for an organisation."""
        given = self.cleaned_data
        if given.get("came_by") == CameBy.FROM_FAMILY and given.get("organisation"):
            wrong = Obstacle("family_is_no_organisation", field="organisation")
            add_obstacles(self, [wrong], OBSTACLES)
        return given

    def value(self) -> CameIn:
        given = self.cleaned_data
        return CameIn(
            came_by=CameBy(given["came_by"]),
            told_by=given["told_by"],
            organisation_id=UUID(given["organisation"]) if given["organisation"] else None,
            reporting_point=given["reporting_point"],
        )


def reporting_points() -> list[str]:
    """Return what the approaches name as a reporting point, under the name of today."""
    named = (one for approach in catalogue().latest() for one in approach.reporting_points)
    return sorted({one.now or one.then for one in named}, key=str.casefold)


class EnteringForms(ReferralForms):
    """All sections of a referral, and how it came in."""

    def __init__(
        self, data: QueryDict | None = None, *, partners: Iterable[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.came_in = self._make(CameInForm, partners=list(partners))

    @property
    def all(self) -> list[forms.Form]:
        return [self.came_in, *super().all]
