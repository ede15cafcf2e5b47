# SPDX-License-Identifier: EUPL-1.2
"""The desk writes down what it was told: by phone, by letter, at the counter, by the family."""

from dataclasses import dataclass
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.models import CameBy, Referral
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.casework.referral.writing import write_referral
from gezinsregie.partners.queries import partners_of

from .rules import EnteringFacts, obstacles_to_entering


@dataclass(frozen=True)
class CameIn:
    """How it came in, and who told it. ``organisation_id`` is None for who speaks for nobody."""

    came_by: CameBy
    told_by: str
    organisation_id: UUID | None = None
    reporting_point: str = ""


@action(Act.ENTER_REFERRAL)
def enter_referral(permit: Permit, *, new: NewReferral, came_in: CameIn) -> Referral:
    """Write down a referral that did not come by the form, for the municipality of the permit.

    Raises Obstructed with all reasons (``rules.obstacles_to_entering`` and those of the form).
    """
    organisation = came_in.organisation_id
    obstacles = obstacles_to_entering(
        EnteringFacts(
            by_form=came_in.came_by == CameBy.FORM,
            from_family=came_in.came_by == CameBy.FROM_FAMILY,
            told_by=came_in.told_by,
            has_organisation=organisation is not None,
            of_this_town=organisation is not None
            and partners_of(permit.subject_id).filter(pk=organisation).exists(),
        )
    )
    return write_referral(
        permit,
        new,
        organisation_id=organisation or permit.subject_id,
        obstacles=tuple(obstacles),
        came_by=came_in.came_by,
        told_by=came_in.told_by,
        reporting_point=came_in.reporting_point,
    )
