# SPDX-License-Identifier: EUPL-1.2
"""What a partner is told when something cannot be said as it stands, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is net afgesloten. U kunt er niets meer in schrijven."),
    "not_open_to_you": _("Dit deel van het plan is niet meer voor u open. Bel de coach."),
    "done_already": _("Dit was al afgevinkt."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "done_before_the_trajectory": _(
        "Deze dag ligt voor het begin van het traject. Controleer de datum."
    ),
    "domain_not_open": _("Kies een leefgebied dat voor u open is. Of bel de coach."),
    "member_not_open": _(
        "In dit leefgebied is niets over deze persoon voor u open. Kies iemand anders of bel "
        "de coach."
    ),
    "secret_is_never_free": _(
        "Een politiegegeven of medisch gegeven mag nooit vrij verder. Kies ‘eerst vragen’ of "
        "‘mag niet verder’."
    ),
}
