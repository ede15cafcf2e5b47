# SPDX-License-Identifier: EUPL-1.2
"""Who holds authority over whom in a family, and who of it works at an organisation."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from gezinsregie.families.standing import Authority, WorksAt
from gezinsregie.foundation.periods import in_force


def authority_in(family: Any, day: date) -> QuerySet[Authority]:
    """Return who holds authority over which child of this family on ``day``."""
    return (
        Authority.objects.filter(in_force(day), child__family=family)
        .select_related("child", "holder")
        .order_by("child__birth_date", "child", "holder")
    )


def at_work_in(family: Any) -> QuerySet[WorksAt]:
    """Return who of this family works at an organisation of the town."""
    return WorksAt.objects.filter(member__family=family).select_related("member", "organisation")
