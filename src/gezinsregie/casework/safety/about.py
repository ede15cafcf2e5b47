# SPDX-License-Identifier: EUPL-1.2
"""Of which family safety is written down, at the desk or in a trajectory, and by whom it is read.

At the desk it belongs to a referral; from then on whoever does the coordinator's work reads all.
"""

from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.merging.queries import taken_in

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class About:
    """A family; ``referral`` when the desk writes. ``with_the_coach``: a trajectory began on it."""

    family_id: UUID
    referral_id: UUID | None
    with_the_coach: bool


def about(permit: Permit) -> About:
    """Return of whom this permit lets somebody write. One query at the desk, none elsewhere."""
    if permit.subject_kind is not SubjectKind.REFERRAL:
        return About(UUID(permit.subject_id), None, with_the_coach=False)
    referral = Referral.objects.select_related("trajectory").get(pk=permit.subject_id)
    return About(referral.family_id, referral.pk, with_the_coach=hasattr(referral, "trajectory"))


def of_permit(permit: Permit, rows: QuerySet[M]) -> QuerySet[M]:
    """Return the rows that this permit opens: of one referral, or of the family with those that
    were found to be the same."""
    if permit.subject_kind is SubjectKind.REFERRAL:
        return rows.filter(referral=permit.subject_id)
    return rows.filter(Q(family=permit.subject_id) | Q(family__in=_absorbed(permit.subject_id)))


def _absorbed(family: Any) -> Any:
    return taken_in(family).values("absorbed")
