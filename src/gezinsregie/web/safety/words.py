# SPDX-License-Identifier: EUPL-1.2
"""The parts of a check, the steps of the Meldcode, and why something is not written down yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PARTS: dict[str, StrOrPromise] = {
    "family": _("Het gezin"),
    "children": _("De kinderen"),
    "surroundings": _("De omgeving en wie er komt"),
}

QUESTIONS: dict[str, StrOrPromise] = {
    "family": _("Hoe veilig is het voor de volwassenen thuis?"),
    "children": _("Hoe veilig is het voor elk kind?"),
    "surroundings": _("Hoe veilig is het voor buren, bezoek en wie er op huisbezoek komt?"),
}

STEPS: dict[int, StrOrPromise] = {
    1: _("Signalen in kaart brengen"),
    2: _("Overleggen met een collega, en met Veilig Thuis"),
    3: _("Praten met het gezin"),
    4: _("Wegen: is er gevaar, en hoe ernstig is het?"),
    5: _("Beslissen: is melden nodig, en is hulp mogelijk?"),
}

ASKED: dict[int, StrOrPromise] = {
    1: _("Wat zag en hoorde u? Schrijf op wat u waarnam, niet wat u denkt."),
    2: _("Wat kwam er uit het overleg? Schrijf geen naam van het gezin in de vraag om advies."),
    3: _("Wat zeiden zij? Kan een gesprek niet veilig, schrijf dan op waarom niet."),
    4: _("Hoe heeft u gewogen, met welk afwegingskader en met welke uitkomst?"),
    5: _("Waarom dit besluit? Wat gebeurt er nu, en door wie?"),
}

OBSTACLES: dict[str, StrOrPromise] = {
    "with_the_coach": _(
        "Er is al een coach begonnen. Die schrijft dit nu op. Bel bij gevaar meteen: 112, of "
        "Veilig Thuis."
    ),
    "in_the_future": _("Deze dag moet nog komen. Vul de dag in waarop het was."),
    "too_old": _("Dit is langer dan 28 dagen geleden. Kijk opnieuw hoe het nu is."),
    "part_in_words": _("Schrijf op wat de zorg is, of wat u nog niet weet."),
    "no_such_step": _("Deze stap is er niet. Kies een van de vijf stappen."),
    "taken_already": _("Deze stap staat er al. Een collega was u voor. Kijk hieronder."),
    "step_words_missing": _("Schrijf op wat er is gedaan."),
    "advice_missing": _("Kies met wie is overlegd."),
    "decision_missing": _("Kies wat er is besloten."),
    "steps_missing": _(
        "Nog niet alle stappen staan er. Schrijf die eerst op, of vink aan dat wachten "
        "gevaarlijk was."
    ),
}
