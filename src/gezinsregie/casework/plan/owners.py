# SPDX-License-Identifier: EUPL-1.2
"""Steps that a partner promised who no longer helps: agreed still, and without an owner."""

from datetime import date

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from gezinsregie.casework.partnership.queries import involved
from gezinsregie.foundation.prepared import Prepared

from .models import Step


def without_owner(day: date, *, step: str = "") -> ExpressionWrapper:
    """Return whether a step is still to be done and was promised by a partner who is not involved
    on ``day``: it left, or what it signed no longer binds it. ``step`` leads to the step's columns.
    """
    promised = Q(**{f"{step}involvement__isnull": False, f"{step}done_on__isnull": True})
    helps = involved(day).filter(pk=OuterRef(f"{step}involvement"))
    return ExpressionWrapper(promised & ~Q(Exists(helps)), output_field=BooleanField())


def _without(trajectory: int, today: date) -> QuerySet[Step]:
    return Step.objects.annotate(ownerless=without_owner(today)).filter(
        goal__concern__trajectory=trajectory, ownerless=True
    )


_WITHOUT = Prepared(_without)


def ownerless_in(trajectory: int, today: date) -> frozenset[int]:
    """Return the keys of the steps of a trajectory that have no owner today: one query."""
    return frozenset(step.pk for step in _WITHOUT.objects(trajectory=trajectory, today=today))
