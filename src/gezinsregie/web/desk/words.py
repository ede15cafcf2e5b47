# SPDX-License-Identifier: EUPL-1.2
"""The words of the desk: obstacles, and how a criterion stands."""

from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.criteria import Nature
from gezinsregie.approaches.definition import Status
from gezinsregie.approaches.rules import Outcome
from gezinsregie.casework.referral.telling import Notice

OBSTACLES = {
    "reason_missing": _("Schrijf de reden op. De verwijzer leest die ook."),
    "approach_missing": _("Kies de aanpak die het gezin aanneemt."),
    "form_missing": _("Kies een van de vormen van deze aanpak."),
    "form_unknown": _("Deze aanpak kent geen vormen. Kies de aanpak zelf."),
    "not_weighed": _("Schrijf op hoe u dit weegt. Voor deze aanpak kan alleen een mens dat."),
    "where_to_missing": _("Kies een partner, of schrijf op waar het gezin terechtkan."),
    "where_to_twice": _(
        "U koos al een partner. Maak dit veld leeg, of kies: staat niet in de lijst."
    ),
    "decided_already": _("Over deze aanmelding is al besloten."),
    "not_accepted": _("Deze aanmelding is niet aangenomen, dus er kan geen traject beginnen."),
    "opened_already": _("Het traject is al begonnen."),
    "another_is_open": _("Voor dit gezin loopt al een traject. Sluit dat eerst af."),
    "no_coordinator_here": _("Kies een gezinscoach uit de lijst."),
    "starts_before_signal": _("Het traject kan niet beginnen vóór het eerste signaal."),
    "starts_too_late": _(
        "Begin binnen zestig dagen: laat het gezin niet langer wachten dan nodig is."
    ),
}

NATURES = {
    Nature.REQUIREMENT: _("vereiste"),
    Nature.CHARACTERISTIC: _("kenmerk"),
    Nature.CONTRA_INDICATION: _("contra-indicatie"),
}

# How a criterion stands, by its nature: word, tone, icon. Absence of a characteristic is no fault.
_UNKNOWN = (_("niet bekend"), "neutral", "unknown")
_WEIGH = (_("zelf wegen"), "warning", "weigh")
STATES = {
    Nature.REQUIREMENT: {
        Outcome.MET: (_("voldoet"), "good", "check"),
        Outcome.NOT_MET: (_("voldoet niet"), "bad", "close"),
        Outcome.UNKNOWN: _UNKNOWN,
        Outcome.TO_WEIGH: _WEIGH,
    },
    Nature.CHARACTERISTIC: {
        Outcome.MET: (_("herkenbaar"), "good", "check"),
        Outcome.NOT_MET: (_("niet herkenbaar"), "neutral", "minus"),
        Outcome.UNKNOWN: _UNKNOWN,
        Outcome.TO_WEIGH: _WEIGH,
    },
    Nature.CONTRA_INDICATION: {
        Outcome.MET: (_("speelt niet"), "good", "check"),
        Outcome.UNKNOWN: _UNKNOWN,
        Outcome.TO_WEIGH: (_("speelt: zelf wegen"), "warning", "weigh"),
    },
}

STATUSES = {
    Status.VOLUNTARY: _("vrijwillig"),
    Status.CONDITIONAL: _("vrijwillig, niet vrijblijvend"),
    Status.COMPULSORY_POSSIBLE: _("kan in een gedwongen kader"),
    None: _("vrijwillig of niet: zegt de bron niet"),
}


def notice(address: str) -> Notice:
    """Return the mail to the referrer once the desk answered; ``address`` is that of the answer.

    In Dutch, as the mail with a question of the desk.
    """
    return Notice(
        subject="Antwoord op een aanmelding",
        text=(
            "Er is een antwoord op een aanmelding van u. In deze mail staat niets van het gezin "
            "en niets van het antwoord.\n\n"
            f"Log in en lees het antwoord:\n{address}\n"
        ),
    )
