# SPDX-License-Identifier: EUPL-1.2
"""What the page of a family shows, in words and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.approaches.catalogue import chains
from gezinsregie.approaches.chains import Chain
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.plan.rules import is_met
from gezinsregie.casework.today.family import DomainSeen, Glance, GoalSeen
from gezinsregie.casework.today.rules import ActKind, acts_ahead
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.rules import months_between
from gezinsregie.families.models import Household, Member, MemberRole
from gezinsregie.families.secrets import shown as bsn_shown
from gezinsregie.web.family.acts import Line, line_for
from gezinsregie.web.pictures.attainment_bar import WORDS as ATTAINMENT_WORDS
from gezinsregie.web.pictures.attainment_bar import attainment_bar
from gezinsregie.web.pictures.chain_line import ChainStep, chain_line
from gezinsregie.web.pictures.dumbbell import dumbbell
from gezinsregie.web.templatetags.words import age

NEXT_ACTS = 3
GOALS_A_DOMAIN = 6


@dataclass(frozen=True)
class MemberSeen:
    """Somebody of the family; ``address`` is empty when it is not known."""

    member: Member
    detail: str
    kind: str
    bsn: str
    address: str
    address_protected: bool


@dataclass(frozen=True)
class GoalRow:
    """A goal with its bar, and how far it is in words."""

    goal: GoalSeen
    bar: SafeString
    said: str


@dataclass(frozen=True)
class DomainRow:
    """A life domain with its goals; ``more`` counts the goals that are not shown here."""

    seen: DomainSeen
    name: str
    goals: list[GoalRow]
    more: int
    met: int
    score: SafeString | None


@dataclass(frozen=True)
class ChainSeen:
    """The chain of an approach with this family's own months beside it (VIG-H2)."""

    chain: Chain
    wide: SafeString
    small: SafeString
    own: float
    gained: float


def adults_first(members: Iterable[Member]) -> list[Member]:
    """Return adults, then children, each oldest first; an unknown day of birth comes last."""
    return sorted(
        members,
        key=lambda one: (one.role == MemberRole.CHILD, one.birth_date or date.max, one.pk),
    )


def members_shown(members: Iterable[Member], today: date) -> list[MemberSeen]:
    """Return the members, adults first; a protected address is left out altogether."""
    return [_member(one, today) for one in adults_first(members)]


def _member(one: Member, today: date) -> MemberSeen:
    years = age(one.birth_date, today) if one.birth_date else None
    household = one.household
    return MemberSeen(
        member=one,
        detail=_("leeftijd onbekend") if years is None else _("%(n)s jaar") % {"n": years},
        kind="child" if one.role == MemberRole.CHILD else "adult",
        bsn=bsn_shown(one.bsn_encrypted),
        address="" if household.address_protected else _address(household),
        address_protected=household.address_protected,
    )


def _address(household: Household) -> str:
    town = " ".join(part for part in (household.postcode, household.place) if part)
    return ", ".join(part for part in (household.street, town) if part)


def next_acts(glance: Glance, trajectory: Trajectory, today: date) -> list[Line]:
    """Return the three things that come first: what has no owner, then what is due first."""
    steps = {str(one.pk): one for one in glance.steps}
    ahead = sorted(acts_ahead(glance.facts), key=lambda act: act.kind is not ActKind.OWNER)
    return [
        line_for(
            act,
            trajectory.family_id,
            trajectory.family.name,
            steps.get(act.about),
            today,
            glance.facts,
        )
        for act in ahead[:NEXT_ACTS]
    ]


def domains_shown(domains: Sequence[DomainSeen]) -> list[DomainRow]:
    """Return the plan per life domain; goals that wait for a score stand in front."""
    return [_domain(one) for one in domains]


def _domain(one: DomainSeen) -> DomainRow:
    goals = sorted(one.goals, key=lambda goal: (goal.attainment is not None, goal.pk))
    measured = one.start is not None or one.now is not None
    return DomainRow(
        seen=one,
        name=one.domain.name.in_language(get_language() or "nl"),
        goals=[_goal(goal) for goal in goals[:GOALS_A_DOMAIN]],
        more=max(0, len(goals) - GOALS_A_DOMAIN),
        met=sum(is_met(goal.attainment) for goal in goals),
        score=dumbbell(one.start, one.now, width=132) if measured else None,
    )


def _goal(goal: GoalSeen) -> GoalRow:
    unscored = _("nog niet beoordeeld")
    said = unscored if goal.attainment is None else str(ATTAINMENT_WORDS[goal.attainment])
    return GoalRow(goal, attainment_bar(goal.attainment, width=120), said)


def helpers(glance: Glance) -> list[str]:
    """Return who does something in the plan besides family and coach, each once."""
    found = {
        one.actor_name: None
        for one in glance.steps
        if one.actor_kind in (ActorKind.PARTNER, ActorKind.NETWORK)
    }
    return list(found)


def chain_seen(trajectory: Trajectory) -> ChainSeen | None:
    """Return the chain of the approach with this family's own road from first signal to start."""
    key = approach_of(trajectory).chain
    if key is None:
        return None
    chain = chains()[key]
    own = months_between(trajectory.referral.first_signal_on, trajectory.started_on)
    steps = [ChainStep(step.name, step.months) for step in chain.steps]
    return ChainSeen(
        chain=chain,
        wide=chain_line(steps, own, width=720),
        small=chain_line(steps, own, width=310),
        own=own,
        gained=round(chain.months - own, 1),
    )
