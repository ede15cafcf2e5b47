# SPDX-License-Identifier: EUPL-1.2
"""Who else may see a family, as far as whoever asks may know.

The other way round from the grounds: those ask of one person which families, this of one family
which people. A test holds the two together.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import (
    CharField,
    DateField,
    Exists,
    F,
    OuterRef,
    Q,
    Value,
)

from gezinsregie.access.grounds import Ground
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.partnership.queries import involved, open_scopes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.queries import withheld_on
from gezinsregie.families.standing import ConflictOfInterest, MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role

from .for_a_while import for_a_while
from .here import MOST_A_KIND, Here, once
from .others import Kind, Other, known_to

# There are eight life domains, and few ask for more than one scope in each.
MOST_SCOPES = 12


def trajectories_of(family_id: Any) -> list[Trajectory]:
    """Return the trajectories of a family, latest first, each with the family and its coordinator;
    at most ``MOST_A_KIND``."""
    return list(
        Trajectory.objects.filter(family=family_id)
        .select_related("coordinator", "family")
        .order_by("-started_on", "-pk")[:MOST_A_KIND]
    )


def who_else(
    family: Any,
    municipality: Any,
    grounds: Sequence[Ground],
    asker: Any,
    *,
    trajectories: list[Trajectory] | None = None,
) -> list[Other]:
    """Return who else may see this family, of the kinds that these grounds let ``asker`` know of.

    At most six queries, and ``MOST_A_KIND`` of a kind; fewer of both for who may know less.
    ``trajectories``: those of ``trajectories_of``, for who read them already.
    """
    kinds = known_to(grounds)
    if not kinds:
        return []
    known = trajectories_of(family) if trajectories is None else trajectories
    here = Here(family, municipality, clock.today(), known)
    found = _at_work(here, kinds)
    found += for_a_while(here, kinds)
    if Kind.PARTNER in kinds:
        found += _partners(here)
    close = _too_close(here)
    barred = {user for user, *_ in close}
    found = [one for one in found if one.user_id not in barred]
    if Kind.MEMBER in kinds:
        found += [
            Other(Kind.MEMBER, user, name, "", until)
            for user, name, until in close
            if name and (until is None or until >= here.today)
        ]
    elif Kind.PARTNER in kinds:
        found = _as_a_member_may_know(here, found, asker)
    order = list(Kind)
    return sorted(found, key=lambda one: (order.index(one.kind), one.name, one.organisation))


def _at_work(here: Here, kinds: frozenset[Kind]) -> list[Other]:
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
    return once(found)


def _other(kind: Kind, one: Appointment) -> Other:
    return Other(kind, one.user_id, one.user.name, one.organisation.name, one.ends_on)


def _partners(here: Here) -> list[Other]:
    if here.open is None:
        return []
    at_work = Appointment.objects.filter(
        in_force(here.today),
        user=OuterRef("professional"),
        role=Role.PARTNER,
        organisation=OuterRef("organisation"),
        serves=here.municipality,
    )
    # A row for each of its scopes, open or not; one without any has a row with nothing in it.
    open_now = open_scopes(here.today).filter(pk=OuterRef("scopes__pk"))
    rows = (
        involved(here.today)
        .filter(Exists(at_work), trajectory=here.open)
        .annotate(life_domain=F("scopes__life_domain"), is_open=Exists(open_now))
        .select_related("organisation", "professional")[: MOST_A_KIND * MOST_SCOPES]
    )
    found: dict[Any, Any] = {}
    domains: dict[Any, set[str]] = defaultdict(set)
    for one in rows:
        found.setdefault(one.pk, one)
        if one.is_open:
            domains[one.pk].add(one.life_domain)
    return [
        Other(
            Kind.PARTNER,
            one.professional_id,
            one.professional_name,
            one.organisation.name,
            one.ends_on,
            tuple(sorted(domains[one.pk])),
        )
        for one in found.values()
    ][:MOST_A_KIND]


def _too_close(here: Here) -> list[tuple[Any, str, date | None]]:
    """To whom nothing opens as a professional, with the first name and the last day of who has an
    account as a member, now or before; without a name who said to know the family; one query."""
    belongs = MemberAccount.objects.filter(starts_on__lte=here.today, member__family=here.family)
    said_so = ConflictOfInterest.objects.filter(in_force(here.today), family=here.family)
    nobody = (Value("", CharField()), Value(None, DateField()))
    return list(
        belongs.order_by()
        .values_list("user", "member__given_name", "ends_on")
        .union(said_so.order_by().values_list("user", *nobody), all=True)
    )


def _as_a_member_may_know(here: Here, found: list[Other], asker: Any) -> list[Other]:
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
