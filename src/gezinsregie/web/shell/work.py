# SPDX-License-Identifier: EUPL-1.2
"""What the person at the page works as today, asked once a request."""

from django.http import HttpRequest

from gezinsregie.partners.models import Appointment
from gezinsregie.partners.queries import held_today


def work_of(request: HttpRequest) -> list[Appointment]:
    """Return the appointments of who is signed in; empty for a visitor. One query a request."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    known: list[Appointment] | None = getattr(request, "work", None)
    if known is None:
        known = held_today(user.pk)
        request.work = known  # type: ignore[attr-defined]
    return known
