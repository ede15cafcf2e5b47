# SPDX-License-Identifier: EUPL-1.2
"""Each ground as a sentence to whoever holds it, with what it leaves shut; and who the others are.

What a ground allows is no sentence here: it is read from the policy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.access.grounds import Ground
from gezinsregie.casework.today.others import Kind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class GroundSaid:
    """``says`` why; ``lasts`` until what, where no day ends it; ``shut`` what it does not open."""

    says: StrOrPromise
    lasts: StrOrPromise
    shut: StrOrPromise


_AT_WORK = _("tot het traject is afgesloten, of uw werk hier stopt")

SAID: dict[Ground, GroundSaid] = {
    Ground.COORDINATES: GroundSaid(
        _("U bent nu de coach van dit gezin. U ziet alles en schrijft het plan."),
        _AT_WORK,
        _("Een tweede lezer nodig? Dat kunt u niet zelf zijn."),
    ),
    Ground.STANDS_IN: GroundSaid(
        _("U neemt waar voor de coach van dit gezin."),
        _("zolang de waarneming duurt"),
        _("Een nieuwe fase, afsluiten en besluiten met een mandaat blijven bij de coach."),
    ),
    Ground.ON_DUTY: GroundSaid(
        _("U hebt nu dienst voor het team van de coach van dit gezin."),
        _("tot het einde van uw dienst"),
        _("U schrijft niet in het plan; u noteert wat u deed."),
    ),
    Ground.EMERGENCY: GroundSaid(
        _("U opende dit gezin met noodtoegang."),
        _("vier uur"),
        _("U schrijft niet in het plan. Iemand anders beoordeelt of dit terecht was."),
    ),
    Ground.COORDINATED: GroundSaid(
        _("U was de coach van dit gezin toen het traject werd afgesloten."),
        _("zolang u hier als coach werkt"),
        _("U kunt teruglezen, niet meer schrijven. Wat daarna kwam, ziet u niet."),
    ),
    Ground.LEADS_THE_TEAM: GroundSaid(
        _("U leidt het team van de coach van dit gezin."),
        _("zolang u dit team leidt"),
        _("U ziet hoe het verloopt, niet wat er speelt."),
    ),
    Ground.DIRECTS_THE_PROCESS: GroundSaid(
        _("In dit gezin wacht een knoop op uw besluit."),
        _("tot de knoop door is of teruggaat"),
        _("U ziet de knoop en het verloop, verder niets van het gezin."),
    ),
    Ground.PARTNER_INFORMED: GroundSaid(
        _("U helpt dit gezin, en een deel van het plan is voor u open."),
        _("zolang alles hieronder geldt"),
        _("Wat er verder in het plan staat, contacten en metingen ziet u niet."),
    ),
    Ground.PARTNER_INVOLVED: GroundSaid(
        _("U helpt dit gezin namens uw organisatie."),
        _("zolang uw organisatie gebonden is en meedoet"),
        _("Op deze grond weet u dat het gezin begeleid wordt, niet wat er speelt."),
    ),
    Ground.IS_MEMBER: GroundSaid(
        _("Dit is uw eigen gezin."),
        _("zolang uw toegang loopt"),
        _("U ziet niet wat alleen over een ander gaat, en niet wat voor u is afgeschermd."),
    ),
    Ground.WORKS_THE_DESK: GroundSaid(
        _("U werkt bij de aanmelddesk waar dit gezin is aangemeld."),
        _("zolang u aan deze desk werkt"),
        _("U ziet de aanmelding, niet het plan of de contacten."),
    ),
}

KINDS: dict[Kind, StrOrPromise] = {
    Kind.COORDINATOR: _("coach van dit gezin"),
    Kind.STANDS_IN: _("neemt waar voor de coach"),
    Kind.ON_DUTY: _("heeft nu dienst"),
    Kind.EMERGENCY: _("noodtoegang"),
    Kind.COORDINATED: _("was eerder de coach"),
    Kind.TEAM_LEADER: _("leidt het team; ziet het verloop"),
    Kind.DESK: _("aanmelddesk; ziet de aanmelding"),
    Kind.PROCESS_DIRECTOR: _("procesregisseur; ziet de knoop"),
    Kind.PARTNER: _("partner"),
    Kind.MEMBER: _("hoort bij dit gezin; ziet het eigen deel"),
}

# The same to a member of the family, without a word of the trade.
TO_THE_FAMILY: dict[Kind, StrOrPromise] = {
    **KINDS,
    Kind.COORDINATOR: _("helpt uw gezin"),
    Kind.STANDS_IN: _("is er als de vaste helper weg is"),
    Kind.PARTNER: _("werkt mee"),
}
