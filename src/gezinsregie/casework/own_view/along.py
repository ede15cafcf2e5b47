# SPDX-License-Identifier: EUPL-1.2
"""Who helps along, when one member meets them, and whom the family can phone, by day and by night.

Of a planned visit or call a member is told the moment and the place alone, and only of what is
with that member: what it is for was written for colleagues.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import DateTimeField, Exists, F, OuterRef, QuerySet, UUIDField, Value
from django.db.models.functions import Cast, Concat

from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome
from gezinsregie.casework.contact.planned.queries import still_open
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force, running_at
from gezinsregie.partners.models import Appointment, Organisation, Role
from gezinsregie.partners.roster.models import DutyShift

from .eyes import Eyes

MOST_HELPERS = 40
LAST_CONTACTS = 3
NEXT_PLANNED = 3
CONFERENCE = "conference"

# In what order the rows of the one question come.
_MET, _COMING, _BY_DAY, _BY_NIGHT, _DUTY, _HELPS = range(6)
_MOST = LAST_CONTACTS + NEXT_PLANNED + 1 + 10 + MOST_HELPERS


@dataclass(frozen=True)
class Coming:
    """A visit, a call or a conference with this member: its kind (of a contact, or ``CONFERENCE``)
    and place, as keys; ``at`` is aware."""

    kind: str
    place: str
    at: datetime


@dataclass(frozen=True)
class Line:
    """Whom the family phones; a number is empty where there is none. ``on_duty_until`` is aware,
    None when nobody is on duty at this moment."""

    by_day: str
    by_night: str
    on_duty_until: datetime | None


@dataclass(frozen=True)
class Along:
    """``helpers`` are organisations, ``met`` the last contacts with this member, ``coming`` the
    next, ``line`` None where there is no number at all."""

    helpers: list[str] = field(default_factory=list)
    met: list[tuple[str, datetime]] = field(default_factory=list)
    coming: list[Coming] = field(default_factory=list)
    line: Line | None = None


def along(
    eyes: Eyes,
    trajectory: int,
    *,
    coordinator: UUID,
    serves: UUID,
    table: QuerySet[Any] | None = None,
) -> Along:
    """Return who helps, who was met, what comes and whom to phone: one query. ``table`` is the
    conference that comes next for this member (``conference.for_member``), with its place."""
    works = Appointment.objects.filter(
        in_force(eyes.today), user=coordinator, role=Role.COORDINATOR, serves=serves
    )
    home = Organisation.objects.filter(pk__in=works.values("organisation"))
    parts: tuple[QuerySet[Any, Any], ...] = (
        _rows(_last_met(eyes, trajectory), _MET, F("kind"), at=F("happened_at")),
        _rows(
            _next_planned(eyes, trajectory),
            _COMING,
            Concat("kind", Value(" "), "place"),
            at=F("starts_at"),
        ),
        _rows(home.exclude(day_phone=""), _BY_DAY, F("day_phone"), F("pk")),
        _rows(home.exclude(night_phone=""), _BY_NIGHT, F("night_phone"), F("pk")),
        _rows(_on_duty(works, serves), _DUTY, Value(""), F("organisation"), at=F("ends_at")),
        _rows(_helping(eyes, trajectory), _HELPS, F("organisation__name"), F("organisation")),
    )
    if table is not None:
        said = Concat(Value(f"{CONFERENCE} "), "place")
        parts = (*parts, _rows(table, _COMING, said, at=F("starts_at")))
    found: list[list[Any]] = [[] for _part in parts]
    for rank, *row in parts[0].union(*parts[1:]).order_by("rank", "said", "moment")[:_MOST]:
        if str(row[1]) not in eyes.kept.organisations:
            found[rank].append(row)
    return _told(found)


def _told(found: list[list[Any]]) -> Along:
    kinds = dict(ContactKind.choices)
    met = [(str(kinds[kind]), at) for kind, _whose, at in found[_MET]]
    coming = [
        Coming(kind, place, at)
        for said, _whose, at in found[_COMING]
        for kind, place in [said.split(" ")]
    ]
    day, night, duty = (next(iter(found[rank]), None) for rank in (_BY_DAY, _BY_NIGHT, _DUTY))
    line = Line(day[0] if day else "", night[0] if night else "", duty[2] if duty else None)
    return Along(
        helpers=[name for name, _whose, _at in found[_HELPS]],
        met=sorted(met, key=lambda one: one[1], reverse=True),
        coming=sorted(coming, key=lambda one: one.at),
        line=line if day or night else None,
    )


def _rows(
    found: QuerySet[Any], rank: int, said: Any, whose: Any = None, at: Any = None
) -> QuerySet[Any, Any]:
    """Return rows of (rank, what it says, whose it is, moment): all parts in one question."""
    told = {
        "rank": Value(rank),
        "said": said,
        # PostgreSQL takes a bare null for text, and joins no text to a number or a moment.
        "whose": whose or Cast(Value(None), UUIDField()),
        "moment": at or Cast(Value(None), DateTimeField()),
    }
    rows: QuerySet[Any, Any] = found.order_by().annotate(**told)
    return rows.values_list("rank", "said", "whose", "moment")


def _last_met(eyes: Eyes, trajectory: int) -> QuerySet[Contact]:
    met = Contact.objects.filter(
        trajectory=trajectory, members=eyes.member, outcome=ContactOutcome.TOOK_PLACE
    ).exclude(pk__in=eyes.kept.contacts)
    last = met.order_by("-happened_at", "-pk").values("pk")[:LAST_CONTACTS]
    return Contact.objects.filter(pk__in=last)


def _helping(eyes: Eyes, trajectory: int) -> QuerySet[Involvement]:
    return Involvement.objects.filter(in_force(eyes.today), trajectory=trajectory, withdrawn=False)


def _next_planned(eyes: Eyes, trajectory: int) -> QuerySet[Any]:
    coming = still_open().filter(
        trajectory=trajectory, members=eyes.member, starts_at__gt=clock.now()
    )
    first = coming.order_by("starts_at", "pk").values("pk")[:NEXT_PLANNED]
    return still_open().filter(pk__in=first)


def _on_duty(works: QuerySet[Appointment], serves: UUID) -> QuerySet[DutyShift]:
    at_home = works.filter(organisation=OuterRef("organisation"))
    now = running_at(clock.now(), begins="starts_at", ends="ends_at")
    return DutyShift.objects.filter(Exists(at_home), now, serves=serves)
