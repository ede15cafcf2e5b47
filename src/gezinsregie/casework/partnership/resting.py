# SPDX-License-Identifier: EUPL-1.2
"""How much rests on each ground of law: counts, whoever they are about."""

from datetime import date
from typing import Any

from django.db.models import Count

from gezinsregie.casework.involvement.models import Scope
from gezinsregie.foundation.periods import in_force

from .queries import open_scopes

_TOWN = "involvement__trajectory__family__municipality"


def open_by_ground(municipality_id: Any, day: date) -> dict[str, int]:
    """Return how many scopes are open on ``day`` in this town, by ground; none is left out."""
    return _counted(open_scopes(day).filter(**{_TOWN: municipality_id}))


def resting_by_ground(municipality_id: Any, day: date) -> dict[str, int]:
    """Return how many scopes name each ground in a case under way, open or not."""
    named = Scope.objects.filter(
        in_force(day),
        in_force(day, "involvement__"),
        involvement__trajectory__ended_on__isnull=True,
        involvement__withdrawn=False,
        withdrawn=False,
        **{_TOWN: municipality_id},
    )
    return _counted(named)


def _counted(scopes: Any) -> dict[str, int]:
    rows = scopes.order_by().values("legal_ground").annotate(number=Count("pk"))
    return {one["legal_ground"]: one["number"] for one in rows}
