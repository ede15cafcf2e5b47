# SPDX-License-Identifier: EUPL-1.2
"""What an administrator reads when an agreement, or a fact about a party, cannot be as it is."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "title_missing": _("Vul de titel van het stuk in."),
    "in_the_future": _("Deze dag is nog niet geweest. Kies vandaag of eerder."),
    "ends_before_start": _("Dit ligt voor de eerste dag. Kies een latere dag."),
    "domain_unknown": _("Dit leefgebied kennen we niet. Kies uit de lijst."),
    "purpose_unknown": _("Dit doel kennen we niet. Kies uit de lijst."),
    "ground_unknown": _("Deze grondslag kennen we niet. Kies uit de lijst."),
    "one_or_two_sign": _("Kies of er één of twee mensen tekenen."),
    "no_party": _("Kruis minstens één partij aan."),
    "not_of_this_town": _("Deze organisatie hoort niet bij uw gemeente. Kies uit de lijst."),
    "recorded_already": _(
        "Er is al een stuk met deze titel en deze datum. Zoek het op, of geef dit een andere titel."
    ),
    "replaces_elsewhere": _("Dit stuk is van een andere gemeente."),
    "replaced_already": _(
        "Van dit stuk is al een nieuwe versie gemaakt. Maak een versie van die nieuwe."
    ),
    "begins_when": _(
        "Vul in vanaf welke dag de nieuwe versie geldt; de oude loopt tot de dag ervoor."
    ),
    "begins_before_the_old": _(
        "De nieuwe versie kan niet eerder beginnen dan de oude. Kies een latere dag."
    ),
    "who_missing": _("Vul een naam in."),
    "before_the_document": _("Deze dag ligt voor de datum op het stuk. Controleer de dag."),
    "words_missing": _("Zeg in een paar woorden hoe het gaat."),
    "one_signs": _("Voor dit stuk tekent één persoon per partij."),
    "first_signs_first": _("Leg eerst de eerste handtekening vast."),
    "same_signatory": _(
        "Deze persoon tekende al. Er zijn twee mensen nodig: vul de naam van een ander in."
    ),
    "has_left": _("Deze partij was toen al uitgestapt. Controleer de dag."),
    "left_before_signing": _("Deze partij tekende later. Kies de dag van tekenen of later."),
}
