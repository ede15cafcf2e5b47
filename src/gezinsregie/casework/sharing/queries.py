# SPDX-License-Identifier: EUPL-1.2
"""What a partner knows of the families that he or she helps, and what of their plans is open.

Everything here rests on ``partnership.helped_by`` and ``open_to``: a list holds what its details
hold, and both are empty from the day on which the ground ends.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import Permit
from gezinsregie.casework.escalation.models import BindingDecision
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.partnership.queries import helped_by, open_to
from gezinsregie.casework.plan.models import Concern, Goal, Step
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.hanging import hang
from gezinsregie.foundation.prepared import Prepared
from gezinsregie.partners.agreement.models import Party
from gezinsregie.partners.agreement.queries import binding
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.queries import appointed_for

from .models import Disclosure, ReceivedItem
from .rules import Opened, opens

MOST_SHOWN = 50


def known_to(actor: Actor) -> list[Involvement]:
    """Return where this professional is involved today, by name of the family, with coordinator."""
    return _KNOWN.objects(actor)


def promised_by(actor: Actor) -> Sequence[Step]:
    """Return what this professional promised and has still to do, where it is open to him or her;
    what is due first in front, each with ``of_family``."""
    return _PROMISED.objects(actor)


def families_known_to(actor: Actor) -> list[UUID]:
    """Return the keys of the families of ``known_to``, for who searches."""
    return _FAMILIES.keys(actor)


def _helped(professional: UUID) -> QuerySet[Family]:
    mine = Involvement.objects.filter(professional=professional)
    return Family.objects.order_by().filter(pk__in=mine.values("trajectory__family"))


def involvements_for(permit: Permit) -> list[Involvement]:
    """Return in what the holder of this permit is involved with this family today."""
    return list(
        _involvements(UUID(permit.actor_id), clock.today()).filter(
            trajectory__family=UUID(permit.subject_id)
        )
    )


def scopes_for(permit: Permit) -> list[Scope]:
    """Return what of this family is open today to the holder of this permit: one query."""
    return _SCOPES.objects(
        professional=UUID(permit.actor_id), family=UUID(permit.subject_id), today=clock.today()
    )


def opened(scopes: Collection[Scope]) -> frozenset[Opened]:
    """Return these scopes as the rules ask for them."""
    return frozenset(Opened(one.life_domain, one.member_id) for one in scopes)


def agreements_under(involvement: Involvement) -> list[Party]:
    """Return the agreements by which this organisation is bound for this family today."""
    return list(
        binding(
            organisation=involvement.organisation_id,
            municipality=involvement.trajectory.family.municipality_id,
            approach=involvement.trajectory.approach_key,
            day=clock.today(),
        )
        .select_related("agreement")
        .order_by("agreement__title", "pk")
    )


def workplace_of(coordinator_id: Any, municipality_id: Any) -> Appointment | None:
    """Return where this coordinator works today for this town, with the organisation's phones."""
    return appointed_for(municipality_id, Role.COORDINATOR).filter(user=coordinator_id).first()


@dataclass(frozen=True)
class SharedGoal:
    """A goal that is open, with its steps."""

    goal: Goal
    steps: list[Step]


@dataclass(frozen=True)
class SharedConcern:
    """What is open of a concern: its words (None where they are about somebody else), its goals."""

    life_domain: str
    concern: Concern | None
    goals: list[SharedGoal]


def shared_part(scopes: Collection[Scope]) -> list[SharedConcern]:
    """Return what of the plan these open scopes show: three queries, however long the plan is.

    A step carries ``told_so``: whether its partner told that it will not make it.
    """
    holds = opened(scopes)
    of: dict[str, Any] = {
        "trajectories": tuple({one.involvement.trajectory_id for one in scopes}),
        "life_domains": tuple({one.life_domain for one in holds}),
    }
    concerns, goals = _CONCERNS.objects(**of), _GOALS.objects(**of)
    hang(goals, "steps", _STEPS.objects(**of), by="goal")
    hang(concerns, "goals", goals, by="concern")
    found = [_shared(one, holds) for one in concerns]
    return [one for one in found if one.concern or one.goals]


def _shared(concern: Concern, holds: frozenset[Opened]) -> SharedConcern:
    domain = concern.life_domain
    return SharedConcern(
        domain,
        concern if opens(holds, life_domain=domain, member=concern.member_id) else None,
        [
            SharedGoal(goal, list(goal.steps.all()))
            for goal in concern.goals.all()
            if opens(holds, life_domain=domain, member=goal.member_id)
        ],
    )


