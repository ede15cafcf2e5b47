# SPDX-License-Identifier: EUPL-1.2
"""Why a declaration is not complete yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "kind_unknown": _("Kies hoe u het gezin kent."),
    "words_missing": _("Schrijf in een paar woorden op wat de reden is."),
    "name_incomplete": _("Vul voornaam en achternaam in."),
    "born_in_the_future": _("Deze dag moet nog komen. Controleer de geboortedag."),
}
