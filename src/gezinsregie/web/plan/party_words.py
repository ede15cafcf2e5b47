# SPDX-License-Identifier: EUPL-1.2
"""What a party thinks of a version, in words and with a sign."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.casework.plan.version.queries import Party
from gezinsregie.web.quick.addresses import address

from .words import FAMILY_VIEWS, View

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PARTY_VIEWS: dict[str, "StrOrPromise"] = {
    FamilyView.AGREES: _("Is het ermee eens."),
    FamilyView.SEEN_UNDER_PRESSURE: _("Heeft het plan gezien, onder druk. Dat is geen ja."),
    FamilyView.DISAGREES: _("Is het er niet mee eens."),
    FamilyView.COULD_NOT_ANSWER: _("Kon niet antwoorden."),
}

WORDS: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _(
        "Dit traject is afgesloten. Het plan is nog te lezen, maar niet meer te veranderen."
    ),
    "agreed_meanwhile": _(
        "Iemand anders stelde net een versie vast. Lees die eerst, en probeer het dan opnieuw."
    ),
    "nothing_to_discuss": _(
        "Er staat nog niets in het plan. Schrijf eerst een zorg op, of wat het gezin nodig heeft."
    ),
    "not_a_party": _("Deze persoon hoort niet (meer) bij dit gezin of deze hulp."),
    "pressure_on_a_partner": _("‘Onder druk’ geldt alleen voor iemand van het gezin."),
    "disagreement_without_words": _(
        "Schrijf op waarom, in de eigen woorden van wie het er niet mee eens is."
    ),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "before_the_version": _("Op deze dag was deze versie er nog niet. Kies een latere dag."),
    "view_given_meanwhile": _(
        "Iemand anders schreef dit net ook op. Lees hieronder wat er staat. Verstuurt u opnieuw, "
        "dan komt uw tekst ervoor in de plaats; wat er stond, blijft te lezen."
    ),
}


@dataclass(frozen=True)
class Said:
    """A party on the page of a version; ``sign`` and ``view`` None while it said nothing."""

    name: str
    sign: View | None
    view: PartyView | None
    edit: str
    before: str


def said_by(party: Party, family_id: object, number: int) -> Said:
    """Return a party as it is shown, with where its view is written down."""
    kind, key = party.key
    name = "member_view" if kind == "lid" else "partner_view"
    view = party.view
    return Said(
        party.name,
        FAMILY_VIEWS[view.view] if view else None,
        view,
        address(name, family_id, number, key),
        address("view_history", family_id, view.pk) if view and view.revision > 1 else "",
    )
