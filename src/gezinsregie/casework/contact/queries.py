# SPDX-License-Identifier: EUPL-1.2
"""Contacts of a trajectory."""

from django.db.models import QuerySet

from gezinsregie.casework.trajectory.models import Trajectory

from .models import Contact


def contacts_of(trajectory: Trajectory) -> QuerySet[Contact]:
    """Return the contacts, newest first, with members and writer loaded."""
    return (
        Contact.objects.filter(trajectory=trajectory)
        .select_related("written_by")
        .prefetch_related("members")
    )
