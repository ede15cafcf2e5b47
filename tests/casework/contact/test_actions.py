# SPDX-License-Identifier: EUPL-1.2
"""Writing a contact down: once, with its line in the log, or not at all."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.audit.models import Entry, Outcome
from gezinsregie.casework.closing.queries import asked_to_close, closing_facts
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.queries import reach_of
from gezinsregie.casework.measurement.milestones import milestones_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast
from tests.failing_log import the_log_cannot_be_written


def record(town: cast.Town, trajectory: Trajectory, **changes: Any) -> Contact:
    fields: dict[str, Any] = {
        "kind": ContactKind.VISIT,
        "place": Place.AT_HOME,
        "happened_at": cast.NOW - timedelta(hours=2),
        "members": list(trajectory.family.members.all())[:2],
        "note": "Samen de post gesorteerd.",
    }
    return record_contact(
        town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family),
        trajectory=trajectory,
        **{**fields, **changes},
    )


def test_a_contact_is_written_with_its_line_in_the_log(
    town: cast.Town, trajectory: Trajectory
) -> None:
    contact = record(town, trajectory)
    assert contact.members.count() == 2
    entry = Entry.objects.order_by("-sequence").first()
    assert entry is not None
    assert (entry.act, entry.outcome, entry.subject_id) == (
        Act.WRITE_CONTACT,
        Outcome.DONE,
        str(trajectory.family_id),
    )
    assert entry.details == {"contact_id": str(contact.pk)}


def test_sent_twice_it_is_one_contact(town: cast.Town, trajectory: Trajectory) -> None:
    assert record(town, trajectory) == record(town, trajectory)
    assert Contact.objects.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"note": "Iets anders."},
        {"happened_at": cast.NOW - timedelta(hours=3)},
        {"kind": ContactKind.CALL},
        {"outcome": ContactOutcome.OFF_BY_FAMILY},
    ],
)
def test_another_contact_is_another(town: cast.Town, trajectory: Trajectory, changes: dict) -> None:
    record(town, trajectory)
    record(town, trajectory, **changes)
    assert Contact.objects.count() == 2


def test_the_same_words_with_somebody_else_is_another_contact(
    town: cast.Town, trajectory: Trajectory
) -> None:
    record(town, trajectory)
    record(town, trajectory, members=list(trajectory.family.members.all())[2:])
    assert Contact.objects.count() == 2


def test_without_a_line_in_the_log_nothing_is_written(
    town: cast.Town, trajectory: Trajectory
) -> None:
    with the_log_cannot_be_written(), pytest.raises(OperationalError):
        record(town, trajectory)
    assert not Contact.objects.exists()


def test_somebody_of_another_family_is_refused(town: cast.Town, trajectory: Trajectory) -> None:
    stranger = cast.refer(town, family_name="Bos").family.members.first()
    with pytest.raises(Obstructed) as refused:
        record(town, trajectory, members=[stranger])
    assert [one.key for one in refused.value.obstacles] == ["not_of_this_family"]
    assert not Contact.objects.exists()


def test_a_trajectory_that_closed_meanwhile_takes_no_contact(
    town: cast.Town, trajectory: Trajectory
) -> None:
    permit = town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family)
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=cast.TODAY)
    with pytest.raises(Obstructed) as refused:
        record_contact(
            permit,
            trajectory=trajectory,  # loaded before it was closed
            kind=ContactKind.CALL,
            place=Place.DISTANCE,
            happened_at=cast.NOW,
            members=[trajectory.family.members.first()],
            note="Te laat.",
        )
    assert [one.key for one in refused.value.obstacles] == ["trajectory_closed"]


def test_a_permit_for_another_act_is_refused(town: cast.Town, trajectory: Trajectory) -> None:
    with pytest.raises(NotPermitted):
        record_contact(
            town.may(town.coordinator, Act.READ_CONTACTS, trajectory.family),
            trajectory=trajectory,
            kind=ContactKind.CALL,
            place=Place.DISTANCE,
            happened_at=cast.NOW,
            members=[],
            note="x",
        )


MISSED = [one for one in ContactOutcome if one is not ContactOutcome.TOOK_PLACE]


@pytest.mark.parametrize("outcome", MISSED)
def test_what_did_not_take_place_counts_nowhere_as_contact(
    town: cast.Town, trajectory: Trajectory, outcome: ContactOutcome
) -> None:
    record(town, trajectory, happened_at=cast.NOW - timedelta(days=9))
    record(town, trajectory, outcome=outcome)
    reach = reach_of(trajectory, cast.TODAY)
    assert (reach.contacts, reach.visits, reach.missed) == (1, 1, 1)
    assert reach.so_far == pytest.approx(7 / 21)
    assert sum(week.visits + week.others for week in reach.weeks) == 1
    known = asked_to_close(Trajectory.objects.filter(pk=trajectory.pk)).get()
    assert milestones_of(known).last_contact_on == cast.TODAY - timedelta(days=9)
    # It was there all the same: a trajectory does not close before it.
    assert closing_facts(known).last_event_on == cast.TODAY


@pytest.mark.parametrize(
    "fields",
    [
        {"outcome": "perhaps"},
        {"kind": ContactKind.MESSAGE, "place": Place.DISTANCE, "outcome": "off_by_us"},
    ],
)
def test_the_database_keeps_its_promise(
    town: cast.Town, trajectory: Trajectory, fields: dict
) -> None:
    contact = record(town, trajectory)
    with pytest.raises(IntegrityError):
        Contact.objects.filter(pk=contact.pk).update(**fields)


@pytest.mark.statement("VIG-H11", "VIG-L5")
def test_how_far_the_work_reaches_out(town: cast.Town, trajectory: Trajectory) -> None:
    for day in range(5):
        record(town, trajectory, happened_at=cast.NOW - timedelta(days=19 - day))
    record(town, trajectory, place=Place.OFFICE)
    record(town, trajectory, kind=ContactKind.CALL, place=Place.DISTANCE)
    reach = reach_of(trajectory, cast.TODAY)
    assert (reach.contacts, reach.visits) == (7, 6)
    assert reach.outside == pytest.approx(5 / 6)
    assert reach.so_far == pytest.approx(6 * 7 / 21)
    assert sum(week.visits for week in reach.weeks) == 6
