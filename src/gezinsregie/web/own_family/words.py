# SPDX-License-Identifier: EUPL-1.2
"""How far a goal is and what the plan stands on, in the words of a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.own_view.along import CONFERENCE

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# By the attainment of the plan; None: nobody has judged it yet.
HOW_FAR: dict[int | None, tuple[StrOrPromise, str]] = {
    None: (_("Hier werken we aan"), "info"),
    -3: (_("Dit gaat nu minder goed"), "warning"),
    -2: (_("Nog niet gelukt"), "warning"),
    -1: (_("Voor een deel gelukt"), "info"),
    0: (_("Gelukt"), "good"),
    1: (_("Beter dan we hoopten"), "good"),
    2: (_("Veel beter dan we hoopten"), "good"),
}

# What is planned, by kind and place: the words and the sign.
MEETINGS: dict[tuple[str, str], tuple[StrOrPromise, str]] = {
    (ContactKind.VISIT, Place.AT_HOME): (_("Bezoek aan huis"), "visit"),
    (ContactKind.VISIT, Place.ELSEWHERE): (_("Afspraak buiten de deur"), "visit"),
    (ContactKind.VISIT, Place.OFFICE): (_("Afspraak op kantoor"), "visit"),
    **{(ContactKind.CALL, place): (_("Wij bellen"), "phone") for place in Place.values},
    **{(CONFERENCE, place): (_("Samen om tafel"), "users") for place in Place.values},
}

# What the plan stands on, by the kind in the plan.
SAID: dict[str, StrOrPromise] = {
    "need": _("Wat wij nodig hebben"),
    "end_term": _("Wanneer het genoeg is"),
    "strength": _("Wat goed gaat"),
    "exchange": _("Wat wij doen en wat wij krijgen"),
}
