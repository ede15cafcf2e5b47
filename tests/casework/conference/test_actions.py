# SPDX-License-Identifier: EUPL-1.2
"""A conference from the call to minutes that no longer change."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.conference.actions import (
    NewPoint,
    NewStep,
    add_point,
    call_off_conference,
    decide_point,
)
from gezinsregie.casework.conference.guests.actions import (
    Attended,
    Invitee,
    invite,
    record_attendance,
    uninvite,
)
from gezinsregie.casework.conference.guests.models import Attendance, Guest
from gezinsregie.casework.conference.minutes.actions import add_to_minutes, fix_minutes
from gezinsregie.casework.conference.minutes.content import read
from gezinsregie.casework.conference.minutes.models import Minutes
from gezinsregie.casework.conference.models import AgendaPoint, Conference
from gezinsregie.casework.plan.models import ActorKind, Concern, Goal, Step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.actions import withhold
from gezinsregie.families.corrected.queries import before_of
from gezinsregie.families.models import ConflictOfInterest
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast
from tests.casework.conference.making import TOMORROW, called, keeps, moved
from tests.casework.plan.making import writes
from tests.casework.sharing.making import bound, concern, involved

STEP = NewStep(
    words="De school bellen.",
    actor_kind=ActorKind.COACH,
    actor_name="Joris",
    due_on=TOMORROW.date() + timedelta(days=7),
)


def keys(trouble: pytest.ExceptionInfo[Obstructed]) -> set[str]:
    return {one.key for one in trouble.value.obstacles}


@pytest.fixture
def point(town: cast.Town, trajectory: Trajectory) -> AgendaPoint:
    """A serious concern without a goal, on the agenda of tomorrow."""
    called(town, trajectory, points=[concern(trajectory, "Hij gaat niet naar school.", "safety")])
    return AgendaPoint.objects.get()


def came(town: cast.Town, trajectory: Trajectory, conference: Conference, *were: str) -> None:
    """Each guest in turn; who was heard said something."""
    record_attendance(
        keeps(town, trajectory),
        conference=conference,
        attended=[
            Attended(guest, Attendance(how), "Ik wil rust." if how == "heard" else "")
            for guest, how in zip(Guest.objects.order_by("pk"), were, strict=True)
        ],
    )


@pytest.mark.statement("CRG-E1", "CRG-E6")
def test_a_decision_becomes_an_action_of_the_plan(
    town: cast.Town, trajectory: Trajectory, point: AgendaPoint
) -> None:
    """CRG-E1: a plan is made at the table; a goal and an action come of what is decided."""
    may, plan = keeps(town, trajectory), writes(town, trajectory)
    early = {"point": point, "seen": 1, "decision": "Joris belt.", "plan": plan}
    with pytest.raises(Obstructed) as trouble:
        decide_point(may, **early, step=STEP)
    assert keys(trouble) == {"not_begun", "goal_missing"} and not Step.objects.exists()
    new = NewStep(**{**vars(STEP), "aim": "Hij gaat elke dag."})
    with clock.stopped_at(TOMORROW + timedelta(hours=1)):
        for _twice in range(2):
            decide_point(may, **early, step=new)
        goal, step = Goal.objects.get(), Step.objects.get()
        assert goal.specific == "Hij gaat elke dag." and goal.concern == point.concern
        assert list(AgendaPoint.objects.get().steps.all()) == [step] and step.goal == goal
        acts = list(Entry.objects.order_by("sequence").values_list("act", flat=True))
        assert acts[-6:-3] == ["write_plan", "write_plan", "keep_conference"]
        with pytest.raises(Obstructed) as trouble:
            decide_point(may, **{**early, "decision": "Toch niet."})
        assert keys(trouble) == {"changed_meanwhile"}


def test_an_action_that_is_refused_leaves_no_decision(
    town: cast.Town, trajectory: Trajectory, point: AgendaPoint
) -> None:
    far = NewStep(**{**vars(STEP), "aim": "Elke dag", "due_on": cast.TODAY + timedelta(days=9999)})
    with clock.stopped_at(TOMORROW + timedelta(hours=1)), pytest.raises(Obstructed):
        decide_point(
            keeps(town, trajectory),
            point=point,
            seen=1,
            decision="Joris belt.",
            plan=writes(town, trajectory),
            step=far,
        )
    assert AgendaPoint.objects.get().decision == "" and not Goal.objects.exists()


@pytest.mark.statement("CRG-E6")
def test_minutes_are_fixed_when_the_family_was_there_or_was_heard(
    town: cast.Town, trajectory: Trajectory, point: AgendaPoint
) -> None:
    may, conference = keeps(town, trajectory), point.conference
    invite(may, conference=conference, invitee=Invitee(name="Oma Jo", role_words="oma"))
    with clock.stopped_at(TOMORROW + timedelta(hours=1)):
        with pytest.raises(Obstructed) as trouble:
            fix_minutes(may, conference=conference, words="Besproken.")
        assert keys(trouble) == {"nobody_present", "family_not_heard"}
        family = Guest.objects.filter(member__isnull=False).count()
        came(town, trajectory, conference, "heard", *["absent"] * (family - 1), "present")
        made = fix_minutes(may, conference=conference, words="Besproken.")
        assert fix_minutes(may, conference=conference, words="Besproken.") == made
        said = read(made.content)
        assert [one.name for one in said.guests if one.attendance == "present"] == ["Oma Jo"]
        assert said.guests[0].heard_words == "Ik wil rust."
        assert said.points[0].words == "Hij gaat niet naar school."
        with pytest.raises(Obstructed) as trouble:
            came(town, trajectory, conference, *["present"] * (family + 1))
        assert keys(trouble) == {"fixed_already"}
        more = add_to_minutes(may, conference=conference, words="Oma was er later.")
        assert add_to_minutes(may, conference=conference, words="Oma was er later.") == more
        assert (more.number, more.content) == (2, {})
    with pytest.raises(DatabaseError), transaction.atomic():
        Minutes.objects.filter(pk=made.pk).update(words="Anders.")


def test_called_twice_moved_and_called_off(town: cast.Town, trajectory: Trajectory) -> None:
    may, conference = keeps(town, trajectory), called(town, trajectory)
    assert called(town, trajectory) == conference
    later = moved(town, conference, seen=1)
    assert before_of("casework.conference", later.pk)[0].content["starts_at"].startswith("2026")
    with pytest.raises(Obstructed) as trouble:
        moved(town, conference, seen=2, starts_at=cast.NOW)
    assert keys(trouble) == {"in_the_past"}
    call_off_conference(may, conference=conference, seen=2, words="Ilse is ziek.")
    for again in (
        lambda: add_point(may, conference=conference, point=NewPoint("De post")),
        lambda: invite(may, conference=conference, invitee=Invitee(name="Oma Jo")),
        lambda: moved(town, conference, seen=3, starts_at=TOMORROW),
    ):
        with pytest.raises(Obstructed) as trouble:
            again()
        assert keys(trouble) == {"called_off_already"}


def test_an_invitation_taken_back_can_be_given_again(
    town: cast.Town, trajectory: Trajectory
) -> None:
    may, conference = keeps(town, trajectory), called(town, trajectory)
    guest = invite(may, conference=conference, invitee=Invitee(name="Oma Jo"))
    assert uninvite(may, guest=guest) == uninvite(may, guest=guest)
    assert invite(may, conference=conference, invitee=Invitee(name="Oma Jo")).uninvited_at is None
    with clock.stopped_at(TOMORROW + timedelta(hours=1)):
        family = Guest.objects.filter(member__isnull=False).count()
        came(town, trajectory, conference, *["present"] * (family + 1))
        with pytest.raises(Obstructed) as trouble:
            uninvite(may, guest=guest)
    assert keys(trouble) == {"took_part_already"}


def test_nobody_meets_what_is_kept_from_him(town: cast.Town, trajectory: Trajectory) -> None:
    """The other way round: who is invited first does not matter."""
    bound(town)
    helps = involved(town, trajectory)
    ilse = trajectory.family.members.get(given_name="Ilse")
    withhold(
        town.may(town.coordinator, Act.WITHHOLD, trajectory.family),
        from_member=ilse,
        thing=town.police,
        reason="Zij mag niet weten wie helpt.",
        ends_on=None,
    )
    for changes in (
        {"partners": [helps]},
        {"place_words": f"Bij {town.police.name}, zaal 1", "starts_at": TOMORROW},
    ):
        with pytest.raises(Obstructed) as trouble:
            called(town, trajectory, **changes)
        assert keys(trouble) <= {"meets_what_is_kept", "place_is_kept"}
    conference = called(town, trajectory, members=[], partners=[helps])
    with pytest.raises(Obstructed) as trouble:
        invite(keeps(town, trajectory), conference=conference, invitee=Invitee(member=ilse))
    assert keys(trouble) == {"meets_what_is_kept"}


def test_who_does_not_help_or_is_too_close_does_not_sit_at_the_table(
    town: cast.Town, trajectory: Trajectory
) -> None:
    helps = involved(town, trajectory)
    with pytest.raises(Obstructed) as trouble:
        called(town, trajectory, partners=[helps])  # nothing was signed
    assert keys(trouble) == {"not_involved"}
    bound(town)
    ConflictOfInterest.objects.create(
        family=trajectory.family, user=town.professional, kind="kin", starts_on=cast.TODAY
    )
    with pytest.raises(Obstructed) as trouble:
        called(town, trajectory, partners=[helps])
    assert keys(trouble) == {"guest_too_close"}


def test_a_protected_address_is_no_place_to_meet(town: cast.Town, trajectory: Trajectory) -> None:
    home = trajectory.family.households.get()
    home.address_protected = True
    home.save()
    with pytest.raises(Obstructed) as trouble:
        called(town, trajectory, place_words=home.street)
    assert keys(trouble) == {"place_is_kept"}
    assert not Concern.objects.exists() and not Conference.objects.exists()