def decisions_over(scopes: Collection[Scope]) -> list[BindingDecision]:
    """Return the binding decisions for this family over the organisations to which these scopes
    are open, newest first."""
    return _DECISIONS.objects(
        trajectories=tuple({one.involvement.trajectory_id for one in scopes}),
        organisations=tuple({one.involvement.organisation_id for one in scopes}),
    )


def told_to(scopes: Collection[Scope]) -> list[Disclosure]:
    """Return what was told to this partner and is open to it today, newest first."""
    holds = opened(scopes)
    return [
        one
        for one in _TOLD.objects(involvements=tuple({one.involvement_id for one in scopes}))
        if opens(holds, life_domain=one.life_domain, member=one.member_id)
    ]


def promised_to(permit: Permit) -> QuerySet[Step]:
    """Return the steps of this family, done or not, that the holder of this permit promised and
    that are open today to him or her."""
    return (
        _own_steps(UUID(permit.actor_id), clock.today())
        .filter(goal__concern__trajectory__family=UUID(permit.subject_id))
        .select_related("goal__concern__trajectory__family", "goal__member", "involvement")
    )


def _involvements(professional: UUID, day: date) -> QuerySet[Involvement]:
    return (
        helped_by(professional, day)
        .select_related("trajectory__family", "trajectory__coordinator", "organisation")
        .order_by("trajectory__family__name", "trajectory", "pk")
    )


def _own_steps(professional: UUID, day: date) -> QuerySet[Step]:
    shown = open_to(professional, day).filter(
        Q(member__isnull=True) | Q(member=OuterRef("goal__member")),
        involvement__trajectory=OuterRef("goal__concern__trajectory"),
        life_domain=OuterRef("goal__concern__life_domain"),
    )
    # As a list of one's own, so that the walk begins there and not at every trajectory there is.
    mine = Involvement.objects.filter(professional=professional).values("pk")
    return Step.objects.filter(Exists(shown), involvement__in=mine).order_by("due_on", "id")


def _scopes(professional: UUID, family: UUID, today: date) -> QuerySet[Scope]:
    return (
        open_to(professional, today)
        .filter(involvement__trajectory__family=family)
        .select_related("member", "involvement__trajectory__family")
        .order_by("life_domain", "pk")
    )


def _shared_concerns(trajectories: list[int], life_domains: list[str]) -> QuerySet[Concern]:
    return Concern.objects.filter(
        trajectory__in=trajectories, life_domain__in=life_domains
    ).select_related("member")


def _shared_goals(trajectories: list[int], life_domains: list[str]) -> QuerySet[Goal]:
    return Goal.objects.filter(
        concern__trajectory__in=trajectories, concern__life_domain__in=life_domains
    ).select_related("member")


def _shared_steps(trajectories: list[int], life_domains: list[str]) -> QuerySet[Step, Any]:
    return (
        Step.objects.filter(
            goal__concern__trajectory__in=trajectories, goal__concern__life_domain__in=life_domains
        )
        .select_related("involvement")
        .annotate(told_so=Exists(ReceivedItem.objects.filter(step=OuterRef("pk"))))
    )


def _decisions(trajectories: list[int], organisations: list[UUID]) -> QuerySet[BindingDecision]:
    return BindingDecision.objects.filter(
        trajectory__in=trajectories, over__in=organisations
    ).select_related("mandate__agreement", "taken_by")[:MOST_SHOWN]


def _told(involvements: list[int]) -> QuerySet[Disclosure]:
    return Disclosure.objects.filter(involvement__in=involvements).select_related(
        "sent_by", "member"
    )[:MOST_SHOWN]


_SCOPES = Prepared(_scopes)
_CONCERNS = Prepared(_shared_concerns)
_GOALS = Prepared(_shared_goals)
_STEPS = Prepared(_shared_steps)
_DECISIONS = Prepared(_decisions)
_TOLD = Prepared(_told)
_FAMILIES = Listed(Act.KNOW_OF_FAMILY, _helped)
_KNOWN = Listed(
    Act.KNOW_OF_FAMILY,
    lambda me: _involvements(me, clock.today()),
    path="trajectory__family",
)
_PROMISED = Listed(
    Act.READ_SHARED_PART,
    lambda me: (
        _own_steps(me, clock.today())
        .filter(done_on__isnull=True)
        .annotate(of_family=F("goal__concern__trajectory__family"))
    ),
    path="goal__concern__trajectory__family",
)
