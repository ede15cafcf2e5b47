# SPDX-License-Identifier: EUPL-1.2
"""Who has direction, in words: on a line, in a small place, and as it is chosen."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.direction.models import DirectionHeld, Holder
from gezinsregie.casework.direction.rules import Turn

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# In a bar there is little room.
SHORT: dict[str, "StrOrPromise"] = {
    Holder.COACH: _("coach"),
    Holder.SHARED: _("samen"),
    Holder.FAMILY: _("gezin"),
    Holder.NETWORK: _("netwerk"),
}

CHOICES: dict[str, "StrOrPromise"] = {
    Holder.COACH: _("De coach neemt de regie"),
    Holder.SHARED: _("Gezin en coach samen"),
    Holder.FAMILY: _("Het gezin zelf"),
    Holder.NETWORK: _("Iemand uit het eigen netwerk"),
}

# What happened, its tone and its sign.
TURNS: dict[Turn, tuple["StrOrPromise", str, str]] = {
    Turn.FIRST: (_("vastgelegd"), "neutral", "open"),
    Turn.TAKEN_OVER: (_("overgenomen"), "warning", "up"),
    Turn.HANDED_BACK: (_("teruggegeven"), "good", "sprout"),
    Turn.OTHER: (_("in andere handen"), "info", "arrow-right"),
}

OBSTACLES: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _("Dit traject is afgesloten. De regie verandert hier niet meer."),
    "no_life_domain": _("Kies een of meer leefgebieden."),
    "unknown_life_domain": _("Kies alleen leefgebieden uit de lijst."),
    "words_missing": _("Schrijf op waarom, in gewone woorden."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "before_the_start": _("Deze dag ligt voor het begin van het traject. Kies een latere dag."),
    "before_the_last": _(
        "Bij een van deze leefgebieden staat al iets van een latere dag. Kies die dag of een "
        "latere."
    ),
    "same_as_before": _(
        "Daar ligt de regie al. Kies iemand anders, of een leefgebied waar het verandert."
    ),
    "changed_meanwhile": _(
        "Een collega schreef hier net iets over de regie. Kijk hieronder hoe het nu staat. Klopt "
        "wat u koos nog? Verstuur het dan opnieuw."
    ),
    "too_many_turns": _(
        "De regie wisselde hier al heel vaak. Verbeter wat er vandaag staat, of overleg met uw "
        "teamleider."
    ),
}


def said_now(held: Iterable[DirectionHeld]) -> dict[str, str]:
    """Return who has direction now, in words, by life domain; ``held`` in the order of its days."""
    return {one.life_domain: str(Holder(one.holder).label) for one in held}
