# SPDX-License-Identifier: EUPL-1.2
"""Letting a knot go up, cutting it by a mandate, and sending it back."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when
from gezinsregie.partners.mandate.decisions import decisions
from gezinsregie.partners.mandate.models import Mandate
from gezinsregie.partners.mandate.queries import mandates_held
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.queries import organisations_at

from .models import BindingDecision, ClosedHow, Escalation
from .queries import ROLE_OF_GROUND, ladder_levels
from .rules import (
    ClosingFacts,
    DecisionFacts,
    RaisingFacts,
    levels_offered,
    obstacles_to_closing_a_knot,
    obstacles_to_deciding,
    obstacles_to_raising,
)


@dataclass(frozen=True)
class NewKnot:
    """What stalls, since when, about which partner (None: about none), and what was tried."""

    level: str
    stalls: str
    stalled_since: date
    tried: str
    about: Organisation | None = None


@dataclass(frozen=True)
class NewDecision:
    """A decision of ``content/decisions.yaml`` over a partner, in words, with its reason."""

    decision_key: str
    over: Organisation
    words: str
    reason: str


@action(Act.RAISE_ESCALATION)
def raise_escalation(permit: Permit, *, trajectory: Trajectory, new: NewKnot) -> Escalation:
    """Let what stalls go up, to a level of the ladder of the approach.

    Raises Obstructed with all reasons (``rules.obstacles_to_raising``).
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    same = Escalation.objects.filter(
        trajectory=trajectory, about=new.about, level=new.level, closed_on__isnull=True
    )
    refuse_when(
        obstacles_to_raising(
            RaisingFacts(
                level=new.level,
                offered=levels_offered(ladder_levels(trajectory)),
                stalls=new.stalls,
                stalled_since=new.stalled_since,
                started_on=trajectory.started_on,
                today=clock.today(),
                about_is_of_this_town=new.about is None or _of_this_town(trajectory, new.about),
                same_open=same.exists(),
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    return Escalation.objects.create(
        trajectory=trajectory,
        level=new.level,
        about=new.about,
        stalls=new.stalls.strip(),
        stalled_since=new.stalled_since,
        tried=new.tried.strip(),
        raised_by_id=permit.actor_id,
        raised_on=clock.today(),
    )


@action(Act.DECIDE_ESCALATION)
def cut_knot(
    permit: Permit, *, escalation: Escalation, words: str, decision: NewDecision | None
) -> Escalation:
    """Close a knot as decided. A ``decision`` that binds a partner rests on a mandate of who takes
    it; without one (None) it was agreed by all and binds nobody.

    Raises Obstructed with all reasons.
    """
    held_knot, trajectory = _hold(permit, escalation)
    refuse_when(_obstacles_to_closing(permit, held_knot, words))
    if decision is not None:
        _decide(permit, trajectory, decision, held_knot)
    return _close(permit, held_knot, ClosedHow.DECIDED, words)


@action(Act.DECIDE_ESCALATION)
def send_back(permit: Permit, *, escalation: Escalation, words: str) -> Escalation:
    """Close a knot without a decision, with words: it stays with the coordinator."""
    held_knot, _trajectory = _hold(permit, escalation)
    refuse_when(_obstacles_to_closing(permit, held_knot, words))
    return _close(permit, held_knot, ClosedHow.SENT_BACK, words)


@action(Act.DECIDE_BY_MANDATE)
def decide_by_mandate(
    permit: Permit, *, trajectory: Trajectory, decision: NewDecision
) -> BindingDecision:
    """Take a decision over a partner by one's own mandate, without a knot that went up.

    Raises Obstructed with all reasons (``rules.obstacles_to_deciding``).
    """
    permit.must_cover(trajectory)
    return _decide(permit, held(trajectory), decision, None)


def _of_this_town(trajectory: Trajectory, organisation: Organisation) -> bool:
    town = trajectory.family.municipality_id
    return organisations_at(town).filter(pk=organisation.pk).exists()


def _hold(permit: Permit, escalation: Escalation) -> tuple[Escalation, Trajectory]:
    permit.must_cover(escalation)
    trajectory = held(escalation.trajectory)
    return Escalation.objects.select_for_update().get(pk=escalation.pk), trajectory


def _obstacles_to_closing(permit: Permit, knot: Escalation, words: str) -> list[Any]:
    facts = ClosingFacts(
        is_open=knot.closed_on is None,
        words=words,
        raised_by_oneself=str(knot.raised_by_id) == permit.actor_id,
    )
    return obstacles_to_closing_a_knot(facts)


def _close(permit: Permit, knot: Escalation, how: ClosedHow, words: str) -> Escalation:
    knot.closed_how = how
    knot.closing_words = words.strip()
    knot.closed_by_id = permit.actor_id
    knot.closed_on = clock.today()
    knot.save(update_fields=["closed_how", "closing_words", "closed_by", "closed_on"])
    return knot


def _decide(
    permit: Permit, trajectory: Trajectory, new: NewDecision, knot: Escalation | None
) -> BindingDecision:
    mandate = _mandate(permit, trajectory, new)
    refuse_when(
        obstacles_to_deciding(
            DecisionFacts(
                decision_key=new.decision_key,
                known_decisions=decisions(),
                over_is_of_this_town=_of_this_town(trajectory, new.over),
                mandate_held=mandate is not None,
                words=new.words,
                reason=new.reason,
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    assert mandate is not None  # noqa: S101 - the rule saw to it
    return BindingDecision.objects.create(
        trajectory=trajectory,
        escalation=knot,
        decision_key=new.decision_key,
        over=new.over,
        words=new.words.strip(),
        reason=new.reason.strip(),
        mandate=mandate,
        taken_by_id=permit.actor_id,
        taken_on=clock.today(),
    )


def _mandate(permit: Permit, trajectory: Trajectory, new: NewDecision) -> Mandate | None:
    role = ROLE_OF_GROUND.get(permit.ground)
    if role is None:
        return None
    town = trajectory.family.municipality_id
    held_now = mandates_held(role, town, new.decision_key, new.over, clock.today())
    return held_now.order_by("pk").first()
