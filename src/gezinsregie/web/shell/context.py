# SPDX-License-Identifier: EUPL-1.2
"""What every page shows around its own content: the menu, the person and the day."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from gezinsregie.foundation import clock
from gezinsregie.partners.queries import appointments_of

from .navigation import PLACES


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the shell's values; one query for a person who is signed in, none for a visitor."""
    context: dict[str, Any] = {
        "today": clock.today(),
        "demonstration": settings.DEMONSTRATION,
        "navigation": [],
        "workplace": None,
        "may": getattr(request, "may", frozenset()),
    }
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return context
    appointments = list(appointments_of(user.pk))
    context["workplace"] = appointments[0] if appointments else None
    context["navigation"] = [
        {
            "url": place.url,
            "label": place.label,
            "icon": place.icon,
            "current": request.path == place.url,
        }
        for appointment in appointments
        for place in PLACES[appointment.role]
    ]
    return context
