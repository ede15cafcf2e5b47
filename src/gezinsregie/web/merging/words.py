# SPDX-License-Identifier: EUPL-1.2
"""Why two families cannot be taken for one, or not be two again, and what to do then."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "other_town": _("Dit gezin is van een andere gemeente. Daarover besluit u niet."),
    "not_said_same": _(
        "Niemand schreef op dat dit hetzelfde gezin is. Vergelijk de twee eerst en schrijf dat op."
    ),
    "merged_already": _(
        "Een van de twee is al samengevoegd. Maak dat eerst ongedaan, of begin bij het gezin dat "
        "gebleven is."
    ),
    "took_in_others": _(
        "Bij dit gezin is al een ander gezin gevoegd. Begin bij de aanmelding van het andere gezin."
    ),
    "begin_with_the_other": _(
        "Dit gezin heeft of had een traject, het andere niet. Begin bij de andere aanmelding en "
        "voeg die hierbij."
    ),
    "both_under_way": _(
        "Beide gezinnen hebben een lopend traject. Sluit een van de twee eerst af, of draag het "
        "over: overleg met de coaches."
    ),
    "both_were_helped": _(
        "Beide gezinnen hebben of hadden een eigen traject. Die dossiers blijven apart: schrijf op "
        "dat het hetzelfde gezin is, dan weet een collega dat."
    ),
    "merging_words_missing": _("Schrijf op waarom u de twee samenvoegt. Een collega leest dat na."),
    "somebody_unsaid": _("Kies bij ieder gezinslid wie het is, of dat het daar nog niet staat."),
    "somebody_of_elsewhere": _("Kies alleen mensen van het andere gezin. Laad de pagina opnieuw."),
    "twice_the_same": _(
        "U koos twee keer dezelfde persoon. Kies bij ieder gezinslid iemand anders."
    ),
    "two_bsns": _("Deze twee hebben elk een ander BSN. Dan zijn het twee mensen."),
    "bsn_of_another": _("Iemand anders in dat gezin heeft dit BSN. Kies die persoon."),
    "undone_already": _("Dit is al ongedaan gemaakt. Er is niets veranderd."),
    "later_one_first": _(
        "Bij dit gezin is daarna nog een aanmelding gevoegd. Maak die eerst ongedaan."
    ),
    "trajectory_opened": _(
        "Op deze aanmelding is een traject begonnen. De twee kunnen niet meer uit elkaar."
    ),
    "written_since": _(
        "Er is intussen iets geschreven over wie erbij kwam: zie de naam hieronder. Dat hoort dan "
        "bij geen van beide. Overleg met de coach."
    ),
    "undoing_words_missing": _("Schrijf op waarom de twee weer uit elkaar gaan."),
}
