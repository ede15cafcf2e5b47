# SPDX-License-Identifier: EUPL-1.2
"""The mail with a question: from whom and until when, and nothing of what it is about."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from gezinsregie.accounts.models import User


def first_name(person: User) -> str:
    """Return how somebody is called; the whole name where it is one word."""
    return person.name.split()[0]


def mailed(request: HttpRequest, sender: Any, municipality: str) -> dict[str, Any]:
    """Return subject and letter as the actions take them, in Dutch for whoever reads it."""
    with override("nl"):
        subject = _("Een vraag van %(name)s, %(town)s") % {
            "name": first_name(sender),
            "town": municipality,
        }
    return {"subject": subject, "letter": _letter(request, sender, municipality)}


def _letter(request: HttpRequest, sender: Any, municipality: str) -> Callable[[str], str]:
    def text(token: str) -> str:
        path = reverse("answer_request", kwargs={"token": token})
        with override("nl"):
            return _(
                "Beste lezer,\n\n"
                "%(name)s van de gemeente %(town)s stelt u een vraag. U leest en beantwoordt "
                "haar op deze pagina:\n\n%(address)s\n\n"
                "De link werkt één keer, en 14 dagen. Stuur deze mail niet door. Kent u de "
                "afzender niet, of vertrouwt u het niet? Bel dan de gemeente.\n"
            ) % {
                "name": first_name(sender),
                "town": municipality,
                "address": request.build_absolute_uri(path),
            }

    return text
