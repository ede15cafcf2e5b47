# SPDX-License-Identifier: EUPL-1.2
"""Who may take a decision over a partner today, and who could if this one may not (ITG-L8)."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezinsregie.partners.agreement.models import AgreementKind
from gezinsregie.partners.agreement.queries import bound_on

from .models import Mandate


def mandates_in_force(municipality: Any, day: date) -> QuerySet[Mandate]:
    """Return the mandates of a municipality whose letter binds the one it is over, on ``day``."""
    binds = bound_on(day).filter(
        agreement=OuterRef("agreement"),
        organisation=OuterRef("over"),
        agreement__kind=AgreementKind.MANDATE_LETTER,
    )
    return Mandate.objects.filter(
        Exists(binds),
        Q(ends_on__isnull=True) | Q(ends_on__gte=day),
        agreement__municipality=municipality,
    )


def mandates_held(
    role: Any, municipality: Any, decision_key: Any, over: Any, day: date
) -> QuerySet[Mandate]:
    """Return the mandates in force by which ``role`` may take this decision over ``over``."""
    return mandates_in_force(municipality, day).filter(
        holder_role=role, decision_key=decision_key, over=over
    )


def who_could(municipality: Any, decision_key: Any, over: Any, day: date) -> list[str]:
    """Return the roles (stored values) that hold a mandate in force for this decision over
    ``over``, each once, in alphabetical order."""
    held = mandates_in_force(municipality, day).filter(decision_key=decision_key, over=over)
    return list(held.order_by("holder_role").values_list("holder_role", flat=True).distinct())
