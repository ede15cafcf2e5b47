# SPDX-License-Identifier: EUPL-1.2
"""The words of escalation: what is remarkable about a knot, and why something cannot be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.escalation.rules import Mark

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MARKS: dict[Mark, StrOrPromise] = {
    Mark.NOTHING_TRIED: _("te snel: niets geprobeerd op het niveau hiervoor"),
    Mark.STALLED_SHORTLY: _("te snel: het zat nog geen 14 dagen vast"),
    Mark.LEVEL_SKIPPED: _("te snel: een niveau van de ladder is overgeslagen"),
    Mark.STALLED_TOO_LONG: _("te laat: het zat al meer dan 42 dagen vast"),
    Mark.OPEN_TOO_LONG: _("te lang: al meer dan 14 dagen open"),
}

OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is afgesloten. Er valt niets meer op te schalen."),
    "level_not_on_the_ladder": _("Dit niveau staat niet op de ladder van deze aanpak."),
    "stalls_missing": _("Schrijf in een of twee zinnen wat er vastzit."),
    "in_the_future": _("Deze dag ligt nog voor u. Kies vandaag of een dag die is geweest."),
    "before_the_trajectory": _(
        "Op deze dag was het traject nog niet begonnen. Kies de startdag of een latere dag."
    ),
    "not_of_this_town": _("Deze organisatie hoort niet bij deze gemeente. Kies uit de lijst."),
    "raised_already": _(
        "Over deze partij ligt op dit niveau al een knoop. Wacht op het besluit, of ga een niveau "
        "hoger."
    ),
    "closed_already": _("Deze knoop is al door of teruggestuurd. Ververs de pagina."),
    "raised_by_oneself": _("U schaalde dit zelf op. Iemand anders hakt de knoop door."),
    "words_missing": _("Schrijf op wat er is besloten of waarom het teruggaat."),
    "decision_unknown": _("Dit besluit kennen we niet. Kies uit de lijst."),
    "no_mandate": _("Voor dit besluit over deze partij hebt u geen mandaat dat nu geldt."),
    "reason_missing": _("Schrijf op waarom dit besluit nodig is."),
}

# Said where a decision falls for want of a mandate.
NOBODY_COULD = _("Niemand heeft hiervoor een mandaat dat geldt.")
