# SPDX-License-Identifier: EUPL-1.2
"""The work with invented families obeys every rule that real work does, until it closes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.closing.queries import asked_to_close, closing_facts
from gezinsregie.casework.closing.rules import obstacles_in_words, obstacles_to_closing
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.contact.rules import ContactFacts, obstacles_to_recording
from gezinsregie.casework.measurement.models import Measurement
from gezinsregie.casework.measurement.rules import obstacles_to_measuring
from gezinsregie.casework.plan.models import Goal, PlanVersion, Step
from gezinsregie.casework.plan.queries import concerns_of, facts_of
from gezinsregie.casework.plan.rules import (
    obstacles_to_agreeing,
    obstacles_to_due_on,
    obstacles_to_finishing,
    obstacles_to_judging,
)
from gezinsregie.casework.plan.snapshot import snapshot
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.demonstration.population.families import family_of_many_goals
from tests.cast import NOW, TODAY

from .conftest import SEED, day_of


def test_contacts_and_measurements_could_have_been_written_down(
    population: dict[str, int],
) -> None:
    contacts = Contact.objects.select_related("trajectory").prefetch_related("members")
    for one in contacts:
        members = list(one.members.all())
        assert one.happened_at <= one.written_at <= NOW
        assert one.written_by_id == one.trajectory.coordinator_id
        assert day_of(one.happened_at) <= (one.trajectory.ended_on or TODAY)
        assert not obstacles_to_recording(
            ContactFacts(
                kind=one.kind,
                place=one.place,
                outcome=one.outcome,
                happened_at=one.happened_at,
                happened_on=day_of(one.happened_at),
                members=len(members),
                members_of_the_family=sum(
                    member.family_id == one.trajectory.family_id for member in members
                ),
                started_on=one.trajectory.started_on,
                now=NOW,
                trajectory_closed=False,
            )
        )
    taken: dict[Any, dict[str, date]] = {}
    for one in Measurement.objects.select_related("trajectory").order_by("id"):
        before = taken.setdefault(one.trajectory_id, {})
        assert not obstacles_to_measuring(
            moment=one.moment,
            taken_on=one.taken_on,
            started_on=one.trajectory.started_on,
            today=one.trajectory.ended_on or TODAY,
            taken=before,
            scored=one.scores.filter(level__isnull=False).count(),
            trajectory_closed=False,
        )
        before[one.moment] = one.taken_on


def test_plans_could_have_been_written_and_agreed(population: dict[str, int]) -> None:
    for goal in Goal.objects.select_related("concern__trajectory"):
        way = goal.concern.trajectory
        last = way.ended_on or TODAY
        assert way.started_on <= goal.concern.named_on <= goal.set_on <= last
        assert not obstacles_to_due_on(goal.due_on, started_on=way.started_on, today=goal.set_on)
        if goal.attainment is not None:
            assert goal.set_on <= goal.judged_on <= last
            assert not obstacles_to_judging(goal.attainment)
    for step in Step.objects.select_related("goal__concern__trajectory"):
        way = step.goal.concern.trajectory
        if step.done_on is not None:
            assert step.done_on >= step.goal.set_on
            assert not obstacles_to_finishing(
                step.done_on, started_on=way.started_on, today=way.ended_on or TODAY
            )
    whole_plans = 0
    for version in PlanVersion.objects.select_related("trajectory"):
        way = version.trajectory
        assert way.started_on <= version.agreed_on <= (way.ended_on or TODAY)
        concerns = list(concerns_of(way))
        facts = [
            replace(
                facts_of(concern),
                goals=tuple(
                    known
                    for goal, known in zip(
                        concern.goals.all(), facts_of(concern).goals, strict=True
                    )
                    if goal.set_on <= version.agreed_on
                ),
            )
            for concern in concerns
        ]
        assert not obstacles_to_agreeing(facts)
        if all(goal.set_on <= version.agreed_on for one in concerns for goal in one.goals.all()):
            assert version.content == snapshot(concerns)
            whole_plans += 1
    assert whole_plans > 10


def test_closed_trajectories_could_have_been_closed(population: dict[str, int]) -> None:
    closed = Trajectory.objects.filter(ended_on__isnull=False)
    for one in asked_to_close(closed).select_related("closing"):
        facts = closing_facts(one)
        assert not obstacles_to_closing(replace(facts, closed_already=False))
        closing = one.closing
        assert closing.closed_on == one.ended_on
        assert not obstacles_in_words(
            words=closing.words,
            handed_over_to=closing.handed_over_to,
            closed_on=closing.closed_on,
            look_again_on=closing.look_again_on,
            started_on=one.started_on,
            last_event_on=facts.last_event_on,
            today=TODAY,
        )


@pytest.mark.parametrize("act", [Act.READ_PLAN, Act.WRITE_PLAN])
def test_the_family_of_forty_goals_is_with_the_first_coach(
    population: dict[str, int], act: Act
) -> None:
    coach = User.objects.get(email="coach-1@stad-1.example")
    family = family_of_many_goals(SEED)
    assert permit(coach, act, family)
    assert Goal.objects.filter(concern__trajectory__family=family).count() == 40
