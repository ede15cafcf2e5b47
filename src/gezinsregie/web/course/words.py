# SPDX-License-Identifier: EUPL-1.2
"""Why a trajectory cannot be extended, cannot rest, or cannot go on yet."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_CLOSED = _("Dit traject is afgesloten. De loop ervan verandert niet meer.")
_FUTURE = _("Deze dag moet nog komen. Kies vandaag of een eerdere dag.")

EXTENDING: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _CLOSED,
    "no_end_to_extend": _("Dit traject heeft geen einddatum. Er is niets te verlengen."),
    "no_extension_in_approach": _(
        "Deze aanpak kent geen verlenging. Rond het traject af, of overleg met uw teamleider."
    ),
    "not_later": _("Kies een dag die later is dan het einde dat nu gepland staat."),
    "too_far": _("Zo ver gaat de verlenging van deze aanpak niet. Kies een eerdere dag."),
    "no_reason": _("Schrijf op waarom het langer moet duren."),
    "ends_in_the_past": _("Deze dag is al voorbij. Kies een dag die nog komt."),
    "no_safety_check": _(
        "Er is nog niet opgeschreven hoe veilig het is. Kijk eerst naar de veiligheid."
    ),
    "safety_check_too_old": _(
        "De laatste keer dat u naar de veiligheid keek is te lang geleden. Kijk opnieuw."
    ),
}

PAUSING: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _CLOSED,
    "paused_already": _("Dit traject staat al op pauze. Beëindig die pauze eerst."),
    "in_the_future": _FUTURE,
    "before_the_start": _("Deze dag ligt voor het begin van het traject. Kies een latere dag."),
    "in_the_pause_before": _("Deze dag valt in de vorige pauze. Kies een latere dag."),
    "ends_before_it_starts": _("De pauze moet na het begin weer ophouden. Kies een latere dag."),
    "too_long": _(
        "Een pauze duurt hooguit acht weken. Moet het langer? Overleg dan of het traject stopt."
    ),
    "no_reason": _("Schrijf op waarom het werk even stil ligt."),
    "nobody_keeps_contact": _("Vul in wie contact houdt. Een pauze is geen afscheid."),
}

RESUMING: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _CLOSED,
    "before_the_pause": _("Deze dag ligt voor het begin van de pauze. Kies een latere dag."),
    "in_the_future": _FUTURE,
    "resumed_already": _("Deze pauze is al beëindigd, op een andere dag."),
}
