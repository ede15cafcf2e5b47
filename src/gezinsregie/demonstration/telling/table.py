# SPDX-License-Identifier: EUPL-1.2
"""The verbs of a conference: who was called together, who spoke, and what was decided."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.conference.actions import (
    NewPoint,
    NewStep,
    add_point,
    call_conference,
    decide_point,
)
from gezinsregie.casework.conference.guests.actions import (
    Attended,
    Invitee,
    invite,
    record_attendance,
)
from gezinsregie.casework.conference.guests.models import Attendance, Guest
from gezinsregie.casework.conference.minutes.actions import fix_minutes
from gezinsregie.casework.conference.models import (
    AgendaPoint,
    Conference,
    ConferenceKind,
    PointWhy,
)
from gezinsregie.casework.conference.queries import proposed_for
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.demonstration.event import moment
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock

from .teller import Teller

_SATURDAY = 5


def _on_a_working_day(today: date, in_days: int) -> int:
    weekday = (today + timedelta(days=in_days)).weekday()
    if weekday < _SATURDAY:
        return in_days
    return in_days + 7 - weekday if in_days > 0 else in_days - (weekday - _SATURDAY + 1)


class AtTheTable(Teller):
    """Every conference, with an agenda of all that the plan asks to be talked about."""

    def calls_together(
        self,
        days_ago: int,
        key: str,
        in_days: int,
        hour: int,
        *members: str,
        kind: ConferenceKind = ConferenceKind.INTERIM,
        where: str = "Stadhuis, kamer 2.14",
        partners: Sequence[str] = (),
    ) -> None:
        """``in_days`` counts from today, less than nothing for one that was held; of a weekend it
        is the working day beside it. ``partners`` are keys of partners who help."""

        def happens() -> None:
            away = _on_a_working_day(self.today, in_days)
            trajectory = self._trajectory
            self._made[key] = call_conference(
                self._as_coach(Act.KEEP_CONFERENCE),
                trajectory=trajectory,
                kind=kind,
                place=Place.OFFICE,
                place_words=where,
                starts_at=moment(self.today, -away, hour),
                points=[
                    NewPoint(
                        words=one.words,
                        why=PointWhy(one.reason),
                        concern=one.concern,
                        goal=one.goal,
                    )
                    for one in proposed_for(trajectory, clock.today())
                ],
                members=list(
                    Member.objects.filter(family=trajectory.family_id, given_name__in=members)
                ),
                partners=[self._made[one] for one in partners],
            )

        self._then(days_ago, happens, hour=11)

    def asks_along(self, days_ago: int, key: str, name: str, role_words: str) -> None:
        self._then(
            days_ago,
            lambda: invite(
                self._as_coach(Act.KEEP_CONFERENCE),
                conference=self._conference(key),
                invitee=Invitee(name=name, role_words=role_words),
            ),
            hour=12,
        )

    def brings_up(self, days_ago: int, key: str, words: str, life_domain: str = "") -> None:
        self._then(
            days_ago,
            lambda: add_point(
                self._as_coach(Act.KEEP_CONFERENCE),
                conference=self._conference(key),
                point=NewPoint(words, life_domain=life_domain),
            ),
            hour=12,
            minute=15,
        )

    def decides_on(
        self,
        days_ago: int,
        key: str,
        about: str,
        decision: str,
        *,
        action: str = "",
        by: str = "",
        kind: ActorKind = ActorKind.MEMBER,
        due_in: int = 14,
    ) -> None:
        """``about`` is the goal of the point, by its key, or the words of one that was brought
        up; ``action`` becomes an action of that goal."""

        def happens() -> None:
            points = AgendaPoint.objects.filter(conference=self._conference(key))
            goal = self._made.get(about)
            point = points.get(goal=goal.pk) if goal else points.get(words=about)
            step = NewStep(
                action, kind, by, clock.today() + timedelta(days=due_in), goal=point.goal
            )
            decide_point(
                self._as_coach(Act.KEEP_CONFERENCE),
                point=point,
                seen=None,
                decision=decision,
                plan=self._as_coach(Act.WRITE_PLAN),
                step=step if action else None,
            )

        self._then(days_ago, happens, hour=18)

    def writes_minutes(
        self, days_ago: int, key: str, words: str, *, heard: Mapping[str, str] | None = None
    ) -> None:
        """Everybody was there but who was ``heard``, by the name that others call them."""

        def happens() -> None:
            told = heard or {}
            conference = self._conference(key)
            may = self._as_coach(Act.KEEP_CONFERENCE)
            guests = Guest.objects.filter(conference=conference).select_related(
                "member", "involvement", "conference__trajectory"
            )
            record_attendance(
                may,
                conference=conference,
                attended=[
                    Attended(
                        one,
                        Attendance.HEARD if one.called in told else Attendance.PRESENT,
                        told.get(one.called, ""),
                    )
                    for one in guests
                ],
            )
            fix_minutes(may, conference=conference, words=words)

        self._then(days_ago, happens, hour=19)

    def _conference(self, key: str) -> Conference:
        return Conference.objects.select_related("trajectory").get(pk=self._made[key].pk)
