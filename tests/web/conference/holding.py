# SPDX-License-Identifier: EUPL-1.2
"""A conference that was held: what was decided on it, and who was there."""

from gezinsregie.casework.conference.actions import decide_point
from gezinsregie.casework.conference.guests.actions import Attended, record_attendance
from gezinsregie.casework.conference.guests.models import Attendance, Guest
from gezinsregie.casework.conference.minutes.actions import fix_minutes
from gezinsregie.casework.conference.models import AgendaPoint, Conference
from gezinsregie.casework.trajectory.models import Trajectory
from tests import cast
from tests.casework.conference.making import keeps


def hold(town: cast.Town, trajectory: Trajectory, conference: Conference) -> None:
    """Decide on everything, and fix the minutes; Ilse was heard and everybody else was there."""
    may = keeps(town, trajectory)
    for one in AgendaPoint.objects.select_related("conference__trajectory"):
        decide_point(may, point=one, seen=None, decision=f"Besluit over: {one.words}")
    guests = Guest.objects.select_related("member", "conference__trajectory")
    record_attendance(
        may,
        conference=conference,
        attended=[
            Attended(one, Attendance.HEARD, "Mijn eigen woorden")
            if one.member and one.member.given_name == "Ilse"
            else Attended(one, Attendance.PRESENT)
            for one in guests
        ],
    )
    fix_minutes(may, conference=conference, words="De politie sprak ook over Bram.")
