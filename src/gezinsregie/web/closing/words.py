# SPDX-License-Identifier: EUPL-1.2
"""What closing says in Dutch: why it cannot be done yet, and the reasons for which it is done."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.closing.models import ClosingReason

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Why closing was refused, by the key of the obstacle.
WORDS: dict[str, "StrOrPromise"] = {
    "closed_already": _("Dit traject is al afgesloten."),
    "no_goal": _("Het plan heeft geen doel. Een eindrapport zegt welke doelen behaald zijn."),
    "plan_not_agreed": _("Het plan is nooit vastgesteld. Stel het eerst vast met het gezin."),
    "serious_without_goal": _("Een ernstige zorg heeft nog geen doel."),
    "goal_not_judged": _("Een of meer doelen zijn nog niet beoordeeld."),
    "steps_open": _("Een of meer acties staan nog open."),
    "no_contact": _("Er is geen enkel contact met het gezin opgeschreven."),
    "no_start_measurement": _("De meting bij de start ontbreekt."),
    "no_end_measurement": _("De meting bij het einde ontbreekt."),
    "no_safety_check": _(
        "Er is nog niet opgeschreven hoe veilig het is. Kijk eerst naar de veiligheid."
    ),
    "safety_check_too_old": _(
        "De laatste keer dat u naar de veiligheid keek is te lang geleden. Kijk opnieuw."
    ),
    "stop_not_weighed": _(
        'Het gezin stopt: weeg dat eerst, bij het traject onder "Het gezin wil stoppen".'
    ),
    "words_missing": _("Schrijf op waarom het traject stopt."),
    "nobody_takes_over": _("Vul in wie het overneemt. Een gezin wordt niet losgelaten."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "before_the_trajectory": _("Deze dag ligt voor het begin van het traject."),
    "something_came_later": _(
        "Na deze dag gebeurde er nog iets in het traject. Kies een latere dag."
    ),
    "looks_back_too_soon": _("Kies een dag na de dag van afsluiten."),
    "looks_back_too_late": _("Kies een dag binnen twee jaar na het afsluiten."),
}

REASONS: dict[str, "StrOrPromise"] = {
    ClosingReason.MANAGEABLE: _("De problemen zijn opgelost of het gezin kan ermee omgaan"),
    ClosingReason.HANDED_OVER: _("Een ander neemt het over"),
    ClosingReason.MOVED: _("Het gezin is verhuisd"),
    ClosingReason.STOPPED: _("Het gezin is gestopt"),
}
