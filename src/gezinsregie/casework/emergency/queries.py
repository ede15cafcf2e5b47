# SPDX-License-Identifier: EUPL-1.2
"""Emergency accesses: that which runs, and those that somebody looks back on."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import visible
from gezinsregie.audit.queries import done_since, read_on
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import running_at

from .models import EmergencyAccess
from .rules import TRIES_COUNT_FOR

MOST_READ = 5000
MOST_OWN = 10


def running(user_id: Any, family_id: Any) -> EmergencyAccess | None:
    """Return the emergency access of this person to this family that runs at this moment."""
    opened = EmergencyAccess.objects.filter(
        running_at(clock.now(), begins="opened_at", ends="closes_at"),
        user=user_id,
        family=family_id,
    )
    return opened.order_by("-closes_at").first()


def tries_of(user_id: Any) -> int:
    """Return how often this person tried in the last day, found or not: the log is the count."""
    since = clock.now() - TRIES_COUNT_FOR
    return done_since(since, actor_id=str(user_id), act=Act.OPEN_EMERGENCY).count()


def opened_by(user: Actor, municipality_id: Any) -> QuerySet[EmergencyAccess]:
    """Return the last emergency accesses of this person in a town, newest first, each with
    ``opens_still``: whether the family opens to this person at this moment."""
    mine = EmergencyAccess.objects.filter(user=user.pk, family__municipality=municipality_id)
    open_now = visible(user, Act.READ_FAMILY, mine, path="family").filter(
        running_at(clock.now(), begins="opened_at", ends="closes_at"), pk=OuterRef("pk")
    )
    return (
        mine.annotate(opens_still=Exists(open_now))
        .select_related("family", "reviewed_by")
        .order_by("-opened_at", "-pk")[:MOST_OWN]
    )


def emergencies_in(municipality_id: Any) -> QuerySet[EmergencyAccess]:
    """Return the emergency accesses in a town: what waits for review first, longest in front; then
    what was reviewed, newest first."""
    found = EmergencyAccess.objects.filter(family__municipality=municipality_id)
    return found.select_related("user", "reviewed_by").order_by(
        F("reviewed_at").desc(nulls_first=True), "opened_at", "pk"
    )


def municipality_of_emergency(emergency_id: Any) -> Any:
    """Return the id of the municipality of this emergency access, None when it is not there."""
    found = EmergencyAccess.objects.filter(pk=emergency_id)
    return found.values_list("family__municipality", flat=True).first()


def pages_read(accesses: Sequence[EmergencyAccess]) -> dict[Any, int]:
    """Return by access how many pages were read on it, by the log: one query."""
    moments = read_on(
        Ground.EMERGENCY,
        actors={str(one.user_id) for one in accesses},
        subjects={str(one.family_id) for one in accesses},
    ).values_list("actor_id", "subject_id", "at")[:MOST_READ]
    read = list(moments) if accesses else []
    return {
        one.pk: sum(
            (who, what) == (str(one.user_id), str(one.family_id))
            and one.opened_at <= at < one.closes_at
            for who, what, at in read
        )
        for one in accesses
    }
