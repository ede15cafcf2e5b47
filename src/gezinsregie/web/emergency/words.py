# SPDX-License-Identifier: EUPL-1.2
"""The words of emergency access: why it does not open, and what the privacy officer is mailed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.emergency.actions import Notice

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "tried_too_often": _(
        "U hebt vandaag al vijf keer noodtoegang gevraagd. Bel uw leidinggevende of de "
        "privacyfunctionaris."
    ),
    "reason_too_short": _(
        "Schrijf de reden in een hele zin, bijvoorbeeld: de politie staat aan de deur en vraagt "
        "waar de kinderen zijn."
    ),
    "name_incomplete": _("Vul voornaam en achternaam in."),
    "born_in_the_future": _("Deze geboortedatum ligt nog voor u. Kijk de datum na."),
    "may_already": _("Dit gezin mag u al zien. U hebt er geen noodtoegang voor nodig."),
}


def notice(address: str) -> Notice:
    """Return the mail to who reviews access; ``address`` is that of the page with the list.

    In Dutch, whatever the language of who opens it: the reader works at a Dutch municipality.
    """
    return Notice(
        subject="Noodtoegang geopend",
        text=(
            "Een collega heeft noodtoegang tot een gezin geopend. Wie, wanneer en waarom staat in "
            "Gezinsregie; in deze mail staat niets van het gezin.\n\n"
            f"Bekijk en beoordeel het binnen zeven dagen:\n{address}\n"
        ),
    )
