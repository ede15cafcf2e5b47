# SPDX-License-Identifier: EUPL-1.2
"""Whether everybody who was asked said yes, and still does."""

from datetime import date
from typing import Any

from django.db.models import Exists, Q

from .models import ConsentAnswer, ConsentPosition


def all_agreed(*, scope: Any, day: date) -> Q:
    """Return the condition that of the positions on ``scope`` each one is consent that holds on
    ``day``, and that there is at least one.

    Nobody asked is no consent; one who refused, withdrew, or agreed under pressure is enough for
    none.
    """
    current = ConsentPosition.objects.filter(scope=scope, replaced_at__isnull=True)
    agrees = Q(answer=ConsentAnswer.GIVEN) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))
    return Q(Exists(current)) & ~Q(Exists(current.exclude(agrees)))
