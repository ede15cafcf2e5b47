# SPDX-License-Identifier: EUPL-1.2
"""Every act on a conference."""

from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_link
from gezinsregie.casework.conference import actions
from gezinsregie.casework.conference.guests import actions as guests
from gezinsregie.casework.conference.guests.models import Attendance, Guest, Reply
from gezinsregie.casework.conference.invitation import actions as invitation
from gezinsregie.casework.conference.minutes import actions as minutes
from gezinsregie.casework.conference.models import AgendaPoint, Conference, ConferenceKind
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import LinkKind
from tests.cast import NOW, TODAY
from tests.proofs.fault_injection import Call
from tests.proofs.found_actions import Action
from tests.whole_case import Case


def keeping(case: Case, action: Action, **given: Any) -> Call:
    family = Trajectory.objects.get().family
    return Call(action, case.town.may(case.town.coordinator, Act.KEEP_CONFERENCE, family), given)


def _held() -> Conference:
    """The conference of the case, an hour ago."""
    Conference.objects.update(starts_at=NOW - timedelta(hours=1))
    return Conference.objects.get()


def calling(case: Case) -> Call:
    return keeping(
        case,
        actions.call_conference,
        trajectory=Trajectory.objects.get(),
        kind=ConferenceKind.FIRST,
        place=Place.OFFICE,
        place_words="Stadhuis",
        starts_at=NOW + timedelta(days=3),
        points=[actions.NewPoint("De post")],
        members=list(Trajectory.objects.get().family.members.all()),
        partners=list(Involvement.objects.all()),
    )


def calling_off(case: Case) -> Call:
    conference = Conference.objects.get()
    return keeping(case, actions.call_off_conference, conference=conference, seen=1, words="Ziek.")


def moving(case: Case) -> Call:
    return keeping(
        case,
        actions.move_conference,
        conference=Conference.objects.get(),
        seen=1,
        starts_at=NOW + timedelta(days=4),
        place=Place.OFFICE,
        place_words="Wijkhuis",
        subject="Verzet",
        letter=_letter,
    )


def adding_a_point(case: Case) -> Call:
    conference = Conference.objects.get()
    return keeping(
        case, actions.add_point, conference=conference, point=actions.NewPoint("De post")
    )


def deciding(case: Case) -> Call:
    _held()
    family = Trajectory.objects.get().family
    return keeping(
        case,
        actions.decide_point,
        point=AgendaPoint.objects.get(),
        seen=1,
        decision="Joris belt.",
        plan=case.town.may(case.town.coordinator, Act.WRITE_PLAN, family),
        step=actions.NewStep(
            words="Bellen met de bank.",
            actor_kind=ActorKind.COACH,
            actor_name="Joris",
            due_on=TODAY,
            aim="De schuld is geregeld.",
        ),
    )


def inviting(case: Case) -> Call:
    conference = Conference.objects.get()
    return keeping(
        case, guests.invite, conference=conference, invitee=guests.Invitee(name="Oma Jo")
    )


def uninviting(case: Case) -> Call:
    return keeping(case, guests.uninvite, guest=Guest.objects.order_by("pk")[0])


def _attended(case: Case) -> Call:
    return keeping(
        case,
        guests.record_attendance,
        conference=_held(),
        attended=[
            guests.Attended(one, Attendance.HEARD, "Ik wil rust.")
            for one in Guest.objects.select_related("conference__trajectory")
        ],
    )


def fixing(case: Case) -> Call:
    conference = _held()
    Guest.objects.update(attendance=Attendance.PRESENT)
    return keeping(case, minutes.fix_minutes, conference=conference, words="Besproken.")


def adding_to_minutes(case: Case) -> Call:
    done = fixing(case)
    done.action(done.permit, **done.given)
    return keeping(case, minutes.add_to_minutes, conference=_held(), words="En de post.")


def mailing(case: Case) -> Call:
    return keeping(
        case,
        invitation.mail_invitation,
        guest=Guest.objects.order_by("pk")[0],
        email="oma@huis.example",
        subject="Uitnodiging",
        letter=_letter,
    )


def _letter(token: str) -> str:
    return f"Antwoord op {token}."


def answering(case: Case) -> Call:
    link = link_for(case.token(LinkKind.ANSWER_INVITATION), LinkKind.ANSWER_INVITATION)
    may = permit_for_link(link.pk, Act.ANSWER_INVITATION)
    given = {"link": link, "reply": Reply.HEARD_INSTEAD, "words": "Ik wil rust."}
    return Call(invitation.answer_invitation, may, given)


SCENARIOS = {
    "casework.conference.invitation.mail_invitation": mailing,
    "casework.conference.invitation.answer_invitation": answering,
    "casework.conference.call_conference": calling,
    "casework.conference.call_off_conference": calling_off,
    "casework.conference.move_conference": moving,
    "casework.conference.add_point": adding_a_point,
    "casework.conference.decide_point": deciding,
    "casework.conference.guests.invite": inviting,
    "casework.conference.guests.uninvite": uninviting,
    "casework.conference.guests.record_attendance": _attended,
    "casework.conference.minutes.fix_minutes": fixing,
    "casework.conference.minutes.add_to_minutes": adding_to_minutes,
}
