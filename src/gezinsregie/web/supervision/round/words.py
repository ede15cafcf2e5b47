# SPDX-License-Identifier: EUPL-1.2
"""How a round stands, and why something cannot be done with it, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.supervision.round.rules import RoundState

from ..words import Sign

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

STATES: Mapping[RoundState, Sign] = {
    RoundState.RUNNING: Sign(_("loopt"), "info", "clock"),
    RoundState.LATE: Sign(_("over tijd"), "warning", "warning"),
    RoundState.FINISHED: Sign(_("afgerond"), "good", "good"),
}

OBSTACLES: Mapping[str, StrOrPromise] = {
    "no_municipality": _("Schrijf over welke gemeente deze ronde gaat."),
    "no_approach": _("Schrijf welke aanpak u onderzoekt."),
    "municipality_too_long": _("Deze naam is te lang. Houd het bij 200 tekens."),
    "approach_too_long": _("Deze naam is te lang. Houd het bij 200 tekens."),
    "ends_before_it_opens": _("Kies een dag vanaf vandaag."),
    "ends_too_late": _("Kies een dag binnen drie jaar."),
    "runs_already": _(
        "Er loopt al een ronde over deze aanpak van deze gemeente. Rond die eerst af."
    ),
    "round_finished": _("Deze ronde is afgerond en houdt haar factsheet."),
    "of_another_inspectorate": _("Deze factsheet is van een andere toezichthouder."),
    "established_already": _("Deze factsheet is al vastgesteld. Kies een concept."),
    "has_another_round": _("Deze factsheet hoort al bij een andere ronde. Kies een ander concept."),
}
