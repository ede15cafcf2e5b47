# SPDX-License-Identifier: EUPL-1.2
"""What somebody may see by, and when each of it ends: for who looks after accounts.

Counts and days, about no family in particular.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.partnership.queries import open_to
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.queries import SHARING_KINDS, bound_on
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import DutyShift, StandIn

MOST = 12


@dataclass(frozen=True)
class Ends:
    """Something that opens; ``key`` says what it is, ``what`` names it, ``until`` None: no end."""

    key: str
    what: str
    until: date | datetime | None


def what_ends(appointments: Sequence[Appointment]) -> list[Ends]:
    """Return the work, the rosters, the emergencies and, for a partner, the agreements by which
    somebody sees families of a town, what ends first in front; at most four queries, and two
    for a partner who is no coach.

    ``appointments`` are all that this person has there, with their organisations; at least one.
    """
    today, now = clock.today(), clock.now()
    user_id, municipality_id = appointments[0].user_id, appointments[0].serves_id
    work = [one for one in appointments if one.ends_on is None or one.ends_on >= today][:MOST]
    found = [
        Ends("work", f"{one.get_role_display()}, {one.organisation.name}", one.ends_on)
        for one in work
    ]
    if any(one.role == Role.COORDINATOR for one in work):
        found += _on_the_roster(user_id, municipality_id, today, now)
    opened = EmergencyAccess.objects.filter(
        user=user_id, family__municipality=municipality_id, closes_at__gt=now
    )
    found += [Ends("emergency", "", one.closes_at) for one in opened[:MOST]]
    places = [one.organisation_id for one in work if one.role == Role.PARTNER]
    bound = bound_on(today).filter(
        organisation__in=places,
        agreement__municipality=municipality_id,
        agreement__kind__in=SHARING_KINDS,
    )
    found += [
        Ends("agreement", one.agreement.title, one.bound_until or one.agreement.valid_until)
        for one in bound.select_related("agreement")[:MOST]
    ]
    return sorted(found, key=_end)


def _on_the_roster(user_id: UUID, municipality_id: Any, today: date, now: datetime) -> list[Ends]:
    """Return when it ends to stand in and to be on duty: that opens nothing to who is no coach."""
    stands = StandIn.objects.filter(
        stand_in=user_id, serves=municipality_id, ends_on__gte=today
    ).select_related("absent")
    shifts = DutyShift.objects.filter(user=user_id, serves=municipality_id, ends_at__gt=now)
    return [
        *(Ends("stand_in", one.absent.name, one.ends_on) for one in stands[:MOST]),
        *(
            Ends("duty", one.organisation.name, one.ends_at)
            for one in shifts.select_related("organisation")[:MOST]
        ),
    ]


def _end(one: Ends) -> datetime:
    until = one.until
    if isinstance(until, datetime):
        return until.astimezone(clock.LOCAL).replace(tzinfo=None)
    return datetime.combine(until or date.max, datetime.max.time())


def families_by_domain(user_id: UUID, municipality_id: Any) -> dict[str, int]:
    """Return of how many families in this town each life domain is open to a partner today."""
    scopes = open_to(user_id, clock.today()).filter(
        involvement__trajectory__family__municipality=municipality_id
    )
    pairs = set(scopes.values_list("life_domain", "involvement__trajectory__family"))
    return dict(sorted(Counter(domain for domain, _family in pairs).items()))
