# SPDX-License-Identifier: EUPL-1.2
"""Who looked at a family, for one of its members: the log, with its names resolved on reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit
from gezinsregie.audit.models import Outcome
from gezinsregie.audit.queries import looks_a_day
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.families.merging.queries import taken_in
from gezinsregie.families.models import Family
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role

from .looking import Look, Reviewed, Visit, visits

ROWS_A_PAGE = 20
MOST_PAGES = 500
_MOST_EMERGENCIES = 100

_COORDINATOR = (Role.COORDINATOR,)
_ROLES: dict[str, tuple[Role, ...]] = {
    Ground.COORDINATES: _COORDINATOR,
    Ground.COORDINATED: _COORDINATOR,
    Ground.STANDS_IN: _COORDINATOR,
    Ground.ON_DUTY: _COORDINATOR,
    Ground.EMERGENCY: (Role.COORDINATOR, Role.TEAM_LEADER, Role.DESK_WORKER),
    Ground.LEADS_THE_TEAM: (Role.TEAM_LEADER,),
    Ground.WORKS_THE_DESK: (Role.DESK_WORKER,),
    Ground.DIRECTS_THE_PROCESS: (Role.PROCESS_DIRECTOR,),
}
_HELPING = (Ground.PARTNER_INFORMED, Ground.PARTNER_INVOLVED)


@dataclass(frozen=True)
class WhoLooked:
    """A page of visits; ``older``: whether there are more before these."""

    visits: list[Visit]
    older: bool
    something_kept: bool


def who_looked(permit: Permit, *, number: int) -> WhoLooked:
    """Return page ``number`` (from 1) of who looked at the family of this permit: six queries.
    A family that was found to be the same one is looked at as this one, once the coach shows who
    came along: until then, who referred it tells that it is there.

    What members of the family looked at is left out: that is nobody's business but their own.
    """
    family = UUID(permit.subject_id)
    today = clock.today()
    shown = taken_in(family).filter(shown_at__isnull=False)
    also = Q(family=family) | Q(family__in=shown.values("absorbed"))
    referrals = list(Referral.objects.filter(also).select_related("organisation"))
    families = {family, *(one.family_id for one in referrals)}
    asked = looks_a_day(
        {
            SubjectKind.FAMILY: [str(one) for one in families],
            SubjectKind.REFERRAL: [str(one.pk) for one in referrals],
        }
    ).exclude(ground=Ground.IS_MEMBER)
    first = (number - 1) * ROWS_A_PAGE
    rows = list(asked[first : first + ROWS_A_PAGE + 1])
    kept = list(
        Withheld.objects.filter(
            in_force(today),
            family=family,
            from_member__in=MemberAccount.objects.filter(
                in_force(today), user=UUID(permit.actor_id)
            ).values("member"),
        ).values_list("organisation", flat=True)
    )
    found = _looks(rows[:ROWS_A_PAGE], family, families, referrals)
    hidden = frozenset(str(one) for one in kept if one is not None)
    return WhoLooked(visits(found, kept=hidden), len(rows) > ROWS_A_PAGE, bool(kept))


def _looks(
    rows: Sequence[dict[str, Any]],
    family: UUID,
    families: Iterable[UUID],
    referrals: Iterable[Referral],
) -> list[Look]:
    actors = {UUID(row["actor_id"]) for row in rows if ":" not in row["actor_id"]}
    work = list(
        Appointment.ever.filter(
            user__in=actors,
            serves__in=Family.objects.filter(pk=family).values("municipality"),
        )
        .select_related("user", "organisation")
        .order_by("-starts_on", "-pk")
    )
    helping = list(
        Involvement.objects.filter(
            trajectory__family=family, professional__in=actors
        ).select_related("organisation")
    )
    emergencies = list(
        EmergencyAccess.objects.filter(family__in=families).order_by("-opened_at")[
            :_MOST_EMERGENCIES
        ]
    )
    names = {str(one.user_id): one.user.name for one in work}
    names |= {str(one.professional_id): one.professional_name for one in helping}
    return [
        Look(
            day=row["day"],
            last=row["last"],
            actor=row["actor_id"],
            name=names.get(row["actor_id"], ""),
            ground=row["ground"],
            act=row["act"],
            wrote=row["outcome"] == Outcome.DONE,
            times=row["times"],
            organisations=_organisations(row, work, helping, referrals),
            emergency=_review(row, emergencies),
        )
        for row in rows
    ]


def _organisations(
    row: dict[str, Any],
    work: Iterable[Appointment],
    helping: Iterable[Involvement],
    referrals: Iterable[Referral],
) -> tuple[tuple[str, str], ...]:
    """Return for which organisations this may have been done, the likeliest in front."""
    actor, ground, day = row["actor_id"], row["ground"], row["day"]
    if ground in _HELPING:
        found = [one.organisation for one in helping if str(one.professional_id) == actor]
    elif ground == Ground.REFERRED_IT:
        found = [one.organisation for one in referrals if str(one.referred_by_id) == actor]
    else:
        held = [
            one for one in work if str(one.user_id) == actor and one.role in _ROLES.get(ground, ())
        ]
        held.sort(key=lambda one: not _held_on(one, day))
        found = [one.organisation for one in held]
    return tuple(dict.fromkeys((str(one.pk), one.name) for one in found))


def _held_on(one: Appointment, day: date) -> bool:
    return one.starts_on <= day and (one.ends_on is None or one.ends_on >= day)


def _review(row: dict[str, Any], emergencies: Iterable[EmergencyAccess]) -> Reviewed | None:
    """Return what was said afterwards of the emergency accesses of that day, the worst of them."""
    if row["ground"] != Ground.EMERGENCY:
        return None
    said = {
        one.justified
        for one in emergencies
        if str(one.user_id) == row["actor_id"]
        and _day(one.opened_at) <= row["day"] <= _day(one.closes_at)
    }
    if False in said:
        return Reviewed.NOT_JUSTIFIED
    return Reviewed.JUSTIFIED if said == {True} else Reviewed.NOT_YET


def _day(moment: Any) -> date:
    day: date = moment.astimezone(clock.LOCAL).date()
    return day
