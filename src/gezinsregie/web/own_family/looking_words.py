# SPDX-License-Identifier: EUPL-1.2
"""Who looked, and at what, in the words of a family."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.access.acts import Act
from gezinsregie.access.grounds import Ground
from gezinsregie.casework.own_view.looking import Reviewed, Visit

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

WHO: dict[str, StrOrPromise] = {
    Ground.COORDINATES: _("onze gezinscoach"),
    Ground.STANDS_IN: _("valt in voor onze gezinscoach"),
    Ground.COORDINATED: _("was onze gezinscoach"),
    Ground.ON_DUTY: _("een gezinscoach met avond- of weekenddienst"),
    Ground.EMERGENCY: _("iemand die in nood moest kijken"),
    Ground.LEADS_THE_TEAM: _("leidinggevende van onze gezinscoach"),
    Ground.DIRECTS_THE_PROCESS: _("iemand die beslist als het vastzit"),
    Ground.PARTNER_INFORMED: _("helpt ons gezin"),
    Ground.PARTNER_INVOLVED: _("helpt ons gezin"),
    Ground.WORKS_THE_DESK: _("medewerker die bekijkt welke hulp past"),
    Ground.REFERRED_IT: _("wie ons gezin aanmeldde"),
}
SOMEBODY = _("iemand die met ons gezin werkt")

_READ: dict[str, StrOrPromise] = {
    Act.READ_FAMILY: _("bekeek de gegevens van ons gezin"),
    Act.READ_PLAN: _("las ons plan"),
    Act.READ_CONTACTS: _("las wat er besproken is"),
    Act.READ_MEASUREMENTS: _("bekeek hoe het gaat"),
    Act.READ_FINAL_REPORT: _("las het verslag van het einde"),
    Act.SEE_PROCESS: _("bekeek hoe ver de hulp is"),
    Act.KNOW_OF_FAMILY: _("zag dat ons gezin hulp krijgt"),
    Act.READ_SHARED_PART: _("las een deel van ons plan"),
    Act.READ_REFERRAL: _("las de aanmelding"),
    Act.READ_ANSWER_TO_REFERRAL: _("las het antwoord op de aanmelding"),
    Act.ASK_WHY: _("bekeek wie ons dossier mag zien"),
}
# Which page exactly it was could give away what is kept from somebody.
_READ_OTHERWISE = _("las in ons dossier")
_WROTE = _("schreef iets op in ons dossier")
_SOMETHING = _("keek in ons dossier")

REVIEWED: dict[Reviewed, tuple[StrOrPromise, str]] = {
    Reviewed.NOT_YET: (
        _("Noodtoegang. Iemand anders kijkt nog na of dat nodig was."),
        "warning",
    ),
    Reviewed.JUSTIFIED: (
        _("Noodtoegang. Iemand anders keek het na: het was nodig."),
        "info",
    ),
    Reviewed.NOT_JUSTIFIED: (
        _("Noodtoegang. Iemand anders keek het na: dit had niet gemogen."),
        "bad",
    ),
}


def who(visit: Visit) -> StrOrPromise:
    return WHO.get(visit.ground, SOMEBODY)


def did(visit: Visit) -> list[tuple[StrOrPromise, int]]:
    """Return what somebody did on a day, each once with how often."""
    counted: Counter[StrOrPromise] = Counter()
    for act, wrote, times in visit.did:
        read = _READ.get(act, _READ_OTHERWISE) if act else _SOMETHING
        counted[str(_WROTE if wrote else read)] += times
    return list(counted.items())
