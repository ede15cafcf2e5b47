# SPDX-License-Identifier: EUPL-1.2
"""On what a question or a disclosure stands today: the ground, what was signed, and consent."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Member
from gezinsregie.partners.agreement.queries import binding, covering
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.models import GroundSwitch
from gezinsregie.partners.models import Organisation

from .rules import FootingFacts


@dataclass(frozen=True)
class About:
    """What it is about: keys of a life domain, a purpose and a ground; no member: all of them."""

    life_domain: str
    member: Member | None
    purpose: str
    legal_ground: str


def footing_of(
    trajectory: Trajectory, organisation: Organisation | None, about: About, day: date
) -> FootingFacts:
    """Return the facts of what ``about`` stands on towards an organisation, or towards somebody
    without one: at most four queries."""
    ground = law().ground_of.get(about.legal_ground)
    parties = binding(
        organisation=organisation,
        municipality=trajectory.family.municipality_id,
        approach=trajectory.approach_key,
        day=day,
    )
    bound = organisation is not None and parties.exists()
    covered = (
        bound
        and covering(
            parties,
            life_domain=about.life_domain,
            purpose=about.purpose,
            legal_ground=about.legal_ground,
        ).exists()
    )
    return FootingFacts(
        trajectory_closed=trajectory.ended_on is not None,
        domain_known=about.life_domain in vocabulary().life_domains,
        purpose_known=about.purpose in law().purpose_of,
        ground_known=ground is not None,
        ground_on=ground is not None and is_on(trajectory, about.legal_ground),
        case_specific=ground is not None and ground.case_specific,
        member_of_family=about.member is None or about.member.family_id == trajectory.family_id,
        bound=bound,
        covered=covered,
        consented=ground is None
        or not ground.needs_consent
        or (organisation is not None and _agreed_to(trajectory, organisation, about, day)),
    )


def is_on(trajectory: Trajectory, legal_ground: str) -> bool:
    """Tell whether the municipality of this family may use a ground of law."""
    switch = GroundSwitch.objects.filter(
        municipality=trajectory.family.municipality_id, ground_key=legal_ground
    ).first()
    return legal_ground in law().on_by_default if switch is None else switch.is_on


def _agreed_to(trajectory: Trajectory, organisation: Organisation, about: About, day: date) -> bool:
    """Consent is kept with what is open to a partner; without that there is none."""
    return (
        open_scopes(day)
        .filter(
            Q(member__isnull=True) | Q(member=about.member),
            involvement__trajectory=trajectory,
            involvement__organisation=organisation,
            life_domain=about.life_domain,
            purpose=about.purpose,
            legal_ground=about.legal_ground,
        )
        .exists()
    )
