# SPDX-License-Identifier: EUPL-1.2
"""A conference as a partner reads it: that, when and where; and what lies in its life domains."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.partnership.queries import helped_by
from gezinsregie.casework.sharing.queries import opened
from gezinsregie.casework.sharing.rules import opens
from gezinsregie.foundation import clock

from .about import standings_of
from .guests.models import Guest
from .minutes.content import SaidOfPoint, content_of, read
from .models import Conference
from .queries import minutes_of, points_of

MOST_SHOWN = 30


def invited_to(permit: Permit) -> QuerySet[Conference]:
    """Return the conferences of this family to which the holder of this permit is invited, for an
    organisation that helps it today; newest first, bounded by whoever shows them."""
    mine = helped_by(UUID(permit.actor_id), clock.today())
    guests = Guest.objects.filter(
        conference=OuterRef("pk"), uninvited_at__isnull=True, involvement__in=mine.values("pk")
    )
    return Conference.objects.filter(
        Exists(guests), trajectory__family=UUID(permit.subject_id)
    ).select_related("trajectory__family")


@dataclass(frozen=True)
class SharedConference:
    """The points that are open to a partner; ``fixed``: their decisions change no more."""

    conference: Conference
    points: tuple[SaidOfPoint, ...]
    fixed: bool


def shared_of(conference: Conference, scopes: Collection[Scope]) -> SharedConference:
    """Return what these open scopes show of a conference: the minutes' words are not among it, as
    they are about everything at once."""
    fixed = minutes_of(conference.pk)
    content = fixed[0].content if fixed else content_of([], points_of(conference.pk))
    holds = opened(scopes)
    # An action can be of another goal than its point: it is read in one's part of the plan.
    points = tuple(
        replace(one, steps=())
        for one, standings in standings_of(read(content).points)
        if all(
            opens(holds, life_domain=where.life_domain, member=where.member) for where in standings
        )
    )
    return SharedConference(conference, points, bool(fixed))
