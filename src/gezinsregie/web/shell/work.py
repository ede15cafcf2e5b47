# SPDX-License-Identifier: EUPL-1.2
"""What the person at the page works as today, and for whom just now: asked once a request."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from gezinsregie.partners.models import Appointment, Organisation, Role
from gezinsregie.partners.queries import held_today

_CHOSEN = "works_for"


def work_of(request: HttpRequest) -> list[Appointment]:
    """Return the appointments of who is signed in, for the one that person works for just now;
    empty for a visitor. One query a request.

    Who works for several municipalities is in one of them at a time: the chosen one, or the first
    by name.
    """
    everything = _everything(request)
    now = works_for_now(request)
    return [one for one in everything if now is None or one.serves_id == now.pk]


def works_for(request: HttpRequest) -> list[Organisation]:
    """Return on whose behalf this person works, anywhere, by name."""
    found = {one.serves_id: one.serves for one in _everything(request)}
    return sorted(found.values(), key=lambda one: (one.name, one.pk))


def serves_as(request: HttpRequest, role: Role) -> list[UUID]:
    """Return for whom this person does this work, anywhere, as keys; each once."""
    return list({one.serves_id: None for one in _everything(request) if one.role == role})


def works_for_now(request: HttpRequest) -> Organisation | None:
    """Return on whose behalf this person works just now, None for who works for nobody."""
    everyone = works_for(request)
    chosen = request.session.get(_CHOSEN) if len(everyone) > 1 else None
    return next((one for one in everyone if str(one.pk) == chosen), next(iter(everyone), None))


def choose_work(request: HttpRequest, organisation_id: Any) -> bool:
    """Work for this one from now on; return whether that is possible."""
    if organisation_id not in {str(one.pk) for one in works_for(request)}:
        return False
    request.session[_CHOSEN] = organisation_id
    return True


def _everything(request: HttpRequest) -> list[Appointment]:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    known: list[Appointment] | None = getattr(request, "work", None)
    if known is None:
        known = held_today(user.pk)
        request.work = known  # type: ignore[attr-defined]
    return known
