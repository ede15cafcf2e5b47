# SPDX-License-Identifier: EUPL-1.2
"""Who else may see a family, as far as whoever asks may know.

The other way round from the grounds: those ask of one person which families, this of one family
which people. A test holds the two together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.grounds import Ground
from gezinsregie.accounts.models import User
from gezinsregie.casework.emergency.grounds import ROLES
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.partnership.queries import involved, open_scopes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.queries import withheld_on
from gezinsregie.families.standing import ConflictOfInterest, MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force, running_at
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import DutyShift, StandIn

from .others import Kind, Other, known_to

MOST_A_KIND = 60


def who_else(family: Any, municipality: Any, grounds: Sequence[Ground], asker: Any) -> list[Other]:
    """Return who else may see this family, of the kinds that these grounds let ``asker`` know of.

    At most eleven queries, and ``MOST_A_KIND`` of a kind; fewer of both for who may know less.
    """
    kinds = known_to(grounds)
    if not kinds:
        return []
    trajectories = list(
        Trajectory.objects.filter(family=family)
        .select_related("coordinator")
        .order_by("-started_on", "-pk")[:MOST_A_KIND]
    )
    here = _Here(family, municipality, clock.today(), trajectories)
    found = _at_work(here, kinds)
    if Kind.STANDS_IN in kinds:
        found += _stand_ins(here)
    if Kind.ON_DUTY in kinds:
        found += _on_duty(here)
    if Kind.EMERGENCY in kinds:
        found += _emergencies(here)
    if Kind.PARTNER in kinds:
        found += _partners(here)
    barred = _barred(here)
    found = [one for one in found if one.user_id not in barred]
    if Kind.MEMBER in kinds:
        found += _members(here)
    elif Kind.PARTNER in kinds:
        found = _as_a_member_may_know(here, found, asker)
    order = list(Kind)
    return sorted(found, key=lambda one: (order.index(one.kind), one.name, one.organisation))


@dataclass(frozen=True)
class _Here:
    """The family that is asked about, with its trajectories, latest first."""

    family: Any
    municipality: Any
    today: date
    trajectories: list[Trajectory]

    @property
    def open(self) -> Trajectory | None:
        return next((one for one in self.trajectories if one.ended_on is None), None)

    @property
    def latest(self) -> Trajectory | None:
        return self.open or next(iter(self.trajectories), None)


def _at_work(here: _Here, kinds: frozenset[Kind]) -> list[Other]:
    """Everybody who may because of what he is appointed to in this town; one query."""
    latest = here.latest
    coordinators = {one.coordinator_id for one in here.trajectories}
    places = Appointment.objects.filter(
        user=latest.coordinator_id if latest else None,
        role=Role.COORDINATOR,
        serves=here.municipality,
        starts_on__lte=here.today,
    )
    asked = Q(role=Role.COORDINATOR, user__in=coordinators)
    if Kind.TEAM_LEADER in kinds:
        asked |= Q(role=Role.TEAM_LEADER, organisation__in=places.values("organisation"))
    if Kind.DESK in kinds:
        asked |= Q(role=Role.DESK_WORKER)
    if Kind.PROCESS_DIRECTOR in kinds and here.open:
        knots = Escalation.objects.filter(trajectory=here.open, closed_on__isnull=True)
        asked |= Q(Exists(knots), role=Role.PROCESS_DIRECTOR)
    held = Appointment.objects.filter(
        asked, in_force(here.today), serves=here.municipality
    ).select_related("user", "organisation")
    found = []
    working_at = set()
    appointments = list(held.order_by("user__name", "pk")[: MOST_A_KIND * 4])
    for one in appointments:
        if one.role != Role.COORDINATOR:
            continue
        if here.open and one.user_id == here.open.coordinator_id:
            working_at.add(one.organisation_id)
            found.append(_other(Kind.COORDINATOR, one))
        elif Kind.COORDINATED in kinds and any(
            t.ended_on is not None and t.coordinator_id == one.user_id for t in here.trajectories
        ):
            found.append(_other(Kind.COORDINATED, one))
    if Kind.COORDINATOR not in kinds:
        found = [one for one in found if one.kind is not Kind.COORDINATOR]
    for one in appointments:
        if one.role == Role.TEAM_LEADER:
            # Of where the coordinator works today; where nobody does any more, of where it was.
            if not working_at or one.organisation_id in working_at:
                found.append(_other(Kind.TEAM_LEADER, one))
        elif one.role == Role.DESK_WORKER:
            found.append(_other(Kind.DESK, one))
        elif one.role == Role.PROCESS_DIRECTOR:
            found.append(_other(Kind.PROCESS_DIRECTOR, one))
    return _once(found)


def _other(kind: Kind, one: Appointment) -> Other:
    return Other(kind, one.user_id, one.user.name, one.organisation.name, one.ends_on)


def _once(found: list[Other]) -> list[Other]:
    """Somebody at two organisations is one person, of a kind."""
    return list({(one.kind, one.user_id): one for one in reversed(found)}.values())


def _stand_ins(here: _Here) -> list[Other]:
    if here.open is None:
        return []
    at_work = _appointed(here, OuterRef("stand_in"))
    rows = StandIn.objects.filter(
        Exists(at_work),
        in_force(here.today),
        absent=here.open.coordinator_id,
        serves=here.municipality,
    ).select_related("stand_in")[:MOST_A_KIND]
    return _once(
        [Other(Kind.STANDS_IN, one.stand_in_id, one.stand_in.name, "", one.ends_on) for one in rows]
    )


def _appointed(here: _Here, user: Any) -> Any:
    return Appointment.objects.filter(
        in_force(here.today), user=user, role=Role.COORDINATOR, serves=here.municipality
    )


def _on_duty(here: _Here) -> list[Other]:
    if here.open is None:
        return []
    same_place = {"organisation": OuterRef("organisation"), "serves": OuterRef("serves")}
    its_coordinator = _appointed(here, here.open.coordinator_id).filter(**same_place)
    own = _appointed(here, OuterRef("user")).filter(**same_place)
    rows = DutyShift.objects.filter(
        running_at(clock.now(), begins="starts_at", ends="ends_at"),
        Exists(its_coordinator),
        Exists(own),
        serves=here.municipality,
    ).select_related("user", "organisation")[:MOST_A_KIND]
    return _once(
        [
            Other(Kind.ON_DUTY, one.user_id, one.user.name, one.organisation.name, one.ends_at)
            for one in rows
        ]
    )


def _emergencies(here: _Here) -> list[Other]:
    at_work = Appointment.objects.filter(
        in_force(here.today), user=OuterRef("user"), role__in=ROLES, serves=here.municipality
    )
    rows = EmergencyAccess.objects.filter(
        running_at(clock.now(), begins="opened_at", ends="closes_at"),
        Exists(at_work),
        family=here.family,
    ).select_related("user")[:MOST_A_KIND]
    return _once(
        [Other(Kind.EMERGENCY, one.user_id, one.user.name, "", one.closes_at) for one in rows]
    )


def _partners(here: _Here) -> list[Other]:
    if here.open is None:
        return []
    at_work = Appointment.objects.filter(
        in_force(here.today),
        user=OuterRef("professional"),
        role=Role.PARTNER,
        organisation=OuterRef("organisation"),
        serves=here.municipality,
    )
    rows = list(
        involved(here.today)
        .filter(Exists(at_work), trajectory=here.open)
        .select_related("organisation", "professional")[:MOST_A_KIND]
    )
    open_now = open_scopes(here.today).filter(involvement__trajectory=here.open)
    domains: dict[Any, set[str]] = {}
    for involvement, domain in open_now.values_list("involvement", "life_domain"):
        domains.setdefault(involvement, set()).add(domain)
    return [
        Other(
            Kind.PARTNER,
            one.professional_id,
            one.professional_name,
            one.organisation.name,
            one.ends_on,
            tuple(sorted(domains.get(one.pk, ()))),
        )
        for one in rows
    ]


def _members(here: _Here) -> list[Other]:
    rows = MemberAccount.objects.filter(
        in_force(here.today), member__family=here.family
    ).select_related("member")[:MOST_A_KIND]
    return [Other(Kind.MEMBER, one.user_id, one.member.given_name, "", one.ends_on) for one in rows]


def _barred(here: _Here) -> set[Any]:
    """Who is too close: nothing opens to them as professionals; one query."""
    said_so = ConflictOfInterest.objects.filter(in_force(here.today), family=here.family)
    belongs = MemberAccount.objects.filter(starts_on__lte=here.today, member__family=here.family)
    either = Q(pk__in=said_so.values("user")) | Q(pk__in=belongs.values("user"))
    return set(User.objects.filter(either).values_list("pk", flat=True))


def _as_a_member_may_know(here: _Here, found: list[Other], asker: Any) -> list[Other]:
    """Leave of partners the organisation, and of those not one that is kept from this member."""
    kept = {
        row.organisation.name
        for row in withheld_on(
            here.today,
            family=here.family,
            from_member__accounts__user=asker,
            organisation__isnull=False,
        )
        if row.organisation
    }
    shown: dict[str, Other] = {}
    others = []
    for one in found:
        if one.organisation in kept:
            continue
        if one.kind is Kind.PARTNER:
            shown[one.organisation] = Other(Kind.PARTNER, None, "", one.organisation)
        else:
            others.append(one)
    return [*others, *shown.values()]
