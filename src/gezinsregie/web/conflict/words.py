# SPDX-License-Identifier: EUPL-1.2
"""Why a declaration is not complete yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "kind_unknown": _("Kies hoe u het gezin kent."),
    "words_missing": _("Schrijf in een paar woorden op wat de reden is."),
    "name_incomplete": _("Vul voornaam en achternaam in."),
    "day_or_address_missing": _(
        "Vul de geboortedag in, of de postcode en het huisnummer. Alleen een naam past op te veel "
        "mensen."
    ),
    "postcode_wrong": _("Vul de hele postcode in, bijvoorbeeld 1234 AB."),
    "house_number_wrong": _("Vul het huisnummer in, zonder toevoeging: 12."),
    "which_missing": _("Kies wat niet meer geldt."),
    "ended_already": _("Dit is al beëindigd. Ververs de pagina."),
    "end_words_missing": _("Schrijf op waarom dit niet meer geldt."),
    "born_in_the_future": _("Deze dag moet nog komen. Controleer de geboortedag."),
}
