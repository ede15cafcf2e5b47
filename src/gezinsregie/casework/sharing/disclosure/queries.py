# SPDX-License-Identifier: EUPL-1.2
"""What went out about a family."""

from uuid import UUID

from django.db.models import QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.models import Disclosure


def disclosures_for(permit: Permit) -> QuerySet[Disclosure]:
    """Return what was told about this family in its open trajectory, newest first."""
    return (
        Disclosure.objects.filter(
            trajectory__family=UUID(permit.subject_id), trajectory__ended_on__isnull=True
        )
        .select_related("organisation", "member", "sent_by")
        .prefetch_related("items")
    )
