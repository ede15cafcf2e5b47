# SPDX-License-Identifier: EUPL-1.2
"""A conference as one member of the family reads it: without what is not that member's."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from gezinsregie.casework.own_view.eyes import Eyes
from gezinsregie.casework.own_view.rules import Item
from gezinsregie.foundation import clock

from .about import Standing, standings_of
from .guests.models import Attendance, Guest
from .minutes.content import SaidOfPoint, read
from .minutes.models import Minutes
from .models import Conference
from .queries import minutes_of

MOST_SHOWN = 50
MOST_COMING = 3


def conferences_with(eyes: Eyes) -> list[Any]:
    """Return the conferences to which this member is invited, newest first, each with ``fixed``
    (there are minutes to read) and ``where``: the words of the place, empty where they mention
    what is kept from this member now. Called off, it is not told any more: one query."""
    return _placed(eyes, _with(eyes)[:MOST_SHOWN])


def coming_with(eyes: Eyes) -> list[Any]:
    """Return those that are still to come, first what is first, with ``where``: one query."""
    coming = _with(eyes).filter(starts_at__gt=clock.now()).order_by("starts_at")
    return _placed(eyes, coming[:MOST_COMING])


def _placed(eyes: Eyes, rows: Iterable[Any]) -> list[Any]:
    found = list(rows)
    for one in found:
        one.where = eyes.without(one.place_words)
    return found


def conference_with(eyes: Eyes, conference_id: int) -> Any:
    """Return one of them, however long ago; None where this member is not invited: one query."""
    return _with(eyes).filter(pk=conference_id).first()


def _with(eyes: Eyes) -> QuerySet[Conference, Any]:
    mine = Guest.objects.filter(
        conference=OuterRef("pk"), member=eyes.member, uninvited_at__isnull=True
    )
    return Conference.objects.filter(
        Exists(mine), trajectory__family=eyes.member.family_id, called_off_at__isnull=True
    ).annotate(fixed=Exists(Minutes.objects.filter(conference=OuterRef("pk"))))


def next_with(eyes: Eyes) -> QuerySet[Conference]:
    """Return the conference that comes next for this member, as a question to be asked with others:
    that, where and when, in an open trajectory."""
    coming = _with(eyes).filter(trajectory__ended_on__isnull=True, starts_at__gt=clock.now())
    first = coming.order_by("starts_at", "pk").values("pk")[:1]
    return Conference.objects.filter(pk__in=first)


@dataclass(frozen=True)
class OwnMinutes:
    """What one member reads back. ``words`` are empty where that member was neither there nor
    heard, or where they mention what is kept; ``left_out``: something was."""

    conference: Conference
    words: list[str]
    points: list[SaidOfPoint]
    there: list[str]
    said_by_me: str
    left_out: bool


def minutes_for(eyes: Eyes, conference_id: int) -> OwnMinutes | None:
    """Return the minutes as this member reads them; None where there are none to read: four
    queries."""
    found = conference_with(eyes, conference_id)
    rows = minutes_of(conference_id) if found is not None and found.fixed else []
    if not rows:
        return None
    said = read(rows[0].content)
    me = next((one for one in said.guests if one.member == eyes.member.pk), None)
    took_part = me is not None and me.attendance in (Attendance.PRESENT, Attendance.HEARD)
    told = [eyes.without(one.words) for one in rows] if took_part else []
    points = [_seen(eyes, one, *where) for one, where in standings_of(said.points)]
    family = {one.pk for one in eyes.members}
    there = [
        one
        for one in said.guests
        if one.attendance == Attendance.PRESENT
        and (one.member is None or one.member in family)
        and one.organisation not in eyes.kept.organisations
        and not eyes.kept.is_told_by(one.name, one.from_where)
    ]
    return OwnMinutes(
        conference=found,
        words=[one for one in told if one],
        points=[one for one in points if one is not None],
        there=[one.name for one in there],
        said_by_me=me.heard_words if me else "",
        left_out=len(told) != len([one for one in told if one]) or eyes.kept.anything,
    )


def _seen(eyes: Eyes, point: SaidOfPoint, *standings: Standing) -> SaidOfPoint | None:
    """Return a point without its actions; None where it is not this member's to see."""
    texts = (point.words, point.decision)
    for one in standings:
        item = Item(one.person, concern=point.concern, goal=point.goal, texts=texts)
        if not eyes.see(item):
            return None
    # An action can be of another goal than its point: it is read in the own plan.
    return SaidOfPoint(**{**vars(point), "steps": ()})
