# SPDX-License-Identifier: EUPL-1.2
"""Why a measurement cannot be written down as it stands, and how a change is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MOMENTS: dict[str, StrOrPromise] = {"start": _("Beginmeting"), "end": _("Eindmeting")}

OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is afgesloten. U kunt niet meer meten."),
    "measured_already": _("Deze meting is al gedaan. U vindt haar bij de metingen."),
    "end_before_start": _("Doe eerst de beginmeting; anders is er niets om mee te vergelijken."),
    "in_the_future": _("Deze dag ligt nog voor u. Kies vandaag of een dag die is geweest."),
    "before_the_trajectory": _(
        "Op deze dag was het traject nog niet begonnen. Kies de startdag of een latere dag."
    ),
    "before_the_start_measurement": _(
        "De eindmeting kan niet voor de beginmeting liggen. Kies een latere dag."
    ),
    "nothing_scored": _("Geef ten minste één leefgebied een niveau. De andere mogen open blijven."),
}

OBSTACLES_OF_CORRECTING: dict[str, StrOrPromise] = {
    **OBSTACLES,
    "after_the_end_measurement": _(
        "De beginmeting kan niet na de eindmeting liggen. Kies een eerdere dag."
    ),
    "changed_meanwhile": _(
        "Iemand anders verbeterde deze meting terwijl u schreef. Kijk bij de metingen hoe zij nu "
        "is. Klopt wat u invulde nog? Verstuur het dan opnieuw."
    ),
}
