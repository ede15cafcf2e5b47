# SPDX-License-Identifier: EUPL-1.2
"""Why the decision about a family that wants to stop is not weighed yet."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _("Dit traject is afgesloten. De loop ervan verandert niet meer."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "before_the_start": _("Deze dag ligt voor het begin van het traject. Kies een latere dag."),
    "family_not_heard": _("Schrijf op wat het gezin zegt, in de eigen woorden."),
    "two_options_at_least": _(
        "Weeg minstens twee wegen: schrijf bij elk wat ervoor spreekt en wat ertegen."
    ),
    "one_side_weighed": _("Schrijf ook de andere kant op: wat spreekt ervoor, en wat ertegen?"),
    "outcome_not_weighed": _("Kies een weg die u hierboven hebt gewogen, of weeg deze ook."),
    "reason_missing": _("Schrijf op waarom u dit besluit."),
    "stopping_is_no_danger": _(
        "Dat een gezin stopt, is geen reden voor dwang. Schrijf op welk gevaar er is, en wat de "
        "stappen van de Meldcode opleverden. Is dat er niet? Kies dan een andere weg."
    ),
    "view_missing": _(
        "Schrijf op wat deze partij ervan vindt. Is dat niet gelukt? Schrijf dan op waarom niet."
    ),
}
