# SPDX-License-Identifier: EUPL-1.2
"""What is read when something in the directory cannot be written down as it is."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "name_missing": _("Vul een naam in."),
    "name_taken": _("Er is hier al een organisatie met deze naam."),
    "name_is_present": _("Zo heet de organisatie nu. Vul een naam in die zij vroeger had."),
    "name_known": _("Deze vroegere naam staat er al."),
    "domain_unknown": _("Dit leefgebied kennen we niet. Kies uit de lijst."),
    "phone_wrong": _("Schrijf een telefoonnummer met cijfers, bijvoorbeeld 058 123 45 67."),
    "in_the_future": _("Deze dag is nog niet geweest. Kies vandaag of eerder."),
    "words_missing": _("Zeg het in een paar woorden."),
    "competences_missing": _("Noem minstens één competentie."),
    "caseload_missing": _("Noem minstens één afspraak, of dat er geen aantal is."),
    "too_many_lines": _("Dit zijn er te veel: hooguit twintig regels."),
}
