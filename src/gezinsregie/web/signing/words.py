# SPDX-License-Identifier: EUPL-1.2
"""Why somebody cannot be asked to sign, and why a signature by a link is not taken."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "no_document": _(
        "Er zit geen document bij deze afspraak. Voeg het toe: wie tekent, moet het kunnen lezen."
    ),
    "signed_already": _("Voor deze partij is al getekend."),
    "expired": _("Deze afspraak is verlopen. Maak eerst een nieuwe versie."),
    "has_left": _("Deze partij is uitgestapt."),
    "function_missing": _("Vul uw functie in."),
    "not_entitled": _("Kruis aan dat u namens deze organisatie mag tekenen."),
    "who_missing": _("Vul uw naam in."),
    "in_the_future": _("Deze dag is nog niet geweest."),
    "before_the_document": _("De datum op het stuk is nog niet geweest."),
    "one_signs": _("Voor dit stuk tekent één persoon per partij."),
    "first_signs_first": _("De eerste handtekening ontbreekt nog."),
    "same_signatory": _(
        "Onder deze naam is al getekend. Er zijn twee mensen nodig: laat een ander deze link "
        "gebruiken."
    ),
    "mail_address_wrong": _("Aan dit adres kunnen we niet mailen. Controleer het."),
    "mail_subject_wrong": _("De titel van dit stuk kan niet in een mail. Kies een kortere."),
    "mail_text_wrong": _("De titel van dit stuk kan niet in een mail. Pas hem aan."),
}
