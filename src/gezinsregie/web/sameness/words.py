# SPDX-License-Identifier: EUPL-1.2
"""In what two families are alike, and why nothing can be said of them yet."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "bsn": _("hetzelfde BSN"),
    "person": _("dezelfde voornaam en geboortedag"),
    "birth_date": _("dezelfde geboortedag"),
    "name": _("de gezinsnaam klinkt hetzelfde"),
    "given_names": _("dezelfde voornamen"),
    "address": _("hetzelfde adres"),
}

OBSTACLES = {
    "one_family": _("Dit is een en hetzelfde gezin in Gezinsregie. Er valt niets te vergelijken."),
    "other_town": _("Dit gezin is van een andere gemeente. Daarover besluit u niet."),
    "said_meanwhile": _(
        "Een collega schreef hier net zelf iets over. Lees dat eerst. Vindt u iets anders, "
        "verstuur dan opnieuw."
    ),
    "likeness_words_missing": _("Schrijf op waaraan u dat ziet. Een collega leest dat later na."),
}
