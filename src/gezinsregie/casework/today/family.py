# SPDX-License-Identifier: EUPL-1.2
"""One family at a glance: its people, its plan per life domain, its latest contacts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from gezinsregie.approaches.catalogue import instruments
from gezinsregie.approaches.vocabulary import LifeDomain, vocabulary
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.measurement.models import Moment, Score
from gezinsregie.casework.plan.models import Concern
from gezinsregie.casework.plan.owners import without_owner
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Member
from gezinsregie.families.queries import members_read
from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import Prepared

from .queries import facts_of
from .rules import FamilyFacts, StepFacts

LATEST_CONTACTS = 5


@dataclass(frozen=True)
class StepSeen:
    """A step of the plan: what, by whom (kinds of ``plan.models.ActorKind``), before which day, and
    whether the partner who promised it is gone."""

    pk: int
    words: str
    actor_kind: str
    actor_name: str
    due_on: date
    done_on: date | None
    ownerless: bool = False


@dataclass(frozen=True)
class GoalSeen:
    """A goal as far as a glance needs it; ``attainment`` None until it was judged."""

    pk: int
    specific: str
    attainment: int | None


@dataclass
class DomainSeen:
    """A life domain that somebody is worried about, with its goals.

    ``start`` and ``now`` are the lowest levels (1 to 5) of the instrument's domains that cover it,
    None where nothing was measured: one sore spot is not averaged away. ``lacks_a_goal`` tells of a
    serious concern without a goal.
    """

    domain: LifeDomain
    concerns: int = 0
    lacks_a_goal: bool = False
    goals: list[GoalSeen] = field(default_factory=list)
    start: int | None = None
    now: int | None = None


@dataclass(frozen=True)
class ContactSeen:
    """A contact with the names of who was there."""

    contact: Contact
    names: list[str]


@dataclass(frozen=True)
class Glance:
    """All that the page of a family shows; ``facts`` are what the rules of today ask for.

    ``professionals`` holds the number counted per moment of measuring.
    """

    members: Sequence[Member]
    domains: Sequence[DomainSeen]
    steps: Sequence[StepSeen]
    contacts: Sequence[ContactSeen]
    professionals: dict[str, int]
    facts: FamilyFacts


def glance_at(trajectory: Trajectory) -> Glance:
    """Return one family at a glance: four queries, whatever the size of the family or the plan.

    ``trajectory`` comes from ``newest.with_all``, with its phases.
    """
    members = members_read(trajectory.family_id)
    scores = _SCORES.objects(trajectory=trajectory.pk)
    domains, steps = _plan(trajectory)
    levels = _levels(scores)
    for key, one in domains.items():
        one.start = min(levels[Moment.START, key], default=None)
        one.now = min(levels[Moment.END, key], default=None)
    return Glance(
        members=members,
        domains=[domains[key] for key in vocabulary().life_domains if key in domains],
        steps=steps,
        contacts=_latest_contacts(trajectory, {one.pk: one.given_name for one in members}),
        professionals={
            score.measurement.moment: score.measurement.professionals_involved for score in scores
        },
        facts=facts_of(
            trajectory,
            (
                StepFacts(str(step.pk), step.due_on, bool(step.ownerless))
                for step in steps
                if step.done_on is None
            ),
        ),
    )


def _scores(trajectory: int) -> QuerySet[Score]:
    return Score.objects.filter(measurement__trajectory=trajectory).select_related("measurement")


def _present(trajectory: int) -> QuerySet[Any]:
    latest = Contact.objects.filter(trajectory=trajectory).values("pk")[:LATEST_CONTACTS]
    return (
        Contact.members.through.objects.filter(contact__in=latest)
        .select_related("contact")
        .order_by(
            "-contact__happened_at",
            "-contact_id",
            F("member__birth_date").asc(nulls_last=True),
            "member_id",
        )
    )


def _plan_rows(trajectory: int, today: date) -> QuerySet[Any]:
    asked = Concern.objects.filter(trajectory=trajectory).annotate(
        ownerless=without_owner(today, step="goals__steps__")
    )
    rows = asked.order_by(
        F("goals__steps__due_on").asc(nulls_last=True), "id", "goals__id", "goals__steps__id"
    )
    return rows.values_list(
        "id",
        "life_domain",
        "serious",
        "goals__id",
        "goals__specific",
        "goals__attainment",
        "goals__steps__id",
        "goals__steps__words",
        "goals__steps__actor_kind",
        "goals__steps__actor_name",
        "goals__steps__due_on",
        "goals__steps__done_on",
        "ownerless",
    )


_SCORES = Prepared(_scores)
_PRESENT = Prepared(_present)
_PLAN = Prepared(_plan_rows)


def _latest_contacts(trajectory: Trajectory, names: dict[int, str]) -> list[ContactSeen]:
    # A contact is with somebody always (contact.rules), so whoever was there leads to all of them.
    seen: dict[int, ContactSeen] = {}
    for row in _PRESENT.objects(trajectory=trajectory.pk):
        one = seen.setdefault(row.contact_id, ContactSeen(row.contact, []))
        one.names.append(names[row.member_id])
    return list(seen.values())


def _plan(trajectory: Trajectory) -> tuple[dict[str, DomainSeen], list[StepSeen]]:
    """Return the plan by life domain, and its steps, what is due first in front: one query."""
    known = vocabulary().life_domains
    domains: dict[str, DomainSeen] = {}
    concerns: set[int] = set()
    goals: dict[int, GoalSeen] = {}
    steps: list[StepSeen] = []
    for row in _PLAN.objects(trajectory=trajectory.pk, today=clock.today()):
        concern, key, serious, goal, specific, attainment, step = row[:7]
        domain = domains.setdefault(key, DomainSeen(known[key]))
        if concern not in concerns:
            concerns.add(concern)
            domain.concerns += 1
            domain.lacks_a_goal |= serious and goal is None
        if goal is not None and goal not in goals:
            goals[goal] = GoalSeen(goal, specific, attainment)
            domain.goals.append(goals[goal])
        if step is not None:
            steps.append(StepSeen(step, *row[7:]))
    for domain in domains.values():
        domain.goals.sort(key=lambda one: one.pk)
    return domains, steps


def _levels(scores: Sequence[Score]) -> dict[tuple[str, str], list[int]]:
    """Return the levels per moment and life domain of the product."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for score in scores:
        instrument = instruments()[score.measurement.instrument_key]
        covers = {one.key: one.covers for one in instrument.domains(vocabulary())}
        if score.level is not None:
            for key in covers.get(score.domain_key, ()):
                found[score.measurement.moment, key].append(score.level)
    return found
