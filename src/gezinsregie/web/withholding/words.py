# SPDX-License-Identifier: EUPL-1.2
"""What keeps something from being withheld, in words."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "choose_one_thing": _("Kies wat u wilt afschermen."),
    "not_of_this_family": _("Dit hoort niet bij dit gezin. Kies iets uit de lijst."),
    "own_household": _(
        "Hier woont dit gezinslid zelf. Kies een ander adres, of een ander gezinslid."
    ),
    "withheld_already": _("Dit is voor dit gezinslid al afgeschermd."),
    "reason_missing": _("Schrijf op waarom dit nodig is. Het gezinslid leest dit niet."),
    "ends_in_the_past": _("De laatste dag is al voorbij. Kies vandaag of een dag die nog komt."),
    "ended_already": _("Deze afscherming is al voorbij, of vandaag is haar laatste dag."),
}
REASON_TOO_LONG = _("Maak de reden korter: hooguit 2000 tekens.")
KINDS = {
    "household": _("Een adres, en wie daar woont"),
    "organisation": _("Een organisatie"),
    "concern": _("Een zorg uit het plan"),
    "goal": _("Een doel uit het plan"),
    "contact": _("Een bezoek, gesprek of bericht"),
}
