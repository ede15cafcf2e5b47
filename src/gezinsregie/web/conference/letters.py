# SPDX-License-Identifier: EUPL-1.2
"""The mail with an invitation: that there is a meeting, when, and a link. Nothing of a family."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from gezinsregie.foundation import clock
from gezinsregie.web.sharing.letters import first_name


def mailed(request: HttpRequest, starts_at: datetime, municipality: str) -> dict[str, Any]:
    """Return subject and letter as the action takes them, in Dutch for whoever reads it."""
    with override("nl"):
        subject = _("Uitnodiging voor een overleg, %(town)s") % {"town": municipality}
    return {"subject": subject, "letter": _letter(request, starts_at, municipality)}


def _letter(request: HttpRequest, starts_at: datetime, town: str) -> Callable[[str], str]:
    def text(token: str) -> str:
        path = reverse("answer_invitation", kwargs={"token": token})
        local = starts_at.astimezone(clock.LOCAL)
        with override("nl"):
            return _(
                "Beste lezer,\n\n"
                "%(name)s van de gemeente %(town)s nodigt u uit voor een overleg op %(moment)s. "
                "U leest waar het is en antwoordt op deze pagina:\n\n%(address)s\n\n"
                "De link werkt één keer, tot het overleg begint. Stuur deze mail niet door. Kent u "
                "de afzender niet, of vertrouwt u het niet? Bel dan de gemeente.\n"
            ) % {
                "name": first_name(request.user),  # type: ignore[arg-type]
                "town": town,
                "moment": date_format(local, "l j F, H.i"),
                "address": request.build_absolute_uri(path),
            }

    return text
