# SPDX-License-Identifier: EUPL-1.2
"""The words of the referral pages: obstacles, themes and answers."""

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.referral.models import Outcome
from gezinsregie.casework.referral.themes import Theme
from gezinsregie.casework.trajectory.followed import Followed

OBSTACLES = {
    "family_name_missing": _("Vul de naam van het gezin in."),
    "household_twice": _("Beide adressen heten hetzelfde. Geef ze elk een eigen naam."),
    "no_member": _("Schrijf minstens één gezinslid op."),
    "given_name_missing": _("Vul de voornaam in, of maak deze rij leeg."),
    "bsn_wrong": _("Dit is geen bestaand BSN. Kijk de cijfers na."),
    "bsn_twice": _(
        "Dit BSN staat ook bij iemand anders in dit gezin. Ieder mens heeft een eigen BSN: "
        "kijk na bij wie het hoort."
    ),
    "born_in_the_future": _("Deze geboortedatum ligt in de toekomst. Kijk het jaar na."),
    "born_too_long_ago": _("Deze geboortedatum ligt te ver terug. Kijk het jaar na."),
    "situation_missing": _("Schrijf in een paar zinnen wat er aan de hand is."),
    "signal_in_the_future": _("Deze dag moet nog komen. Vul vandaag in, of een eerdere dag."),
    "signal_too_long_ago": _("Deze dag ligt meer dan dertig jaar terug. Kijk het jaar na."),
    "words_missing": _("Schrijf op wat u zag of hoorde, of kies 'niet bekend'."),
    "domain_unknown": _("Dit leefgebied kennen wij niet. Ververs de pagina."),
    "domain_twice": _("Dit leefgebied staat er dubbel. Ververs de pagina."),
    "fact_unknown": _("Deze vraag kennen wij niet. Ververs de pagina."),
    "second_address_empty": _(
        "Iemand woont op het tweede adres, maar dat is leeg. Geef het een naam, of kies bij die "
        "persoon het eerste adres."
    ),
    "nobody_lives_there": _(
        "Op dit adres woont niemand. Kies bij een gezinslid dit adres, of maak het leeg."
    ),
    "sent_already": _("Deze aanmelding is al verstuurd."),
}

THEMES = {
    Theme.DOMAINS: _("Leefgebieden"),
    Theme.PEOPLE: _("Wie erbij horen"),
    Theme.CHILDREN: _("De kinderen"),
    Theme.SAFETY: _("Veiligheid"),
    Theme.MEANS: _("Wonen en inkomen"),
    Theme.OWN_STRENGTH: _("Wat het gezin zelf kan"),
    Theme.HELP: _("Hulp tot nu toe"),
    Theme.HEALTH: _("Gezondheid"),
    Theme.OTHER: _("Overig"),
}

# What a referrer reads for an answer: word, tone, icon.
ANSWERS = {
    None: (_("wacht op antwoord"), "neutral", "wait"),
    Outcome.ACCEPTED: (_("aangenomen"), "good", "accept"),
    Outcome.REDIRECTED: (_("doorverwezen"), "info", "redirect"),
    Outcome.WITHDRAWN: (_("ingetrokken"), "neutral", "close"),
    Outcome.REFUSED: (_("niet aangenomen"), "warning", "refuse"),
}

# What came of an accepted referral: that much, and never more.
FOLLOWED = {
    Followed.NOTHING_YET: _("Er is nog geen coach begonnen."),
    Followed.BEGUN: _("Een coach is begonnen."),
    Followed.UNDER_WAY: _("Een coach begeleidt het gezin."),
    Followed.CLOSED: _("De begeleiding is afgerond."),
}
