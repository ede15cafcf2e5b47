# SPDX-License-Identifier: EUPL-1.2
"""What stands in somebody's calendar: what that person may see at this moment, and no more."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Somebody
from gezinsregie.access.permits import visible
from gezinsregie.accounts.models import User
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.contact.planned.models import Planned
from gezinsregie.casework.contact.planned.queries import still_open
from gezinsregie.casework.plan.models import Step
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.foundation import clock
from gezinsregie.foundation.encryption import keyed_hash
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import DutyShift

from .rules import Event

# Days of our own (docs/adr/0005): what is past is of the file and not of a telephone.
_BEHIND, _AHEAD = timedelta(days=7), timedelta(days=180)
MOST = 300
_LASTS = {
    ContactKind.VISIT: timedelta(hours=1),
    ContactKind.CALL: timedelta(minutes=30),
}
_CONFERENCE_LASTS = timedelta(minutes=90)
_PURPOSE = "casework.notice"


def events_of(user_id: UUID) -> list[Event]:
    """Return what is planned with the families that this person coordinates now or stands in for,
    the own duties, and on which days actions of their plans are due, in order; nothing for whom
    that work has ended. At most ``MOST`` of each."""
    now = clock.now()
    window: dict[str, datetime] = {
        "starts_at__gte": now - _BEHIND,
        "starts_at__lt": now + _AHEAD,
    }
    if not _works(user_id):
        return []
    me = Somebody(user_id)
    planned = visible(me, Act.WRITE_PLAN, still_open().filter(**window), path="trajectory__family")
    meetings = visible(
        me,
        Act.WRITE_PLAN,
        Conference.objects.filter(**window, called_off_at__isnull=True),
        path="trajectory__family",
    )
    duties = DutyShift.objects.filter(**window, user=user_id).order_by("starts_at", "pk")
    events = [
        *(_planned(one) for one in planned.filter(trajectory__ended_on__isnull=True)[:MOST]),
        *(_conference(one) for one in meetings.filter(trajectory__ended_on__isnull=True)[:MOST]),
        *(_duty(one) for one in duties[:MOST]),
        *_due(me, window["starts_at__gte"], window["starts_at__lt"]),
    ]
    return sorted(events, key=lambda one: (one.begins, one.key))


def calendar_links_of(user_id: Any) -> QuerySet[Link]:
    """Return the open links to this person's calendar: one, or none."""
    return Link.objects.filter(
        kind=LinkKind.CALENDAR,
        subject_id=str(user_id),
        withdrawn_at__isnull=True,
        expires_at__gt=clock.now(),
    )


def _works(user_id: UUID) -> bool:
    return (
        User.objects.filter(pk=user_id, is_active=True).exists()
        and Appointment.objects.filter(
            in_force(clock.today()), user=user_id, role=Role.COORDINATOR
        ).exists()
    )


def _duty(one: DutyShift) -> Event:
    return Event(_key("duty", one.pk), "Dienst", one.starts_at, one.ends_at)


def _due(me: Somebody, after: datetime, before: datetime) -> list[Event]:
    """Return each day on which actions of the plans are due, as one event: how many, not which."""
    days = {"due_on__gte": after.astimezone(clock.LOCAL).date(), "due_on__lt": before.date()}
    steps = Step.objects.filter(
        **days, done_on__isnull=True, goal__concern__trajectory__ended_on__isnull=True
    )
    rows: Any = (
        visible(me, Act.WRITE_PLAN, steps, path="goal__concern__trajectory__family")
        .order_by("due_on")
        .values_list("due_on")
        .annotate(number=Count("pk"))
    )
    return [_actions(me, day, number) for day, number in rows[:MOST]]


def _actions(me: Somebody, day: date, number: int) -> Event:
    begins = datetime.combine(day, time(), tzinfo=clock.LOCAL)
    ends = datetime.combine(day + timedelta(days=1), time(), tzinfo=clock.LOCAL)
    what = "1 actie" if number == 1 else f"{number} acties"
    return Event(_key(f"actions {me.pk}", day.toordinal()), what, begins, ends, all_day=True)


def _planned(one: Planned) -> Event:
    kind = ContactKind(one.kind)
    what = "Bezoek" if kind is ContactKind.VISIT else "Belafspraak"
    ends = one.starts_at + _LASTS[kind]
    return Event(_key("planned", one.pk), what, one.starts_at, ends, _place(one), one.revision)


def _conference(one: Conference) -> Event:
    ends = one.starts_at + _CONFERENCE_LASTS
    key = _key("conference", one.pk)
    return Event(key, "Overleg", one.starts_at, ends, _place(one), one.revision)


def _place(one: Planned | Conference) -> str:
    # Only the own office is told: any other place may be somebody's home, or its hiding place.
    return "op kantoor" if one.place == Place.OFFICE else ""


def _key(kind: str, pk: int) -> str:
    """Return a key that stays the same and tells nobody of which row it is."""
    return keyed_hash(f"{kind} {pk}", master=settings.MASTER_KEY, purpose=_PURPOSE)[:32]
