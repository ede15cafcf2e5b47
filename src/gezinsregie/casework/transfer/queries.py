# SPDX-License-Identifier: EUPL-1.2
"""Transfers of a trajectory, and who may take a family over."""

from typing import Any

from django.db.models import QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.families.conflict.queries import is_too_close
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for

from .models import Transfer

MOST_SHOWN = 30


def can_receive(family: Family, user_id: Any) -> bool:
    """Tell whether somebody works here as a coordinator and is not too close to this family."""
    works_here = appointed_for(family.municipality_id, Role.COORDINATOR).filter(
        user=user_id, user__is_active=True
    )
    return works_here.exists() and not is_too_close(user_id, family.pk, clock.today())


def colleagues_for(trajectory: Trajectory) -> QuerySet[User]:
    """Return the coordinators of the town besides the one of this trajectory, by name."""
    here = appointed_for(trajectory.family.municipality_id, Role.COORDINATOR).order_by()
    others = User.objects.filter(pk__in=here.values("user"), is_active=True)
    return others.exclude(pk=trajectory.coordinator_id).order_by("name", "pk")


def transfers_of(trajectory: Trajectory) -> list[Transfer]:
    """Return the transfers of a trajectory, latest first, at most ``MOST_SHOWN``: one query."""
    found = Transfer.objects.filter(trajectory=trajectory)
    return list(found.select_related("written_by", "from_coordinator")[:MOST_SHOWN])


def transfers_for(permit: Permit) -> QuerySet[Transfer]:
    """Return the transfers of the trajectory that this permit opens."""
    newest = trajectories_for(permit).values("pk")[:1]
    return Transfer.objects.filter(trajectory__in=newest).select_related(
        "trajectory__family", "trajectory__coordinator", "written_by", "from_coordinator"
    )
