# SPDX-License-Identifier: EUPL-1.2
"""The words of a contact: what it was, where, and why it cannot be written down as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.web.plan.words import WORDS as PLAN_WORDS

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Short enough for a tile under a thumb; the list of contacts says the same at more length.
KINDS: dict[str, StrOrPromise] = {
    ContactKind.VISIT: _("bezoek"),
    ContactKind.CALL: _("gebeld"),
    ContactKind.MESSAGE: _("bericht"),
}
PLACES: dict[str, StrOrPromise] = {
    Place.AT_HOME: _("bij het gezin thuis"),
    Place.ELSEWHERE: _("ergens anders"),
    Place.OFFICE: _("op kantoor"),
    Place.DISTANCE: _("op afstand"),
}
OUTCOMES: dict[str, StrOrPromise] = {
    ContactOutcome.TOOK_PLACE: _("ja"),
    ContactOutcome.NOBODY_THERE: _("nee, niemand thuis of geen gehoor"),
    ContactOutcome.OFF_BY_FAMILY: _("nee, het gezin zegde af"),
    ContactOutcome.OFF_BY_US: _("nee, wij zegden af"),
}

OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is afgesloten. U kunt geen contact meer noteren."),
    "with_nobody": _("Kies met wie u contact had."),
    "not_of_this_family": _("Kies alleen mensen van dit gezin."),
    "in_the_future": _("Dit moment ligt nog voor u. Kies een dag en tijd die zijn geweest."),
    "before_the_trajectory": _(
        "Op deze dag was het traject nog niet begonnen. Kies de startdag of een latere dag."
    ),
    "visit_is_somewhere": _(
        "Een bezoek is altijd ergens. Kies een plek, of kies telefoongesprek of bericht."
    ),
    "message_took_place": _(
        "Een bericht is verstuurd of niet. Kies ja, of kies bezoek of telefoongesprek."
    ),
    "planned_elsewhere": _("Deze afspraak hoort bij een ander traject."),
    "held_already": _("Deze afspraak is al genoteerd. Kijk bij de contacten."),
    "called_off_already": _("Deze afspraak is afgezegd. Noteer het als een gewoon contact."),
}

OBSTACLES_OF_CORRECTING: dict[str, StrOrPromise] = {
    **OBSTACLES,
    "told_in_private": _(
        "Iemand die u weglaat, vertelde bij dit contact iets apart. Diegene was er dus bij."
    ),
    "not_your_contact": _(
        "Een collega schreef dit op. Alleen die collega of de coach van het gezin verbetert het."
    ),
    "changed_meanwhile": _(
        "Iemand anders verbeterde dit contact terwijl u schreef. Kijk bij de contacten hoe het nu "
        "is. Klopt uw tekst nog? Verstuur hem dan opnieuw."
    ),
}

OBSTACLES_OF_PRIVATE_WORDS: dict[str, StrOrPromise] = {
    "trajectory_closed": OBSTACLES["trajectory_closed"],
    "not_there": _("Kies iemand die bij dit contact was."),
    "limits_not_said": _(
        "Zeg eerst de grenzen, en vink dat aan. Zonder dat mag u niets apart bewaren."
    ),
    "words_missing": _("Schrijf op wat diegene vertelde."),
}

# What the plan says of the part of the form that goes into it.
OBSTACLES_OF_THE_PLAN: dict[str, StrOrPromise] = {
    **PLAN_WORDS,
    "changed_meanwhile": _(
        "Iemand anders veranderde dit doel terwijl u schreef. Kijk in het plan hoe het nu is, kies "
        "het opnieuw en verstuur alles nog een keer."
    ),
}
