# SPDX-License-Identifier: EUPL-1.2
"""Why something cannot stand at the door of a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "words_missing": _("Schrijf op wat iemand moet weten of doen die erheen gaat."),
    "review_in_the_past": _("Kies een dag die nog komt: dan kijkt u of het nog klopt."),
    "review_too_far": _(
        "Dit is meer dan 90 dagen vooruit. Kies een eerdere dag: wat nu gevaarlijk is, kan over "
        "een paar maanden voorbij zijn."
    ),
    "ended_already": _("Deze notitie is vervallen. Schrijf een nieuwe als het weer speelt."),
    "phone_wrong": _("Schrijf het nummer met cijfers, bijvoorbeeld 06 12345678."),
    "changed_meanwhile": _(
        "Iemand anders veranderde deze notitie terwijl u schreef. Klopt uw tekst nog? Verstuur hem "
        "dan opnieuw."
    ),
}
