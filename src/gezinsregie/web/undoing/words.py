# SPDX-License-Identifier: EUPL-1.2
"""Why a decision cannot be undone, and a referral not withdrawn."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "not_decided": _("Over deze aanmelding is nog niet besloten. Er valt niets terug te nemen."),
    "trajectory_opened": _(
        "Er is al een coach begonnen. Vraag de coach om het traject af te sluiten, met de reden."
    ),
    "undo_words_missing": _("Schrijf op waarom u het besluit terugneemt. De verwijzer leest dat."),
    "decided_already": _(
        "Over deze aanmelding is al besloten. Vraag de desk om dat besluit eerst terug te nemen."
    ),
    "withdrawing_reason_missing": _("Schrijf op waarom het niet verder hoeft."),
    "withdrawn_by_missing": _("Kies wie niet verder wil."),
}
