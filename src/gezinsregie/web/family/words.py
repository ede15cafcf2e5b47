# SPDX-License-Identifier: EUPL-1.2
"""The words of the page of a family: why somebody sees it, and why a phase cannot begin yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.access.grounds import Ground

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Why this person may see this family.
GROUND_WORDS: dict[Ground, StrOrPromise] = {
    Ground.COORDINATES: _("U bent nu de coach van dit gezin. U ziet alles en schrijft het plan."),
    Ground.STANDS_IN: _("U neemt waar voor de coach van dit gezin."),
    Ground.ON_DUTY: _("U hebt nu dienst voor het team van de coach van dit gezin."),
    Ground.EMERGENCY: _("U opende dit gezin met noodtoegang."),
    Ground.COORDINATED: _(
        "U was de coach van dit gezin toen het traject werd afgesloten. U kunt teruglezen, niet "
        "meer schrijven."
    ),
    Ground.LEADS_THE_TEAM: _(
        "U leidt het team van de coach van dit gezin. U ziet hoe het verloopt, niet wat er speelt."
    ),
    Ground.WORKS_THE_DESK: _("U werkt bij de aanmelddesk waar dit gezin is aangemeld."),
}

# The sections of the page, by their place in it; on a phone they are tabs.
SECTIONS: dict[str, StrOrPromise] = {
    "plan": _("Plan"),
    "contacts": _("Contacten"),
    "fasen": _("Fasen"),
}

OBSTACLES: dict[str, StrOrPromise] = {
    "not_the_next_phase": _(
        "Deze fase is niet de volgende. Ververs de pagina; misschien is de fase al begonnen."
    ),
    "before_the_phase_before": _(
        "Deze dag ligt voor het begin van de vorige fase. Kies die dag of een latere."
    ),
    "in_the_future": _("Deze dag ligt nog voor u. Kies vandaag of een dag die is geweest."),
    "trajectory_closed": _("Dit traject is afgesloten. Er begint geen fase meer."),
}
