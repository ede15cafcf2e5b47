# SPDX-License-Identifier: EUPL-1.2
"""The mails of a transfer: that there is something to answer, and nothing of whom it is about."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from gezinsregie.web.sharing.letters import first_name


def offered(request: HttpRequest, sender: Any, municipality: str) -> dict[str, Any]:
    """Return subject and letter as ``offer_transfer`` takes them, in Dutch."""

    def text(token: str) -> str:
        path = reverse("answer_transfer", kwargs={"token": token})
        with override("nl"):
            return _(
                "Beste collega,\n\n"
                "%(name)s van de gemeente %(town)s vraagt u om een gezin over te nemen. U leest "
                "en beantwoordt dat op deze pagina:\n\n%(address)s\n\n"
                "De link werkt één keer, en 14 dagen. Stuur deze mail niet door. Tot u antwoordt "
                "verandert er niets.\n"
            ) % {
                "name": first_name(sender),
                "town": municipality,
                "address": request.build_absolute_uri(path),
            }

    with override("nl"):
        subject = _("Een overdracht, gemeente %(town)s") % {"town": municipality}
    return {"subject": subject, "letter": text}


def answered() -> tuple[str, str]:
    """Return subject and text of the mail to whoever was the coordinator, in Dutch."""
    with override("nl"):
        return (
            _("Er is een antwoord op een overdracht"),
            _(
                "Beste collega,\n\n"
                "Op een overdracht die bij u hoort, kwam een antwoord. Is het gezin nog van u, dan "
                "leest u het bij het traject. Is het overgenomen, dan is het nu bij uw collega.\n"
            ),
        )
