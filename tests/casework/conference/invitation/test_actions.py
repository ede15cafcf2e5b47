# SPDX-License-Identifier: EUPL-1.2
"""An invitation that is mailed: answered once, and asked anew when the conference moves."""

from datetime import timedelta

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_link
from gezinsregie.casework.conference.guests.actions import (
    Attended,
    Invitee,
    invite,
    record_attendance,
    uninvite,
)
from gezinsregie.casework.conference.guests.models import Attendance, Guest, Reply
from gezinsregie.casework.conference.invitation.actions import answer_invitation, mail_invitation
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import LinkClosed
from gezinsregie.correspondence.models import Link, OutgoingMail
from gezinsregie.families.corrected.queries import before_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from tests.casework.conference.making import TOMORROW, called, keeps, moved
from tests.cast import Town


@pytest.fixture
def conference(town: Town, trajectory: Trajectory) -> Conference:
    return called(town, trajectory, members=[])


@pytest.fixture
def guest(town: Town, trajectory: Trajectory, conference: Conference) -> Guest:
    return invite(keeps(town, trajectory), conference=conference, invitee=Invitee(name="Oma Jo"))


def mailed_to(town: Town, guest: Guest) -> Link:
    """Mail the invitation, and return its link."""
    mail_invitation(
        keeps(town, guest.conference.trajectory),
        guest=guest,
        email="oma@huis.example",
        subject="Uitnodiging",
        letter="Antwoord op {}.".format,
    )
    return Link.objects.get(withdrawn_at__isnull=True)


def answers(link: Link, reply: Reply, words: str = "") -> Guest:
    may = permit_for_link(link.pk, Act.ANSWER_INVITATION)
    return answer_invitation(may, link=link, reply=reply, words=words)


def test_a_conference_that_moves_asks_everybody_anew(
    town: Town, conference: Conference, guest: Guest
) -> None:
    """A yes to another day is no yes, and what somebody wants to have said stays."""
    answers(mailed_to(town, guest), Reply.COMES, "De huur gaat voor.")
    moved(town, conference, place_words="Wijkhuis")
    guest.refresh_from_db()
    assert (guest.reply, guest.replied_at, guest.said) == ("", None, "De huur gaat voor.")
    assert before_of("casework.guest", guest.pk)[0].content["reply"] == Reply.COMES
    anew = Link.objects.get(used_at__isnull=True, withdrawn_at__isnull=True)
    assert anew.expires_at == TOMORROW + timedelta(days=2)
    assert [one.subject for one in OutgoingMail.objects.order_by("queued_at", "pk")].count(
        "Verzet"
    ) == 1
    answers(anew, Reply.CANNOT, "Ik ben er dan niet.")
    guest.refresh_from_db()
    assert guest.said == "De huur gaat voor.\n\nIk ben er dan niet."


def test_a_link_to_the_old_moment_is_dead(town: Town, conference: Conference, guest: Guest) -> None:
    old = mailed_to(town, guest)
    moved(town, conference, starts_at=conference.starts_at)
    assert Link.objects.filter(withdrawn_at__isnull=True).get() == old, "nothing was moved"
    moved(town, conference)
    with pytest.raises(LinkClosed):
        answers(old, Reply.COMES)
    assert Guest.objects.get(pk=guest.pk).reply == ""


def test_what_was_held_is_not_moved(
    town: Town, trajectory: Trajectory, conference: Conference, guest: Guest
) -> None:
    with clock.stopped_at(TOMORROW + timedelta(hours=1)):
        came = [Attended(guest, Attendance.PRESENT)]
        record_attendance(keeps(town, trajectory), conference=conference, attended=came)
        with pytest.raises(Obstructed) as trouble:
            moved(town, conference)
    assert [one.key for one in trouble.value.obstacles] == ["held_already"]


def test_who_answered_can_be_uninvited_and_invited_again(
    town: Town, trajectory: Trajectory, guest: Guest
) -> None:
    link = mailed_to(town, guest)
    answers(link, Reply.CANNOT, "Ik ben ziek.")
    may = keeps(town, trajectory)
    uninvite(may, guest=guest)
    again = invite(may, conference=guest.conference, invitee=Invitee(name="Oma Jo"))
    assert (again.pk, again.reply, again.uninvited_at) == (guest.pk, "", None)
    kept = [one.content.get("reply") for one in before_of("casework.guest", guest.pk)]
    assert kept == [None, Reply.CANNOT, None]


def test_an_invitation_taken_back_takes_its_link_along(
    town: Town, trajectory: Trajectory, guest: Guest
) -> None:
    link = mailed_to(town, guest)
    may = keeps(town, trajectory)
    uninvite(may, guest=guest)
    invite(may, conference=guest.conference, invitee=Invitee(name="Oma Jo"))
    with pytest.raises(LinkClosed):
        answers(link, Reply.COMES)


def test_an_answer_leaves_what_the_coach_wrote(
    town: Town, trajectory: Trajectory, guest: Guest
) -> None:
    """On the day itself somebody was heard before the answer came in, without a word."""
    link = mailed_to(town, guest)
    with clock.stopped_at(TOMORROW - timedelta(hours=1)):
        heard = [Attended(guest, Attendance.HEARD, "Oma wil rust.")]
        record_attendance(keeps(town, trajectory), conference=guest.conference, attended=heard)
        answers(link, Reply.CANNOT)
    guest.refresh_from_db()
    assert (guest.attendance, guest.said) == (Attendance.HEARD, "Oma wil rust.")


def test_of_two_answers_at_once_one_comes_in(town: Town, guest: Guest) -> None:
    """Two links that both were open a moment ago: a second answer is no answer any more."""
    first = mailed_to(town, guest)
    answers(first, Reply.COMES)
    Link.objects.filter(pk=first.pk).update(used_at=None)
    with pytest.raises(LinkClosed):
        answers(Link.objects.get(pk=first.pk), Reply.CANNOT)
    assert Guest.objects.get(pk=guest.pk).reply == Reply.COMES


def test_two_people_saying_who_was_there(town: Town, trajectory: Trajectory, guest: Guest) -> None:
    may = keeps(town, trajectory)
    with clock.stopped_at(TOMORROW + timedelta(hours=1)):
        said = Attended(guest, Attendance.PRESENT, seen=guest.revision)
        record_attendance(may, conference=guest.conference, attended=[said])
        other = Attended(guest, Attendance.HEARD, "Zij belde.", seen=guest.revision)
        with pytest.raises(Obstructed) as trouble:
            record_attendance(may, conference=guest.conference, attended=[other])
        assert [(one.key, one.field) for one in trouble.value.obstacles] == [
            ("changed_meanwhile", f"was_{guest.pk}")
        ]
        record_attendance(may, conference=guest.conference, attended=[said])
    assert Guest.objects.get(pk=guest.pk).attendance == Attendance.PRESENT


def test_a_second_conference_at_the_same_moment_is_said(
    town: Town, trajectory: Trajectory, conference: Conference
) -> None:
    assert called(town, trajectory, members=[]) == conference
    for other in ({"place_words": "Elders"}, {}):
        with pytest.raises(Obstructed) as trouble:
            called(town, trajectory, **other)
        assert [one.key for one in trouble.value.obstacles] == ["moment_taken"]
    assert Conference.objects.count() == 1
