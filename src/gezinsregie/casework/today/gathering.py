# SPDX-License-Identifier: EUPL-1.2
"""What waits for people to come together: a conference that is not finished, and a plan that was
laid before the parties of whom not all have said what they think."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from gezinsregie.casework.conference.minutes.models import Minutes
from gezinsregie.casework.conference.models import AgendaPoint, Conference
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import PlanVersion, VersionKind
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock

from .rules import TableFacts, UnaskedFacts


def with_gatherings(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add as columns the conference that comes first, the one held first without minutes, and the
    version that not every party said something of: for ``tables_in`` and ``unasked_in``."""
    unfinished = Conference.objects.filter(
        ~Exists(Minutes.objects.filter(conference=OuterRef("pk"))),
        trajectory=OuterRef("pk"),
        called_off_at__isnull=True,
    ).order_by("starts_at", "pk")
    coming = unfinished.filter(starts_at__gt=clock.now())
    held = unfinished.filter(starts_at__lte=clock.now())
    agenda = AgendaPoint.objects.filter(conference=OuterRef("pk"))
    laid = _with_somebody_unasked()
    return trajectories.annotate(
        coming_key=Subquery(coming.values("pk")[:1]),
        coming_at=Subquery(coming.values("starts_at")[:1]),
        coming_agenda=Subquery(coming.annotate(has=Exists(agenda)).values("has")[:1]),
        held_key=Subquery(held.values("pk")[:1]),
        held_at=Subquery(held.values("starts_at")[:1]),
        laid_number=Subquery(laid.values("number")[:1]),
        laid_on=Subquery(laid.values("agreed_on")[:1]),
    )


def tables_in(trajectory: Trajectory) -> tuple[TableFacts, ...]:
    """Return the conferences of a trajectory that came from ``with_gatherings``, at most two."""
    row = vars(trajectory)
    found = []
    if row["held_key"] is not None:
        found.append(_table(row["held_key"], row["held_at"], begun=True, has_agenda=True))
    if row["coming_key"] is not None:
        agenda = bool(row["coming_agenda"])
        found.append(_table(row["coming_key"], row["coming_at"], begun=False, has_agenda=agenda))
    return tuple(found)


def unasked_in(trajectory: Trajectory) -> UnaskedFacts | None:
    """Return the version about which a party is still to be asked, of one that came from
    ``with_gatherings``."""
    row = vars(trajectory)
    if row["laid_number"] is None:
        return None
    return UnaskedFacts(str(row["laid_number"]), row["laid_on"])


def _table(key: int, at: datetime, *, begun: bool, has_agenda: bool) -> TableFacts:
    return TableFacts(str(key), at, at.astimezone(clock.LOCAL).date(), begun, has_agenda)


def _with_somebody_unasked() -> QuerySet[PlanVersion, Any]:
    """Return the last version of the trajectory in question, where it was discussed and a party of
    today said nothing of it."""
    today = clock.today()
    later = PlanVersion.ever.filter(
        trajectory=OuterRef("trajectory"), number__gt=OuterRef("number")
    )
    said = PartyView.objects.filter(version=OuterRef(OuterRef("pk")))
    member = Member.objects.filter(
        ~Exists(said.filter(member=OuterRef("pk"))), family=OuterRef("trajectory__family")
    )
    partner = Involvement.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=today),
        ~Exists(said.filter(involvement=OuterRef("pk"))),
        trajectory=OuterRef("trajectory"),
        starts_on__lte=today,
        withdrawn=False,
    )
    return PlanVersion.ever.filter(
        ~Exists(later),
        Exists(member) | Exists(partner),
        kind=VersionKind.DISCUSSED,
        trajectory=OuterRef("pk"),
    )
