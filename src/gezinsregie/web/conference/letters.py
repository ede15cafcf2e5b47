# SPDX-License-Identifier: EUPL-1.2
"""The mail with an invitation: that there is a meeting, when, and a link. Nothing of a family."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from gezinsregie.foundation import clock
from gezinsregie.web.sharing.letters import first_name


def mailed(
    request: HttpRequest, starts_at: datetime, municipality: str, *, moved: bool = False
) -> dict[str, Any]:
    """Return subject and letter as the action takes them, in Dutch for whoever reads it; ``moved``:
    for who was invited to another moment or place before."""
    with override("nl"):
        subject = _("Een overleg is verzet, %(town)s") if moved else _SUBJECT
        said = {
            "name": first_name(request.user),  # type: ignore[arg-type]
            "town": municipality,
            "moment": date_format(starts_at.astimezone(clock.LOCAL), "l j F, H.i"),
        }
        above = str(_MOVED if moved else _INVITED) % said
        return {
            "subject": subject % {"town": municipality},
            "letter": _letter(request, above, str(_BELOW)),
        }


def _letter(request: HttpRequest, above: str, below: str) -> Callable[[str], str]:
    def text(token: str) -> str:
        address = reverse("answer_invitation", kwargs={"token": token})
        return f"{above}\n\n{request.build_absolute_uri(address)}\n\n{below}\n"

    return text


_SUBJECT = gettext_lazy("Uitnodiging voor een overleg, %(town)s")
_INVITED = gettext_lazy(
    "Beste lezer,\n\n"
    "%(name)s van de gemeente %(town)s nodigt u uit voor een overleg op %(moment)s. "
    "U leest waar het is en antwoordt op deze pagina:"
)
_MOVED = gettext_lazy(
    "Beste lezer,\n\n"
    "Het overleg waarvoor %(name)s van de gemeente %(town)s u uitnodigde, is verzet. Het is nu op "
    "%(moment)s. Wat u eerder antwoordde, geldt niet meer. U leest waar het is en antwoordt "
    "opnieuw op deze pagina:"
)
_BELOW = gettext_lazy(
    "De link werkt één keer, tot het overleg begint. Stuur deze mail niet door. Kent u "
    "de afzender niet, of vertrouwt u het niet? Bel dan de gemeente."
)
