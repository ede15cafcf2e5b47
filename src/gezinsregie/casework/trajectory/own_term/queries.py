# SPDX-License-Identifier: EUPL-1.2
"""The maximum that a municipality decided on: the one of a day, and all that it wrote."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from gezinsregie.approaches.terms import Term, Unit

from .models import OwnTerm


def own_term(municipality_id: Any, approach_key: str, form_key: str, day: date) -> Term | None:
    """Return the maximum that counts for what starts on ``day``; None: nobody wrote one."""
    months = (
        own_terms_of(municipality_id)
        .filter(approach_key=approach_key, form_key=form_key, starts_on__lte=day)
        .order_by("-starts_on")
        .values_list("months", flat=True)
        .first()
    )
    return Term(at_most=months, unit=Unit.MONTHS) if months else None


def own_terms_of(municipality_id: Any) -> QuerySet[OwnTerm]:
    """Return what this municipality wrote, by approach and form, the latest first."""
    return OwnTerm.objects.filter(municipality_id=municipality_id)
