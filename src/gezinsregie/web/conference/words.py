# SPDX-License-Identifier: EUPL-1.2
"""The words of a conference: what kind it is, who was there, and why something cannot be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.conference.guests.models import Attendance, Reply
from gezinsregie.casework.conference.models import ConferenceKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

KINDS: dict[str, StrOrPromise] = {
    ConferenceKind.FIRST: _("eerste: het plan maken"),
    ConferenceKind.INTERIM: _("tussentijds: hoe gaat het"),
    ConferenceKind.STUCK: _("iets zit vast"),
    ConferenceKind.CLOSING: _("afronden"),
}
# A sign beside each word, so that nobody depends on a colour.
TONES: dict[str, str] = {
    Reply.COMES: "good",
    Reply.CANNOT: "warning",
    Reply.HEARD_INSTEAD: "info",
    Attendance.PRESENT: "good",
    Attendance.ABSENT: "warning",
    Attendance.HEARD: "info",
}

OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is afgesloten. Er kan geen overleg meer bij."),
    "in_the_past": _("Dit moment is al geweest. Kies een moment dat nog komt."),
    "too_far_ahead": _("Dit is meer dan een jaar vooruit. Controleer de datum."),
    "place_missing": _("Schrijf op waar het is, bijvoorbeeld: stadhuis, kamer 2.14."),
    "place_is_kept": _(
        "In deze plek staat iets wat voor iemand van het gezin geheim moet blijven, zoals een "
        "adres. Kies een andere plek, of schrijf haar anders op."
    ),
    "not_of_this_family": _("Kies alleen mensen van dit gezin."),
    "not_involved": _(
        "Deze partner helpt dit gezin nu niet. Nodig iemand uit die in het plan staat, of nodig "
        "deze persoon met een naam uit: die ziet dan niets van het plan."
    ),
    "meets_what_is_kept": _(
        "Aan deze tafel zou iemand van het gezin ontmoeten wat voor diegene is afgeschermd. Nodig "
        "hen niet samen uit: hoor een van beiden vooraf, of houd twee overleggen."
    ),
    "guest_too_close": _(
        "Deze professional zei dit gezin ook buiten het werk te kennen. Vraag een collega."
    ),
    "called_off_already": _("Dit overleg is afgezegd. Plan een nieuw overleg."),
    "fixed_already": _(
        "Het verslag is vastgelegd en verandert niet meer. Vul het aan onder het verslag."
    ),
    "not_fixed": _("Er is nog geen verslag om aan te vullen. Leg eerst het verslag vast."),
    "not_begun": _("Dit overleg is nog niet geweest. Schrijf dit op de dag zelf of daarna op."),
    "answered_already": _(
        "Deze persoon heeft al geantwoord. Wil diegene iets anders antwoorden? Trek de uitnodiging "
        "in en nodig opnieuw uit."
    ),
    "took_part_already": _(
        "Deze persoon was er of is gehoord. Klopt dat niet? Verander het eerst bij "
        "‘Wie was erbij?’."
    ),
    "moment_taken": _(
        "Op dit moment is er al een overleg van dit gezin. Kies een ander moment, of gebruik het "
        "overleg dat er al staat."
    ),
    "held_already": _("Dit overleg is gehouden: er was al iemand bij. Plan een nieuw overleg."),
    "begun_already": _("Dit overleg is al begonnen. Een uitnodiging komt te laat."),
    "uninvited": _("Deze uitnodiging is ingetrokken. Nodig diegene eerst opnieuw uit."),
    "mail_address_wrong": _("Dit is geen e-mailadres. Controleer het."),
    "heard_words_missing": _("Schrijf op wat deze persoon vooraf vertelde, in eigen woorden."),
    "goal_missing": _("Kies bij welk doel deze actie hoort."),
    "aim_without_concern": _(
        "Een nieuw doel hoort bij een zorg uit het plan. Kies een doel dat er al is."
    ),
    "nobody_present": _("Zeg eerst wie er was: er was nog niemand bij dit overleg."),
    "family_not_heard": _(
        "Niemand van het gezin was er of is gehoord. Hoor het gezin eerst, en schrijf op wat het "
        "vertelde."
    ),
    "child_not_asked": _(
        "Een kind van 12 jaar of ouder is niet gevraagd. Nodig het uit, en schrijf op of het er "
        "was of is gehoord."
    ),
    "changed_meanwhile": _(
        "Iemand anders veranderde dit terwijl u schreef. Hierboven staat hoe het nu is. Klopt uw "
        "tekst nog? Verstuur hem dan opnieuw."
    ),
    # What the plan itself says when a decision becomes an action.
    "due_before_the_trajectory": _("Deze dag ligt voor het begin van het traject."),
    "due_too_far_ahead": _("Deze dag ligt te ver vooruit. Controleer het jaartal."),
}
