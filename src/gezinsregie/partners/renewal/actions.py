# SPDX-License-Identifier: EUPL-1.2
"""Announcing that agreements end, in time to make a new version (ITG-L10)."""

from collections.abc import Callable
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.agreement.queries import ending_soon
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for

from .models import Announced
from .rules import step_due

# Returns subject and text of the mail about an agreement that ends in so many days.
Letter = Callable[[Agreement, int], tuple[str, str]]


@action(Act.REMIND_OF_RENEWAL)
def announce_endings(permit: Permit, *, letter: Letter) -> int:
    """Mail the administrators of a municipality once per agreement and step; return how many
    agreements were announced. As often as one likes: what was told is told no more."""
    today, told = clock.today(), 0
    administrators = sorted(
        {one.user.email for one in appointed_for(permit.subject_id, Role.ADMINISTRATOR)}
    )
    for agreement in ending_soon(UUID(permit.subject_id), today).prefetch_related("announced"):
        until = agreement.valid_until
        if until is None or not administrators:
            continue
        before = {one.step for one in agreement.announced.all() if one.valid_until == until}
        step = step_due(until, before, today)
        if step is None:
            continue
        _row, is_new = Announced.objects.get_or_create(
            agreement=agreement,
            valid_until=until,
            step=step,
            defaults={"announced_at": clock.now()},
        )
        if not is_new:
            continue
        subject, text = letter(agreement, (until - today).days)
        for address in administrators:
            queue_mail(permit, to=address, subject=subject, text=text)
        told += 1
    return told
