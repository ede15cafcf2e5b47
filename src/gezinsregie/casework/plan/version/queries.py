# SPDX-License-Identifier: EUPL-1.2
"""Who has a say in a version of the plan, and what each said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import PlanVersion
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.families.models import Member
from gezinsregie.families.queries import members_of
from gezinsregie.foundation.prepared import Prepared

from .models import PartyView

# Of a network that is larger than this, the page says so by what it leaves out: nobody has it.
MOST = 60


@dataclass(frozen=True)
class Party:
    """A member or a partner, and what that party said of a version; None while it said nothing."""

    member: Member | None
    involvement: Involvement | None
    view: PartyView | None

    @property
    def name(self) -> str:
        if self.member:
            return self.member.given_name
        assert self.involvement is not None  # noqa: S101 - one of both
        return f"{self.involvement.professional_name}, {self.involvement.organisation.name}"

    @property
    def key(self) -> tuple[str, int]:
        """The kind of party and its key, as the address of its page has them."""
        one = self.member or self.involvement
        assert one is not None  # noqa: S101 - one of both
        return ("lid" if self.member else "partner"), one.pk


def views_for(permit: Permit) -> QuerySet[PartyView]:
    """Return what parties said of the versions of the trajectory that this permit opens."""
    newest = trajectories_for(permit).values("pk")[:1]
    return PartyView.objects.filter(version__trajectory__in=newest).select_related(
        "version__trajectory__family", "member", "involvement__organisation"
    )


def partners_in(trajectory_id: int, day: date) -> QuerySet[Involvement]:
    """Return the partners that stand in a trajectory on ``day``, whether or not what they signed
    binds them: what they think of the plan is asked of all."""
    return (
        Involvement.objects.filter(trajectory=trajectory_id, starts_on__lte=day, withdrawn=False)
        .exclude(ends_on__lt=day)
        .select_related("organisation")
    )


_VIEWS: Prepared[PartyView] = Prepared(
    lambda version: (
        PartyView.objects.filter(version=version)
        .select_related("member", "involvement__organisation", "carried_from__version")
        .annotate(writer=F("written_by__name"))[:MOST]
    )
)


def views_of(version_id: int) -> list[PartyView]:
    """Return what was said of a version, each with its party and its ``writer``: one query."""
    return _VIEWS.objects(version=version_id)


def parties_of(version: PlanVersion, day: date) -> list[Party]:
    """Return who has a say in a version: the members, the partners of ``day``, and whoever said
    something of it and left since. Three queries."""
    views = views_of(version.pk)
    by_member = {one.member_id: one for one in views if one.member_id}
    by_partner = {one.involvement_id: one for one in views if one.involvement_id}
    members = list(members_of(version.trajectory.family_id)[:MOST])
    partners = list(partners_in(version.trajectory_id, day)[:MOST])
    here = {one.pk for one in partners}
    return [
        *(Party(one, None, by_member.get(one.pk)) for one in members),
        *(Party(None, one, by_partner.get(one.pk)) for one in partners),
        *(
            Party(None, one.involvement, one)
            for one in by_partner.values()
            if one.involvement_id not in here
        ),
    ]


def unasked(parties: Sequence[Party]) -> int:
    """Return how many parties said nothing of a version yet."""
    return sum(one.view is None for one in parties)
