# SPDX-License-Identifier: EUPL-1.2
"""One whole case in several states, so that every page meets each outcome that it can have for
each person: what the oracle makes of the facts of that state is what the page must do.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.accounts.models import User
from gezinsregie.casework.closing.models import Closing, ClosingReason
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import ConflictOfInterest, Family, MemberAccount
from gezinsregie.partners.agreement.models import Party
from gezinsregie.partners.models import Appointment
from gezinsregie.partners.roster.models import DutyShift, StandIn
from tests.cast import NOW, TODAY
from tests.whole_case import Case

from . import answers
from .facts import World

PEOPLE = (
    "desk",
    "coordinator",
    "colleague",
    "team_leader",
    "referrer",
    "professional",
    "process_director",
    "privacy_officer",
    "administrator",
    "inspector",
    "other_desk",
    "relative",
    "nobody",
)
YESTERDAY = TODAY - timedelta(days=1)
_HOUR = timedelta(hours=1)


def as_it_is(case: Case) -> None:
    """Under way: with its coordinator, a partner who is informed, and a knot that went up."""


def nothing_shared(case: Case) -> None:
    """The partner is in the plan, and nothing is open to it any more; the colleague stands in."""
    Scope.objects.update(starts_on=YESTERDAY, ends_on=YESTERDAY)
    StandIn.objects.create(
        absent=case.town.coordinator,
        stand_in=case.town.colleague,
        serves=case.town.municipality,
        starts_on=TODAY,
        ends_on=TODAY + timedelta(days=200),
    )


def unsigned(case: Case) -> None:
    """No agreement binds anybody; the desk opened an emergency, the colleague is on duty."""
    Party.objects.filter(signed_on__lt=YESTERDAY).update(bound_until=YESTERDAY)
    EmergencyAccess.objects.create(
        family=case.subjects[SubjectKind.FAMILY],
        user=case.town.desk,
        reason="Er is nu gevaar.",
        opened_at=NOW - _HOUR,
        closes_at=NOW + _HOUR,
    )
    DutyShift.objects.create(
        user=case.town.colleague,
        organisation=case.town.provider,
        serves=case.town.municipality,
        starts_at=NOW - _HOUR,
        ends_at=NOW + _HOUR,
    )


def closed(case: Case) -> None:
    """Closed today, with its final report."""
    for one in Trajectory.objects.filter(ended_on__isnull=True):
        one.ended_on = TODAY
        one.save()
        Closing.objects.create(
            trajectory=one,
            closed_on=TODAY,
            reason=ClosingReason.MANAGEABLE,
            words="Het gaat goed.",
            handed_over_to="Het wijkteam",
            look_again_on=TODAY + timedelta(days=180),
            written_by=one.coordinator,
        )


def too_close(case: Case) -> None:
    """Everybody declared a conflict of interest with this family."""
    for user in User.objects.all():
        ConflictOfInterest.objects.get_or_create(
            user=user,
            family=case.subjects[SubjectKind.FAMILY],
            ends_on=None,
            defaults={"kind": "kin", "starts_on": TODAY},
        )


def nobody_works_here(case: Case) -> None:
    Appointment.objects.filter(starts_on__lt=TODAY).update(ends_on=YESTERDAY)
    MemberAccount.objects.update(starts_on=YESTERDAY, ends_on=YESTERDAY)


STATES: Mapping[str, Callable[[Case], None]] = MappingProxyType(
    {
        one.__name__: one
        for one in (as_it_is, nothing_shared, unsigned, closed, too_close, nobody_works_here)
    }
)
_KINDS = {
    SubjectKind.FAMILY: "family",
    SubjectKind.REFERRAL: "referral",
    SubjectKind.ROUND: "round",
    SubjectKind.FACTSHEET: "factsheet",
}


def expected(user: User, act: Act, case: Case, world: World, *, view: Any = None) -> bool:
    """Return what the oracle says: of the case's subject, or of any organisation one works for;
    where the ``view`` is about a thing of this town (``within``), of this town alone."""
    within = getattr(view, "within", None) is not None
    kind = SUBJECT_OF[act]
    person = str(user.pk)
    if kind is SubjectKind.ORGANISATION:
        return any(
            act in answers.acts(person, "organisation", one.key, NOW, world)
            for one in world.organisations
            if not within or one.key == str(case.town.municipality.pk)
        )
    subject = str(case.subjects[kind].pk)
    return act in answers.acts(person, _KINDS[kind], subject, NOW, world)


def families_of(user: User, act: Act, world: World) -> set[str]:
    """Return the families to which the oracle lets somebody do ``act``, by id."""
    return {
        str(pk)
        for pk in Family.objects.values_list("pk", flat=True)
        if answers.may(str(user.pk), act, str(pk), NOW, world)
    }
