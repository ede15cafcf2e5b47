# SPDX-License-Identifier: EUPL-1.2
"""Numbers go over into the figures; no person does."""

import json
from datetime import timedelta

import pytest
from django.core import serializers

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit_for_job
from gezinsregie.audit.models import Entry
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.casework.measurement.actions import Scored, measure
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.actions import name_concern, set_goal
from gezinsregie.casework.plan.models import NamedBy
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.insight.models import TrajectoryFacts
from gezinsregie.insight_feed.actions import feed_insight
from tests.cast import NOW, TODAY, Town


def feed(town: Town) -> int:
    return feed_insight(permit_for_job("figures", Act.FEED_INSIGHT, town.municipality.pk))


def work(town: Town, trajectory: Trajectory) -> None:
    """Two goals of which one is met, three contacts of which one visit at the office,
    a shut door, one count."""
    family = trajectory.family
    for attainment in (0, -2):
        concern = name_concern(
            town.may(town.coordinator, Act.WRITE_PLAN, family),
            trajectory=trajectory,
            life_domain="finances",
            member=None,
            words=f"Zorg {attainment}",
            named_by=NamedBy.MEMBER,
            named_by_name="Ilse",
            serious=False,
        )
        goal = set_goal(
            town.may(town.coordinator, Act.WRITE_PLAN, family),
            concern=concern,
            member=None,
            specific=f"Doel {attainment}",
        )
        judge_goal(
            town.may(town.coordinator, Act.WRITE_PLAN, family),
            goal=goal,
            attainment=attainment,
            words="",
        )
    came, shut = ContactOutcome.TOOK_PLACE, ContactOutcome.NOBODY_THERE
    for kind, place, outcome in (
        (ContactKind.VISIT, Place.AT_HOME, came),
        (ContactKind.VISIT, Place.AT_HOME, shut),
        (ContactKind.VISIT, Place.OFFICE, came),
        (ContactKind.CALL, Place.DISTANCE, came),
    ):
        record_contact(
            town.may(town.coordinator, Act.WRITE_CONTACT, family),
            trajectory=trajectory,
            kind=kind,
            place=place,
            happened_at=NOW - timedelta(days=1),
            members=list(family.members.all()),
            note="Notitie",
            outcome=outcome,
        )
    measure(
        town.may(town.coordinator, Act.MEASURE, family),
        trajectory=trajectory,
        moment=Moment.START,
        instrument_key="zrm-2017",
        taken_on=TODAY,
        professionals_involved=9,
        scores={"finances": Scored(2)},
    )


@pytest.mark.statement("TZ10")
def test_what_was_done_becomes_one_row_of_numbers(town: Town, trajectory: Trajectory) -> None:
    work(town, trajectory)
    assert feed(town) == 1
    row = TrajectoryFacts.objects.get()
    assert (row.goals, row.goals_judged, row.goals_met) == (2, 2, 1)
    assert (row.visits, row.visits_outside) == (2, 1)
    assert (row.professionals_start, row.professionals_end) == (9, None)
    assert row.days_to_start == 20
    assert row.started_month == trajectory.started_on.replace(day=1)


def test_feeding_again_gives_the_same_row(town: Town, trajectory: Trajectory) -> None:
    feed(town)
    before = TrajectoryFacts.objects.get()
    work(town, trajectory)
    feed(town)
    after = TrajectoryFacts.objects.get()
    assert after.token == before.token
    assert after.goals == 2


def test_no_word_and_no_number_of_a_person_goes_over(town: Town, trajectory: Trajectory) -> None:
    work(town, trajectory)
    feed(town)
    stored = serializers.serialize("json", TrajectoryFacts.objects.all())
    people = [member.given_name for member in trajectory.family.members.all()]
    ids = [str(trajectory.family_id), str(trajectory.referral_id), str(town.coordinator.pk)]
    for secret in ["'t Hart", "Notitie", "Zorg", *people, *ids]:
        assert secret not in stored
    fields = set(json.loads(stored)[0]["fields"])
    assert not {"trajectory", "family", "coordinator"} & fields


def test_only_the_named_job_feeds_and_leaves_a_line(town: Town, trajectory: Trajectory) -> None:
    with pytest.raises(NotPermitted):
        town.may(town.administrator, Act.FEED_INSIGHT, town.municipality)
    feed(town)
    entry = Entry.objects.last()
    assert (entry.actor_id, entry.act) == ("job:figures", "feed_insight")
