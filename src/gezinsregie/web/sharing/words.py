# SPDX-License-Identifier: EUPL-1.2
"""Why something cannot be asked, noted or told as it stands, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.web.documents.words import OBSTACLES as FILE_OBSTACLES

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    **FILE_OBSTACLES,
    "trajectory_closed": _("Dit traject is afgesloten. U kunt niets meer vragen of delen."),
    "unknown_life_domain": _("Kies een leefgebied uit de lijst."),
    "unknown_purpose": _("Kies een doel uit de lijst."),
    "unknown_ground": _("Kies een grondslag uit de lijst."),
    "ground_off": _(
        "Deze grondslag staat in uw gemeente uit. Kies een andere, of vraag de "
        "privacyfunctionaris waarom."
    ),
    "not_of_this_family": _("Kies iemand van dit gezin, of het hele gezin."),
    "consent_missing": _(
        "De toestemming hiervoor ontbreekt, is geweigerd of ingetrokken. Leg haar eerst vast bij "
        "de betrokken partner, of kies een grondslag die geen toestemming vraagt."
    ),
    "due_in_the_past": _("Deze dag is al geweest. Kies vandaag of een latere dag."),
    "due_too_far_ahead": _("Deze dag ligt meer dan 90 dagen vooruit. Kies een eerdere dag."),
    "mail_address_wrong": _("Dit e-mailadres klopt niet. Schrijf het als naam@organisatie.nl."),
    "mail_subject_wrong": _("De mail kan zo niet weg. Neem contact op met uw beheerder."),
    "mail_text_wrong": _("De mail kan zo niet weg. Neem contact op met uw beheerder."),
    "answered_already": _("Deze vraag is al beantwoord."),
    "withdrawn_already": _("Deze vraag is al ingetrokken."),
    "no_address": _("Bij deze vraag staat geen e-mailadres. Bel, en noteer het antwoord."),
    "secret_is_never_free": _(
        "Een politiegegeven of medisch gegeven mag nooit vrij verder. Kies ‘eerst vragen’ of "
        "‘mag niet verder’."
    ),
    "not_to_be_asked": _("Dit hoeft niet eerst gevraagd te worden, of mag in geen geval verder."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "before_it_came_in": _("Op deze dag was dit nog niet binnen. Controleer de datum."),
    "not_of_this_town": _("Deze organisatie hoort niet bij uw gemeente. Kies een andere."),
    "does_not_help": _(
        "Deze partner helpt het gezin vandaag niet, of is aan geen afspraak gebonden. Kies een "
        "ander, of een grondslag die alleen voor dit geval geldt."
    ),
    "not_bound": _(
        "Deze organisatie is aan geen afspraak gebonden: niet getekend, niet gezien, verlopen of "
        "uitgestapt. Eén feit mag toch, op een grondslag voor alleen dit geval en met een reden."
    ),
    "not_covered": _(
        "De afspraak met deze organisatie gaat niet over dit leefgebied, dit doel of deze "
        "grondslag. Deel minder, of vraag om een andere afspraak."
    ),
    "reason_missing": _(
        "Deze grondslag geldt alleen voor dit ene geval. Schrijf op waarom het nu moet en niet "
        "anders kan."
    ),
    "item_not_to_be_passed_on": _("Een van de stukken mag van de afzender niet verder."),
    "item_ask_first": _(
        "Bij een van de stukken moet u de afzender eerst om toestemming vragen. Noteer het ja bij "
        "dat stuk."
    ),
    "item_of_another": _(
        "Een van de stukken gaat over iemand anders of een ander leefgebied dan u nu deelt."
    ),
}
