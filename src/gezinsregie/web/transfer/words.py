# SPDX-License-Identifier: EUPL-1.2
"""Why a family cannot be offered or answered for yet."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OFFERING: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _("Dit traject is afgesloten. Er is niets meer over te dragen."),
    "open_already": _(
        "Er wacht al een overdracht op antwoord. Trek die eerst in als u iemand anders wilt vragen."
    ),
    "receiver_missing": _("Vul in aan wie u overdraagt."),
    "same_as_now": _("Dit is nu al de coach van dit gezin. Kies iemand anders."),
    "receiver_cannot": _("Deze collega kan dit gezin nu niet overnemen. Kies iemand anders."),
    "reason_missing": _("Schrijf op waarom u overdraagt."),
    "reason_names_somebody": _(
        "Hier staat een naam van het gezin. Wie u vraagt, leest dit voordat het gezin bekend is: "
        "schrijf het zonder namen."
    ),
    "somebody_forgotten": _(
        "Niet iedereen van het gezin staat in dit formulier. Open de pagina opnieuw; wat u typte "
        "kunt u overnemen."
    ),
    "nobody_goes": _("Van niemand gaat er iets mee. Kies bij ten minste één persoon een grond."),
    "whole_file_goes": _(
        "Binnen de gemeente gaat het dossier met de taak mee, van iedereen. Kies een grond."
    ),
    "stays_without_words": _("Schrijf op waarom dit niet meegaat."),
    "ground_off": _("Deze grond staat uit in uw gemeente. Kies een andere."),
    "consent_without_words": _("Schrijf op wie toestemming gaf, en wanneer."),
    "not_of_this_family": _("Kies alleen mensen van dit gezin."),
    "answered_already": _("Deze overdracht is al beantwoord."),
    "mail_address_wrong": _("Naar dit e-mailadres kunnen we niet mailen. Controleer het adres."),
}

ANSWERING: dict[str, "StrOrPromise"] = {
    "name_missing": _("Vul uw naam in."),
    "words_missing": _("Schrijf uw antwoord op: een overdracht is pas rond met woorden."),
    "cannot_any_more": _(
        "U kunt dit gezin nu niet overnemen. Kies dat u het niet aanneemt, of bel de coach."
    ),
}

# How a transfer stands: the words and the tone.
STATES: dict[str, tuple["StrOrPromise", str]] = {
    "waiting": (_("wacht op antwoord"), "warning"),
    "lapsed": (_("verlopen, zonder antwoord"), "neutral"),
    "accepted": (_("aangenomen"), "good"),
    "declined": (_("niet aangenomen"), "neutral"),
    "withdrawn": (_("ingetrokken"), "neutral"),
}
