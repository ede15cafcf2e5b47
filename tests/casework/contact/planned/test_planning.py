# SPDX-License-Identifier: EUPL-1.2
"""Planning a visit, moving it, calling it off, and writing down what came of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.planned.actions import call_off, move_planned, plan_contact
from gezinsregie.casework.contact.planned.models import CalledOff, Planned
from gezinsregie.casework.contact.planned.queries import planned_in, planned_with, with_planned
from gezinsregie.casework.contact.planned.rules import PLANNED_AHEAD
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.queries import before_of
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast
from tests.web.family.cases import close

TOMORROW = cast.NOW + timedelta(days=1)


def may(town: cast.Town, trajectory: Trajectory) -> Any:
    return town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family)


def plan(town: cast.Town, trajectory: Trajectory, **changes: Any) -> Planned:
    given: dict[str, Any] = {
        "kind": ContactKind.VISIT,
        "place": Place.AT_HOME,
        "starts_at": TOMORROW,
        "members": list(trajectory.family.members.all())[:1],
        "words": "Samen de post.",
    }
    return plan_contact(may(town, trajectory), trajectory=trajectory, **{**given, **changes})


def note(town: cast.Town, trajectory: Trajectory, planned: Planned, **changes: Any) -> Contact:
    given: dict[str, Any] = {
        "kind": ContactKind.VISIT,
        "place": Place.AT_HOME,
        "happened_at": cast.NOW - timedelta(hours=1),
        "members": list(trajectory.family.members.all())[:1],
        "note": "De post is gesorteerd.",
        "planned": planned,
    }
    return record_contact(may(town, trajectory), trajectory=trajectory, **{**given, **changes})


def keys(trouble: pytest.ExceptionInfo[Obstructed]) -> set[str]:
    return {one.key for one in trouble.value.obstacles}


def test_sent_twice_it_is_planned_once(town: cast.Town, trajectory: Trajectory) -> None:
    assert plan(town, trajectory) == plan(town, trajectory)
    assert Planned.objects.count() == 1
    plan(town, trajectory, words="Iets anders.")
    plan(town, trajectory, members=list(trajectory.family.members.all()))
    assert Planned.objects.count() == 3
    assert Entry.objects.filter(act=Act.WRITE_CONTACT, outcome="done").count() == 4


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"starts_at": cast.NOW}, {"in_the_past"}),
        ({"starts_at": cast.NOW + PLANNED_AHEAD}, set()),
        ({"starts_at": cast.NOW + PLANNED_AHEAD + timedelta(seconds=1)}, {"too_far_ahead"}),
        ({"members": []}, {"with_nobody"}),
        ({"place": Place.DISTANCE}, {"visit_is_somewhere"}),
        ({"kind": ContactKind.CALL, "place": Place.DISTANCE}, set()),
        ({"kind": ContactKind.MESSAGE, "place": Place.DISTANCE}, {"only_visit_or_call"}),
        (
            {"place": Place.DISTANCE, "members": [], "starts_at": cast.NOW},
            {"in_the_past", "with_nobody", "visit_is_somewhere"},
        ),
    ],
)
def test_all_that_stands_in_the_way(
    town: cast.Town, trajectory: Trajectory, changes: dict, expected: set
) -> None:
    if not expected:
        assert plan(town, trajectory, **changes).is_open
        return
    with pytest.raises(Obstructed) as trouble:
        plan(town, trajectory, **changes)
    assert keys(trouble) == expected
    assert not Planned.objects.exists()


def test_nobody_of_another_family(town: cast.Town, trajectory: Trajectory) -> None:
    strangers = list(cast.refer(town, family_name="Bos").family.members.all())
    with pytest.raises(Obstructed) as trouble:
        plan(town, trajectory, members=strangers)
    assert keys(trouble) == {"not_of_this_family"}


def test_after_the_end_nothing_is_planned(town: cast.Town, trajectory: Trajectory) -> None:
    planned = plan(town, trajectory)
    permit = may(town, trajectory)
    close(town, trajectory)
    with pytest.raises(Obstructed) as trouble:
        move_planned(permit, planned=planned, seen=1, starts_at=TOMORROW)
    assert keys(trouble) == {"trajectory_closed"}
    with pytest.raises(Obstructed) as trouble:
        call_off(permit, planned=planned, seen=1, by=CalledOff.US, words="")
    assert keys(trouble) == {"trajectory_closed"}


def test_moving_keeps_what_stood(town: cast.Town, trajectory: Trajectory) -> None:
    planned = plan(town, trajectory)
    later = TOMORROW + timedelta(days=1)
    moved = move_planned(may(town, trajectory), planned=planned, seen=1, starts_at=later)
    assert (moved.starts_at, moved.revision) == (later, 2)
    [before] = before_of("casework.planned", planned.pk)
    assert before.content == {"starts_at": TOMORROW.isoformat()}
    with pytest.raises(Obstructed) as trouble:  # who still looked at the first
        move_planned(
            may(town, trajectory), planned=planned, seen=1, starts_at=later + timedelta(hours=1)
        )
    assert keys(trouble) == {"changed_meanwhile"}


def test_what_was_called_off_stays_in_sight_for_two_weeks(
    town: cast.Town, trajectory: Trajectory
) -> None:
    planned = plan(town, trajectory)
    off = {"planned": planned, "seen": 1, "by": CalledOff.FAMILY, "words": "Ziek."}
    call_off(may(town, trajectory), **off)
    call_off(may(town, trajectory), **{**off, "seen": 2})  # sent again
    assert [one.planned for one in planned_with(trajectory)] == [planned]
    Planned.objects.update(starts_at=cast.NOW - timedelta(days=15))
    assert planned_with(trajectory) == []
    for refused in (
        lambda: move_planned(
            may(town, trajectory), planned=planned, seen=2, starts_at=TOMORROW + timedelta(1)
        ),
        lambda: note(town, trajectory, planned),
    ):
        with pytest.raises(Obstructed) as trouble:
            refused()
        assert keys(trouble) == {"called_off_already"}
    assert not Contact.objects.exists()


def test_what_was_planned_is_noted_once(town: cast.Town, trajectory: Trajectory) -> None:
    planned = plan(town, trajectory)
    contact = note(town, trajectory, planned, outcome=ContactOutcome.NOBODY_THERE)
    assert note(town, trajectory, planned, outcome=ContactOutcome.NOBODY_THERE) == contact
    planned.refresh_from_db()
    assert (planned.contact, planned.is_open) == (contact, False)
    for refused in (
        lambda: note(town, trajectory, planned, note="Nog een keer."),
        lambda: move_planned(
            may(town, trajectory), planned=planned, seen=1, starts_at=TOMORROW + timedelta(1)
        ),
        lambda: call_off(may(town, trajectory), planned=planned, seen=1, by=CalledOff.US, words=""),
    ):
        with pytest.raises(Obstructed) as trouble:
            refused()
        assert keys(trouble) == {"held_already"}
    assert Contact.objects.count() == 1


def test_the_first_that_is_open_stands_in_a_column(town: cast.Town, trajectory: Trajectory) -> None:
    def first() -> Any:
        return planned_in(with_planned(Trajectory.objects.filter(pk=trajectory.pk)).get())

    assert first() is None
    later = plan(town, trajectory, starts_at=TOMORROW + timedelta(days=2), kind=ContactKind.CALL)
    sooner = plan(town, trajectory)
    assert (first().key, first().is_visit) == (sooner.pk, True)
    call_off(may(town, trajectory), planned=sooner, seen=1, by=CalledOff.US, words="")
    assert (first().key, first().is_visit) == (later.pk, False)


@pytest.mark.parametrize(
    "broken",
    [
        {"kind": "message"},
        {"place": "distance"},
        {"called_off": "somebody"},
    ],
)
def test_the_database_holds_it(town: cast.Town, trajectory: Trajectory, broken: dict) -> None:
    planned = plan(town, trajectory)
    with pytest.raises(IntegrityError), transaction.atomic():
        Planned.objects.filter(pk=planned.pk).update(**broken)


def test_the_database_refuses_what_was_held_and_called_off(
    town: cast.Town, trajectory: Trajectory
) -> None:
    planned = plan(town, trajectory)
    note(town, trajectory, planned)
    with pytest.raises(IntegrityError), transaction.atomic():
        Planned.objects.filter(pk=planned.pk).update(called_off="us")
