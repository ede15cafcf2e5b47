# SPDX-License-Identifier: EUPL-1.2
"""What the desk has to say of a referral that it writes down for somebody else."""

from dataclasses import dataclass

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class EnteringFacts:
    """How a referral came in; ``of_this_town`` whether its organisation is a partner here."""

    by_form: bool
    from_family: bool
    told_by: str
    has_organisation: bool
    of_this_town: bool


def obstacles_to_entering(facts: EnteringFacts) -> list[Obstacle]:
    """Return all that stands in the way of writing a referral down at the desk."""
    checks = (
        (not facts.by_form, Obstacle("came_by_missing", field="came_by")),
        (bool(facts.told_by.strip()), Obstacle("told_by_missing", field="told_by")),
        (
            not (facts.from_family and facts.has_organisation),
            Obstacle("family_is_no_organisation", field="organisation"),
        ),
        (
            facts.of_this_town or not facts.has_organisation,
            Obstacle("no_partner_here", field="organisation"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]
