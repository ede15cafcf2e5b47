# SPDX-License-Identifier: EUPL-1.2
"""Private words, for the one who keeps them."""

from uuid import UUID

from django.db.models import Q, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.families.models import Member

from .models import PrivateWords

MOST_SHOWN = 100


def private_words_for(permit: Permit, contact_id: int) -> QuerySet[PrivateWords]:
    """Return what was told in private at a contact, as far as it was told to the holder of this
    permit or is kept by him or her."""
    me = UUID(permit.actor_id)
    return (
        PrivateWords.objects.filter(
            Q(written_by=me) | Q(kept_by=me),
            contact=contact_id,
            contact__trajectory__family=UUID(permit.subject_id),
        )
        .select_related("member", "written_by")
        .order_by("pk")[:MOST_SHOWN]
    )


def told_by(member: Member) -> list[PrivateWords]:
    """Return what this member told in private, newest first, bounded: for that member alone, also
    where somebody else has authority over a child. Each with its contact and who heard it."""
    return list(
        PrivateWords.objects.filter(member=member)
        .select_related("contact", "written_by")
        .order_by("-contact__happened_at", "-pk")[:MOST_SHOWN]
    )
