# SPDX-License-Identifier: EUPL-1.2
"""A correction overwrites nobody in silence, and what stood before is kept for good."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.corrected.models import Before
from gezinsregie.families.corrected.queries import MOST, as_it_stood, before_of, kind_of
from gezinsregie.families.models import Household, Member
from gezinsregie.foundation.obstacles import Obstructed
from tests.cast import NOW, Town, refer

BORN = date(2014, 8, 19)


def of(town: Town, trajectory: Trajectory, *, by: Any = None) -> Permit:
    return town.may(by or town.coordinator, Act.WRITE_PLAN, trajectory.family)


@pytest.fixture
def bram(trajectory: Trajectory) -> Member:
    return Member.objects.get(given_name="Bram")


def test_what_stood_is_kept_with_who_replaced_it_and_why(
    town: Town, trajectory: Trajectory, bram: Member
) -> None:
    permit = of(town, trajectory)
    said: dict[str, Any] = {"given_name": "Abraham", "birth_date": date(2014, 8, 9)}
    changed = revise(permit, bram, seen=1, why="Zo heet hij.", family_name="'t Hart", **said)
    assert changed is bram
    assert (bram.given_name, bram.birth_date, bram.revision) == ("Abraham", said["birth_date"], 2)
    assert Member.objects.get(pk=bram.pk).birth_date == said["birth_date"]
    kept = Before.objects.get()
    # What stayed as it was is not in it.
    assert kept.content == {"given_name": "Bram", "birth_date": "2014-08-19"}
    assert (kept.kind, kept.row_id, kept.revision) == ("families.member", str(bram.pk), 1)
    assert (kept.replaced_by, kept.replaced_at) == (town.coordinator, NOW)
    assert (kept.why, kept.family) == ("Zo heet hij.", trajectory.family)
    assert kept.access_subject_id == trajectory.family_id


def test_the_second_of_two_is_told_and_nothing_of_the_first_is_lost(
    town: Town, trajectory: Trajectory, bram: Member
) -> None:
    permit = of(town, trajectory)
    revise(permit, Member.objects.get(pk=bram.pk), seen=1, given_name="Abraham")
    for seen in (1, None, 7):
        with pytest.raises(Obstructed) as refusal:
            revise(permit, bram, seen=seen, given_name="Bran")
        assert [(one.key, one.about) for one in refusal.value.obstacles] == [
            ("changed_meanwhile", str(bram.pk))
        ]
    stands = Member.objects.get(pk=bram.pk)
    assert (stands.given_name, stands.revision) == ("Abraham", 2)
    assert Before.objects.count() == 1
    # Who has seen what stands now may.
    assert revise(permit, bram, seen=2, given_name="Bran").revision == 3


def test_a_form_that_is_sent_twice_is_one_correction(
    town: Town, trajectory: Trajectory, bram: Member
) -> None:
    permit = of(town, trajectory)
    for _ in range(2):
        assert revise(permit, bram, seen=1, given_name="Abraham").revision == 2
    assert Before.objects.count() == 1


def test_who_points_at_another_row_is_kept_by_its_key(
    town: Town, trajectory: Trajectory, bram: Member
) -> None:
    was = bram.household_id
    other = Household.objects.create(family=trajectory.family, name="Bij vader")
    revise(of(town, trajectory), bram, seen=None, household=other)
    assert Before.objects.get().content == {"household_id": was}
    assert bram.household == other


def test_a_fact_is_read_as_it_stood_at_each_revision(
    town: Town, trajectory: Trajectory, bram: Member
) -> None:
    permit = of(town, trajectory)
    revise(permit, bram, seen=1, given_name="Abraham")
    revise(permit, bram, seen=2, birth_date=None)
    revise(permit, bram, seen=3, given_name="Ab")
    revise(permit, Member.objects.get(given_name="Noor"), seen=1, given_name="Nora")
    fields = ("given_name", "birth_date")
    told = [as_it_stood(bram, fields, revision) for revision in (1, 2, 3, 4)]
    assert [(one["given_name"], one["birth_date"]) for one in told] == [
        ("Bram", BORN),
        ("Abraham", BORN),
        ("Abraham", None),
        ("Ab", None),
    ]
    kept = before_of(kind_of(bram), bram.pk)
    assert [one.revision for one in kept] == [3, 2, 1]
    assert str(kept[0]) == f"families.member {bram.pk}, 3"


def test_the_list_of_what_stood_before_is_bounded(
    town: Town, trajectory: Trajectory, bram: Member
) -> None:
    permit = of(town, trajectory)
    for number in range(1, MOST + 3):
        revise(permit, bram, seen=number, given_name=f"Bram {number}")
    assert [one.revision for one in before_of(kind_of(Member), bram.pk)][::49] == [52, 3]


@pytest.mark.parametrize("write", ["update", "delete"])
def test_the_database_lets_nobody_change_what_stood(
    town: Town, trajectory: Trajectory, bram: Member, write: str
) -> None:
    revise(of(town, trajectory), bram, seen=1, given_name="Abraham")
    rows = Before.objects.all()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rows.update(content={}) if write == "update" else rows._raw_delete(rows.db)
    assert Before.objects.get().content == {"given_name": "Bram"}


def test_a_permit_for_another_family_corrects_nothing(
    town: Town, trajectory: Trajectory, bram: Member
) -> None:
    other = refer(town, family_name="Anders")
    permit = of(town, trajectory)
    stranger = Member.objects.filter(family=other.family).first()
    assert stranger is not None
    with pytest.raises(NotPermitted):
        revise(permit, stranger, seen=1, given_name="X")
    assert not Before.objects.exists()
