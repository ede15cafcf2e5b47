# SPDX-License-Identifier: EUPL-1.2
"""How far a goal is, in the words of a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

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
