# SPDX-License-Identifier: EUPL-1.2
"""What is said when nothing can be looked for, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "nothing_to_find": _("Typ een naam, of het begin ervan."),
    "too_short": _("Typ van een naam ten minste twee letters."),
    "too_many_words": _("Dit zijn te veel woorden. Typ er hooguit acht."),
    "no_such_day": _("Deze datum bestaat niet. Schrijf een dag zo: 3-11-2014."),
    "number_is_no_year": _(
        "Een getal lezen we als geboortejaar of geboortedatum. Schrijf 1987 of 3-11-2014."
    ),
}
