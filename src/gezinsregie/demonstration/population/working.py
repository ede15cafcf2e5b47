# SPDX-License-Identifier: EUPL-1.2
"""The trajectory of an invented family, from its first day to its last."""

from uuid import UUID

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground

from .batch import Batch
from .calendar import Calendar
from .content import notes
from .courses import Course
from .household import Home
from .measuring import measure
from .partnering import bring_in
from .planning import Planned, plan
from .referring import Referred
from .seeded import Chance
from .staff import Staff
from .sums import Counted, count
from .tables import Value
from .trajectory import Trajectory
from .visiting import visit

_REASONS = ("manageable", "manageable", "manageable", "handed_over", "handed_over", "moved",
            "stopped")  # fmt: skip


def work(
    batch: Batch,
    calendar: Calendar,
    chance: Chance,
    *,
    home: Home,
    course: Course,
    referred: Referred,
    coach: UUID,
    staff: Staff,
    started: int,
    ended: int | None,
    goals: int,
    exactly: bool,
) -> None:
    """Write down one trajectory with all that was done in it, and what it adds to the figures.

    The plan has at most ``goals`` goals, or ``exactly`` so many.
    """
    end = course.planned_end(calendar.date(started))
    number = batch.add(
        "trajectory", home.id.hex, referred.id.hex, course.approach.key, course.approach.version,
        course.form, coach.hex, calendar.day(started), end.isoformat() if end else None,
        None if ended is None else calendar.day(ended),
    )  # fmt: skip
    log = _Log(batch, calendar, str(home.id))
    log.says(
        started, 7, staff.desk[0].id, Act.OPEN_TRAJECTORY, "trajectory_id", number, by_desk=True
    )
    phases = _phases(batch, calendar, chance, number, course, started, ended)
    for day, phase in phases[1:]:
        log.says(day, 12, coach, Act.MOVE_PHASE, "phaseentered_id", phase)
    way = Trajectory(number, course, home, coach, started, ended, tuple(day for day, _ in phases))
    # By a chance of its own: who helps changes nothing of the rest.
    helpers = bring_in(batch, calendar, Chance(0, "partners", home.id.hex), way, staff)
    planned: Planned = plan(
        batch, calendar, chance, way, referred, goals, helpers=helpers, exactly=exactly
    )
    for day, version in planned.versions:
        log.says(day, 14, coach, Act.WRITE_PLAN, "planversion_id", version)
    visits, outside = visit(batch, calendar, chance, way)
    measured = measure(batch, calendar, chance, way)
    for day, measurement, _ in measured:
        log.says(day, 15, coach, Act.MEASURE, "measurement_id", measurement)
    if ended is not None:
        if course.approach.safety_check:
            log.says(ended, 15, coach, Act.WRITE_CONTACT, "safetycheck_id",
                     _look_how_safe(batch, calendar, way, ended))  # fmt: skip
        log.says(ended, 16, coach, Act.CLOSE_TRAJECTORY, "closing_id",
                 _close(batch, calendar, chance, way, ended))  # fmt: skip
    involved = [many for _, _, many in measured]
    count(
        batch,
        calendar,
        Counted(
            trajectory=number,
            municipality=staff.municipality.hex,
            course=course,
            first_signal=referred.days.first_signal,
            started=started,
            ended=ended,
            professionals_start=involved[0] if involved else None,
            professionals_end=involved[1] if len(involved) > 1 else None,
            goals=planned.goals,
            judged=planned.judged,
            met=planned.met,
            agreed=bool(planned.versions),
            visits=visits,
            outside=outside,
        ),
    )


class _Log:
    """Lines for the log about one family."""

    def __init__(self, batch: Batch, calendar: Calendar, family: str) -> None:
        self._batch, self._calendar, self._family = batch, calendar, family

    def says(
        self, day: int, hour: int, who: UUID, act: Act, name: str, value: Value,
        *, by_desk: bool = False,
    ) -> None:  # fmt: skip
        ground = Ground.WORKS_THE_DESK if by_desk else Ground.COORDINATES
        self._batch.lines.append(
            (self._calendar.seconds(day, hour, int(value or 0) % 60), str(who), act.value,
             ground.value, SubjectKind.FAMILY.value, self._family, name, value)
        )  # fmt: skip


def _phases(
    batch: Batch,
    calendar: Calendar,
    chance: Chance,
    trajectory: int,
    course: Course,
    started: int,
    ended: int | None,
) -> list[tuple[int, int]]:
    """Write the phases that were entered; return each day with the number of its row."""
    last = -1 if ended is None else ended
    days = course.days if ended is None else ended - started
    found: list[tuple[int, int]] = []
    for key, begins in zip(course.phases, course.begins, strict=True):
        day = started + round(days * begins)
        if begins and ended is None:
            day += chance.between(-2, 6)
        if found and day > last:
            break
        day = max(day, found[-1][0] if found else started)
        found.append((day, batch.add("phase", trajectory, key, calendar.day(day))))
    return found


def _look_how_safe(batch: Batch, calendar: Calendar, way: Trajectory, day: int) -> int:
    return batch.add(
        "safety_check", way.home.id.hex, calendar.day(day), "safe", "safe", "safe",
        way.coach.hex, calendar.moment(day, 15),
    )  # fmt: skip


def _close(batch: Batch, calendar: Calendar, chance: Chance, way: Trajectory, ended: int) -> int:
    reason = chance.one_of(_REASONS)
    return batch.add(
        "closing", way.number, calendar.day(ended), reason, notes()["closed"][reason],
        chance.one_of(notes()["takes_over"]), calendar.day(ended + chance.between(60, 200)),
        way.coach.hex,
    )  # fmt: skip
