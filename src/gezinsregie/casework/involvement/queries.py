# SPDX-License-Identifier: EUPL-1.2
"""The partners that help a family, and the scopes of one."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.families.standing import WorksAt
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role

from .models import Involvement, Scope

MOST_PARTNERS = 60


def involvements_for(permit: Permit) -> QuerySet[Any]:
    """Return the involvements in the open trajectory that this permit is about, by organisation.

    Each carries ``kin_works_there``: whether somebody of the family works at the organisation.
    """
    kin = WorksAt.objects.filter(
        member__family=OuterRef("trajectory__family"), organisation=OuterRef("organisation")
    )
    return (
        Involvement.objects.filter(
            trajectory__family=UUID(permit.subject_id), trajectory__ended_on__isnull=True
        )
        .select_related("trajectory__family", "organisation", "written_by")
        .annotate(kin_works_there=Exists(kin))
        .order_by("organisation__name", "professional_name", "pk")
    )


def scopes_for(permit: Permit) -> QuerySet[Scope]:
    """Return the scopes in the open trajectory that this permit is about."""
    return Scope.objects.filter(
        involvement__trajectory__family=UUID(permit.subject_id),
        involvement__trajectory__ended_on__isnull=True,
    ).select_related("involvement__trajectory__family", "involvement__organisation", "member")


def partner_professionals(municipality: Any, day: date) -> QuerySet[Appointment]:
    """Return who works at a partner of this town today and signs in here, by organisation."""
    return (
        Appointment.objects.filter(in_force(day), serves=municipality, role=Role.PARTNER)
        .select_related("user", "organisation")
        .order_by("organisation__name", "user__name", "pk")
    )
