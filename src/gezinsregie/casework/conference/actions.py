# SPDX-License-Identifier: EUPL-1.2
"""Calling a conference, its agenda, what is decided about each point, and calling it off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.actions import set_goal
from gezinsregie.casework.plan.models import ActorKind, Concern, Goal
from gezinsregie.casework.plan.step.actions import plan_step
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .guests.meeting import (
    at_the_table,
    meets_what_is_kept,
    not_involved,
    one_too_close,
    tells_what_is_kept,
)
from .guests.models import Attendance, Guest
from .invitation.links import Letter, ask_anew
from .models import AgendaPoint, Conference, ConferenceKind, PointWhy
from .queries import course_of
from .rules import (
    CallingFacts,
    WhenAndWhere,
    obstacles_to_calling,
    obstacles_to_changing,
    obstacles_to_deciding,
    obstacles_to_meeting,
    obstacles_to_moving,
    obstacles_to_planning,
)


@dataclass(frozen=True)
class NewPoint:
    """Something for the agenda; with a ``concern``, and its ``goal`` if any, it comes from the plan
    and is about whom the plan says."""

    words: str
    why: PointWhy = PointWhy.OWN
    life_domain: str = ""
    member: Member | None = None
    concern: Concern | None = None
    goal: Goal | None = None


@dataclass(frozen=True)
class NewStep:
    """Who does what, before which day, for a goal; or for a new one, in the words of ``aim``."""

    words: str
    actor_kind: ActorKind
    actor_name: str
    due_on: date
    goal: Goal | None = None
    aim: str = ""
    involvement: Involvement | None = None


@action(Act.KEEP_CONFERENCE)
def call_conference(
    permit: Permit,
    *,
    trajectory: Trajectory,
    kind: ConferenceKind,
    place: Place,
    place_words: str,
    starts_at: datetime,
    points: Sequence[NewPoint],
    members: Sequence[Member],
    partners: Sequence[Involvement],
) -> Conference:
    """Call a conference (``starts_at`` aware), with its agenda and who is invited.

    Called twice it is called once: the first is returned. Another one for the same moment is
    refused. Raises Obstructed with all reasons (``rules.obstacles_to_calling``,
    ``obstacles_to_meeting``).
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    today = clock.today()
    standing = Conference.objects.filter(
        trajectory=trajectory, starts_at=starts_at, called_off_at__isnull=True
    ).first()
    if standing is not None and (standing.kind, standing.place, standing.place_words) == (
        kind,
        place,
        place_words,
    ):
        at_it, points_of_it = at_the_table(standing.pk), standing.points.values_list("words")
        if (
            {one.pk for one in members} <= {one.pk for one in at_it[0]}
            and {one.pk for one in partners} <= {one.pk for one in at_it[1]}
            and {(one.words,) for one in points} <= set(points_of_it)
        ):
            return standing
    refuse_when(
        obstacles_to_meeting(_when_and_where(trajectory, starts_at, place, place_words))
        + obstacles_to_calling(
            CallingFacts(
                members_of_another_family=any(
                    one.family_id != trajectory.family_id for one in members
                ),
                partners_not_involved=not_involved(trajectory, partners, today),
                meets_what_is_kept=meets_what_is_kept(members, partners, today),
                guest_too_close=one_too_close(partners, today),
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    conference = Conference.objects.create(
        trajectory=trajectory,
        kind=kind,
        place=place,
        place_words=place_words,
        starts_at=starts_at,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    for point in points:
        _put_down(permit, conference, point)
    written = {"written_by_id": permit.actor_id, "written_at": conference.written_at}
    for member in members:
        Guest.objects.create(conference=conference, member=member, **written)
    for partner in partners:
        Guest.objects.create(conference=conference, involvement=partner, **written)
    return conference


@action(Act.KEEP_CONFERENCE)
def call_off_conference(
    permit: Permit, *, conference: Conference, seen: int | None, words: str
) -> Conference:
    """Call it off, with why. Its agenda stays to be read."""
    permit.must_cover(conference)
    trajectory = held(conference.trajectory)
    conference = Conference.objects.get(pk=conference.pk)
    if conference.called_off_at and conference.called_off_words == words:
        return conference
    refuse_when(obstacles_to_changing(course_of(conference, trajectory)))
    return revise(permit, conference, seen=seen, called_off_at=clock.now(), called_off_words=words)


@action(Act.KEEP_CONFERENCE)
def move_conference(
    permit: Permit,
    *,
    conference: Conference,
    seen: int | None,
    starts_at: datetime,
    place: Place,
    place_words: str,
    subject: str,
    letter: Letter,
) -> Conference:
    """Put it on another moment (aware) or in another place; what stood before is kept.

    Whoever was invited is asked anew (``invitation.links.ask_anew``): who got a mail gets one
    again, with ``subject`` and ``letter``. Raises Obstructed with all reasons.
    """
    permit.must_cover(conference)
    trajectory = held(conference.trajectory)
    conference = Conference.objects.get(pk=conference.pk)
    were_there = Guest.objects.filter(conference=conference, attendance=Attendance.PRESENT)
    course = course_of(conference, trajectory)
    refuse_when(
        obstacles_to_moving(course, somebody_was_there=were_there.exists())
        + obstacles_to_meeting(
            _when_and_where(trajectory, starts_at, place, place_words, besides=conference.pk)
        )
    )
    stood = conference.revision
    moved = revise(
        permit, conference, seen=seen, starts_at=starts_at, place=place, place_words=place_words
    )
    if moved.revision != stood:
        ask_anew(permit, conference=moved, subject=subject, letter=letter)
    return moved


def _when_and_where(
    trajectory: Trajectory,
    starts_at: datetime,
    place: Place,
    place_words: str,
    *,
    besides: int = 0,
) -> WhenAndWhere:
    """``besides``: the conference that is to meet then."""
    then = Conference.objects.filter(
        trajectory=trajectory, starts_at=starts_at, called_off_at__isnull=True
    ).exclude(pk=besides)
    return WhenAndWhere(
        starts_at=starts_at,
        now=clock.now(),
        moment_taken=then.exists(),
        at_home=place == Place.AT_HOME,
        online=place == Place.DISTANCE,
        place_words=place_words,
        place_is_kept=tells_what_is_kept(trajectory, place_words, clock.today()),
    )


@action(Act.KEEP_CONFERENCE)
def add_point(permit: Permit, *, conference: Conference, point: NewPoint) -> AgendaPoint:
    """Put something on the agenda. The same words are put down once."""
    permit.must_cover(conference)
    trajectory = held(conference.trajectory)
    conference = Conference.objects.get(pk=conference.pk)
    elsewhere = point.member is not None and point.member.family_id != trajectory.family_id
    refuse_when(
        obstacles_to_changing(course_of(conference, trajectory))
        + ([Obstacle("not_of_this_family", field="member")] if elsewhere else [])
    )
    before = AgendaPoint.objects.filter(conference=conference, words=point.words).first()
    return before or _put_down(permit, conference, point)


def _put_down(permit: Permit, conference: Conference, point: NewPoint) -> AgendaPoint:
    return AgendaPoint.objects.create(
        conference=conference,
        why=point.why,
        words=point.words,
        # What hangs on the plan is about whom the plan says, today and after a correction.
        life_domain="" if point.concern else point.life_domain,
        member=None if point.concern else point.member,
        concern=point.concern,
        goal=point.goal,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )


@action(Act.KEEP_CONFERENCE)
def decide_point(
    permit: Permit,
    *,
    point: AgendaPoint,
    seen: int | None,
    decision: str,
    plan: Permit | None = None,
    step: NewStep | None = None,
) -> AgendaPoint:
    """Write down what was decided about a point; with a ``step`` it becomes an action of the plan
    in the same transaction, by the ``plan`` permit (to write the plan) of the same person.

    Raises Obstructed with all reasons (``rules.obstacles_to_deciding``, ``obstacles_to_planning``,
    and those of the plan itself).
    """
    permit.must_cover(point)
    trajectory = held(point.conference.trajectory)
    conference = Conference.objects.get(pk=point.conference_id)
    point = AgendaPoint.objects.select_related(
        "conference__trajectory", "concern__member", "goal__member"
    ).get(pk=point.pk)
    wanted = step is not None and step.goal is not None
    refuse_when(
        obstacles_to_deciding(course_of(conference, trajectory))
        + obstacles_to_planning(
            step=step is not None,
            goal=wanted,
            aim=bool(step and step.aim),
            concern=point.concern is not None,
        )
    )
    revise(permit, point, seen=seen, decision=decision, decided_on=clock.today())
    if step is not None and plan is not None:
        goal = step.goal or _new_goal(plan, point, step.aim)
        made = plan_step(
            plan,
            goal=goal,
            words=step.words,
            actor_kind=step.actor_kind,
            actor_name=step.actor_name,
            due_on=step.due_on,
            involvement=step.involvement,
        )
        point.steps.add(made)
    return point


def _new_goal(plan: Permit, point: AgendaPoint, aim: str) -> Goal:
    concern = point.concern
    assert concern is not None  # noqa: S101 - ``obstacles_to_planning`` asked for it
    return set_goal(plan, concern=concern, member=point.about, specific=aim)
