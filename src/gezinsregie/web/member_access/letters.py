# SPDX-License-Identifier: EUPL-1.2
"""The mail to a member of a family: that there is an account, and nothing of what it shows."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override


def mailed(request: HttpRequest, municipality: str) -> dict[str, Any]:
    """Return subject and letter as the actions take them, in Dutch for whoever reads it."""
    with override("nl"):
        subject = _("Uw account bij de gemeente %(town)s") % {"town": municipality}
    return {"subject": subject, "letter": _letter(request, municipality)}


def _letter(request: HttpRequest, municipality: str) -> Callable[[str], str]:
    def text(token: str) -> str:
        door = request.build_absolute_uri(reverse("sign_in"))
        with override("nl"):
            if not token:
                return _(
                    "Beste lezer,\n\n"
                    "U kunt met dit e-mailadres en uw eigen wachtwoord inloggen:\n\n%(door)s\n\n"
                    "Verwachtte u deze mail niet? Bel dan de gemeente %(town)s.\n"
                ) % {"door": door, "town": municipality}
            address = request.build_absolute_uri(
                reverse("choose_password", kwargs={"token": token})
            )
            return _(
                "Beste lezer,\n\n"
                "Er is een account voor u gemaakt. Kies op deze pagina een wachtwoord:\n\n"
                "%(address)s\n\n"
                "De link werkt één keer, en 14 dagen. Stuur deze mail niet door. Daarna logt u in "
                "op %(door)s\n\n"
                "Verwachtte u deze mail niet? Bel dan de gemeente %(town)s.\n"
            ) % {"address": address, "door": door, "town": municipality}

    return text
