# SPDX-License-Identifier: EUPL-1.2
"""What members of a family sent, each for who may read it."""

from datetime import date
from typing import Any

from django.db.models import Case, F, Min, OuterRef, QuerySet, Subquery, Value, When

from gezinsregie.casework.own_view.eyes import Eyes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from .models import FamilyMessage

MOST_SHOWN = 50


def messages_of(eyes: Eyes) -> list[FamilyMessage]:
    """Return what this member sent, and nobody else, newest first, at most ``MOST_SHOWN``."""
    sent = FamilyMessage.objects.filter(member=eyes.member)
    return list(sent.select_related("answered_by", "goal__concern")[:MOST_SHOWN])


def how_the_last_stands(eyes: Eyes) -> Subquery:
    """Return, as a column, whether what this member sent last is "waiting" or "answered"."""
    state = Case(When(answered_at__isnull=True, then=Value("waiting")), default=Value("answered"))
    sent = FamilyMessage.objects.filter(member=eyes.member).annotate(state=state)
    return Subquery(sent.values("state")[:1])


def messages_in(trajectory: Trajectory) -> list[FamilyMessage]:
    """Return what members sent to who coordinates, what waits longest for an answer in front, then
    what was answered last, at most ``MOST_SHOWN``."""
    sent = FamilyMessage.objects.filter(trajectory=trajectory)
    ordered = sent.order_by(F("answered_at").desc(nulls_first=True), "written_at", "pk")
    return list(ordered.select_related("member", "goal", "answered_by")[:MOST_SHOWN])


def with_voices(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add since when a member waits for an answer as a column, to be read by ``unheard_since``."""
    unheard = FamilyMessage.objects.filter(answered_at__isnull=True, trajectory=OuterRef("pk"))
    of_it: Any = unheard.order_by().values("trajectory")
    return trajectories.annotate(
        unheard_since=Subquery(of_it.annotate(first=Min("written_at")).values("first"))
    )


def unheard_since(trajectory: Trajectory) -> date | None:
    """Return the day since when a member waits for an answer in a trajectory that came from
    ``with_voices``; None where nobody waits."""
    since = vars(trajectory)["unheard_since"]
    return since.astimezone(clock.LOCAL).date() if since else None
