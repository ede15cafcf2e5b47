# SPDX-License-Identifier: EUPL-1.2
"""Why somebody cannot be written down as one of the family, or a roof as one of its."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "given_name_missing": _("Vul de voornaam in."),
    "born_in_the_future": _("Deze dag moet nog komen. Controleer de geboortedag."),
    "born_too_long_ago": _("Zo oud is niemand. Controleer het jaar."),
    "roof_of_elsewhere": _("Kies een adres van dit gezin."),
    "stands_there": _("Deze persoon staat al bij dit gezin. Kijk in de lijst."),
    "until_before_from": _("De laatste dag ligt voor de eerste. Controleer beide."),
    "from_before_birth": _("Op deze dag was deze persoon nog niet geboren."),
    "from_to_come": _("Deze dag moet nog komen. Schrijf het op als het zover is."),
    "authority_first": _(
        "Bij deze persoon staat nog gezag. Beëindig dat eerst; verander daarna de plaats in het "
        "gezin."
    ),
    "bsn_wrong": _("Dit is geen bestaand BSN. Kijk de cijfers na."),
    "bsn_twice": _("Dit BSN staat al bij iemand anders van dit gezin. Kijk de cijfers na."),
    "roof_name_missing": _("Geef dit adres een naam, bijvoorbeeld: bij vader."),
    "household_twice": _("Een adres met deze naam is er al. Geef dit een andere naam."),
    "changed_meanwhile": _(
        "Iemand anders veranderde dit terwijl u schreef. Hieronder staat hoe het nu is. Klopt het "
        "uwe nog? Verstuur het dan opnieuw."
    ),
}
