# SPDX-License-Identifier: EUPL-1.2
"""What every page shows around its own content: the menu, the person and the day."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.policy import grounds_for
from gezinsregie.foundation import clock
from gezinsregie.partners.grounds import GROUND_OF_ROLE
from gezinsregie.partners.models import Role
from gezinsregie.web.quick.addresses import address

from .navigation import PLACES
from .presenter import is_the_presenter
from .work import work_of, works_for


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the shell's values; one query for a person who is signed in, none for a visitor."""
    context: dict[str, Any] = {
        "today": clock.today(),
        "demonstration": settings.DEMONSTRATION,
        "presenter": is_the_presenter(request),
        "navigation": [],
        "may_search": False,
        "may_open_emergency": False,
        "may_declare": False,
        "workplace": None,
        "has_own_family": getattr(request, "session", {}).get("has_own_family", False),
        "may": getattr(request, "may", frozenset()),
    }
    permit = getattr(request, "permit", None)
    kind = permit.subject_kind if permit else None
    if permit and kind is SubjectKind.FAMILY and Act.ASK_WHY in context["may"]:
        # Every page about a family leads to why it may be seen; the page that tells it does not.
        why = address("why", UUID(permit.subject_id))
        context["why_url"] = "" if why == request.path else why
    appointments = work_of(request)
    grounds = {GROUND_OF_ROLE.get(Role(one.role)) for one in appointments}
    context["may_search"] = not grounds.isdisjoint(grounds_for(Act.SEARCH_FAMILIES))
    context["may_declare"] = not grounds.isdisjoint(grounds_for(Act.DECLARE_IN_ADVANCE))
    opening = grounds_for(Act.OPEN_EMERGENCY)
    context["may_open_emergency"] = any(
        GROUND_OF_ROLE.get(Role(one.role)) in opening for one in appointments
    )
    context["workplace"] = appointments[0] if appointments else None
    everyone = works_for(request)
    context["works_for"] = everyone if len(everyone) > 1 else []
    context["navigation"] = [
        {
            "url": url,
            "label": place.label,
            "icon": place.icon,
            "current": request.path == url,
        }
        for appointment in appointments
        for place in PLACES[appointment.role]
        for url in [place.url]
    ]
    return context
