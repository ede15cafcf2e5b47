# SPDX-License-Identifier: EUPL-1.2
"""Why a file is not taken in, and what to do about it, by the key of the obstacle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: Mapping[str, StrOrPromise] = {
    "file_empty": _("Dit bestand is leeg. Kies een ander bestand."),
    "file_too_large": _(
        "Dit bestand is groter dan 10 MB. Maak het kleiner, of stuur het in delen."
    ),
    "file_of_another_kind": _(
        "Dit is geen PDF, PNG, JPEG of Word-document (.docx). Sla het op als PDF."
    ),
    "file_broken": _(
        "Dit bestand is niet heel of op een vreemde manier ingepakt. Open het, sla het opnieuw op "
        "als PDF en probeer het nog eens."
    ),
    "file_of_two_kinds": _(
        "In dit bestand zit nog een ander bestand verstopt. Open het, sla het opnieuw op als PDF "
        "en probeer het nog eens."
    ),
    "file_locked": _(
        "Dit bestand is met een wachtwoord beveiligd of op slot. Sla het zonder wachtwoord op."
    ),
    "file_too_large_inside": _(
        "Uitgepakt is dit document veel te groot. Sla het op als PDF en probeer het nog eens."
    ),
    "pdf_active": _(
        "In deze PDF zit iets dat vanzelf iets doet, zoals een script of een formulier. Druk hem "
        "af naar een nieuwe PDF en stuur die."
    ),
    "pdf_carries_files": _(
        "In deze PDF zitten andere bestanden. Haal die eruit, of druk hem af naar een nieuwe PDF."
    ),
    "docx_macros": _(
        "In dit document zitten macro's, of het haalt een sjabloon ergens anders op. Sla het op "
        "als PDF of als .docx zonder macro's."
    ),
    "document_day_to_come": _(
        "Deze dag moet nog komen. Vul de dag in die op het document staat, of laat hem leeg."
    ),
    "file_not_written": _(
        "Het bestand kon niet worden bewaard. Probeer het straks opnieuw; blijft het misgaan, bel "
        "dan uw beheerder."
    ),
}
