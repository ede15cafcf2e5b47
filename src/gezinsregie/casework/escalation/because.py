# SPDX-License-Identifier: EUPL-1.2
"""Since when there is a knot to cut."""

from uuid import UUID

from gezinsregie.access.because import Because

from .models import Escalation


def directs_the_process(actor: UUID, family: UUID) -> Because | None:
    knots = Escalation.objects.filter(
        trajectory__family=family, trajectory__ended_on__isnull=True, closed_on__isnull=True
    )
    found = knots.order_by("raised_on", "pk").first()
    return Because(found.raised_on) if found else None
