# SPDX-License-Identifier: EUPL-1.2
"""What is read when a mandate cannot be written down, and why one does not hold."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "no_mandate_letter": _("Een mandaat rust op een mandaatbrief. Kies een mandaatbrief."),
    "no_party_to_the_letter": _(
        "Deze organisatie is geen partij bij die brief. Kies een partij, of een andere brief."
    ),
    "role_decides_nothing": _("Deze rol neemt geen besluiten over een partij. Kies een andere."),
    "decision_unknown": _("Dit besluit kennen we niet. Kies uit de lijst."),
    "mandated_already": _("Dit mandaat staat er al, op dezelfde brief."),
    "taken_back_already": _("Dit mandaat was al ingetrokken."),
}
