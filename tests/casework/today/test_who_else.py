# SPDX-License-Identifier: EUPL-1.2
"""Who else may see a family: the grounds read the other way round, held against the grounds."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import grounds_held
from gezinsregie.accounts.models import User
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.today.others import Kind
from gezinsregie.casework.today.who_else import who_else
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.families.models import ConflictOfInterest, MemberAccount
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import DutyShift, StandIn
from tests.casework.escalation.making import raised
from tests.casework.partnership.making import school_helps
from tests.cast import NOW, TODAY, Town, appoint, person

DAY = timedelta(days=1)

GROUND_OF_KIND = {
    Kind.COORDINATOR: Ground.COORDINATES,
    Kind.STANDS_IN: Ground.STANDS_IN,
    Kind.ON_DUTY: Ground.ON_DUTY,
    Kind.EMERGENCY: Ground.EMERGENCY,
    Kind.COORDINATED: Ground.COORDINATED,
    Kind.TEAM_LEADER: Ground.LEADS_THE_TEAM,
    Kind.DESK: Ground.WORKS_THE_DESK,
    Kind.PROCESS_DIRECTOR: Ground.DIRECTS_THE_PROCESS,
    Kind.PARTNER: Ground.PARTNER_INVOLVED,
    Kind.MEMBER: Ground.IS_MEMBER,
}


def everything(town: Town, trajectory: Trajectory) -> None:
    """Let somebody hold each ground on the family."""
    StandIn.objects.create(
        absent=town.coordinator,
        stand_in=town.colleague,
        serves=town.municipality,
        starts_on=TODAY,
        ends_on=TODAY,
    )
    duty = person("dienst@town.example", "Bo Achterberg")
    appoint(duty, Role.COORDINATOR, town.provider, town.municipality)
    DutyShift.objects.create(
        user=duty,
        organisation=town.provider,
        serves=town.municipality,
        starts_at=NOW,
        ends_at=NOW + timedelta(hours=8),
    )
    EmergencyAccess.objects.create(
        family=trajectory.family,
        user=town.desk,
        reason="Het kon niet wachten.",
        opened_at=NOW,
        closes_at=NOW + timedelta(hours=4),
    )
    raised(town, trajectory)
    school_helps(town, trajectory)
    ilse = trajectory.family.members.get(given_name="Ilse")
    own = person("ilse@huis.example", "Ilse 't Hart")
    MemberAccount.objects.create(member=ilse, user=own, starts_on=TODAY)


def yesterday_a_conflict(town: Town, trajectory: Trajectory) -> None:
    ConflictOfInterest.objects.create(
        user=town.team_leader,
        family=trajectory.family,
        kind="kin",
        starts_on=TODAY - 9 * DAY,
        ends_on=TODAY - DAY,
    )


def a_conflict(town: Town, trajectory: Trajectory) -> None:
    for user in (town.team_leader, town.desk, town.colleague):
        ConflictOfInterest.objects.create(
            user=user, family=trajectory.family, kind="kin", starts_on=TODAY
        )


def the_coordinator_left(town: Town, trajectory: Trajectory) -> None:
    Appointment.objects.filter(user=town.coordinator).update(ends_on=TODAY - DAY)


def everything_ended(town: Town, trajectory: Trajectory) -> None:
    StandIn.objects.update(starts_on=TODAY - DAY, ends_on=TODAY - DAY)
    DutyShift.objects.update(starts_at=NOW - timedelta(hours=8), ends_at=NOW)
    EmergencyAccess.objects.update(opened_at=NOW - timedelta(hours=4), closes_at=NOW)


def closed(town: Town, trajectory: Trajectory) -> None:
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY)


@pytest.mark.parametrize(
    "changed",
    [
        lambda town, trajectory: None,
        yesterday_a_conflict,
        a_conflict,
        the_coordinator_left,
        everything_ended,
        closed,
    ],
    ids=["all", "conflict ended", "conflict", "coordinator left", "ended", "closed"],
)
def test_it_lists_exactly_who_holds_a_ground(
    town: Town, trajectory: Trajectory, changed: Callable[[Town, Trajectory], None]
) -> None:
    everything(town, trajectory)
    changed(town, trajectory)
    family = trajectory.family
    listed = {
        (one.user_id, GROUND_OF_KIND[one.kind])
        for one in who_else(family.pk, family.municipality_id, (Ground.COORDINATES,), None)
    }
    held = {
        (user.pk, ground)
        for user in User.objects.all()
        for ground in grounds_held(user, SubjectKind.FAMILY, family.pk)
        if ground is not Ground.PARTNER_INFORMED
    }
    assert listed == held


def test_each_knows_of_the_others_what_he_may(town: Town, trajectory: Trajectory) -> None:
    everything(town, trajectory)
    family = trajectory.family

    def kinds(ground: Ground) -> set[Kind]:
        found = who_else(family.pk, family.municipality_id, (ground,), town.nobody.pk)
        return {one.kind for one in found}

    assert kinds(Ground.PARTNER_INFORMED) == {Kind.COORDINATOR}
    assert kinds(Ground.LEADS_THE_TEAM) == {Kind.COORDINATOR, Kind.STANDS_IN}
    assert kinds(Ground.COORDINATED) == set()
    assert kinds(Ground.IS_MEMBER) == {Kind.COORDINATOR, Kind.STANDS_IN, Kind.PARTNER}
    assert kinds(Ground.STANDS_IN) == set(Kind) - {Kind.COORDINATED}


def test_a_member_reads_organisations_and_not_one_that_is_kept_from_him(
    town: Town, trajectory: Trajectory
) -> None:
    everything(town, trajectory)
    family = trajectory.family
    account = MemberAccount.objects.get()
    found = who_else(family.pk, family.municipality_id, (Ground.IS_MEMBER,), account.user_id)
    (school,) = [one for one in found if one.kind is Kind.PARTNER]
    assert (school.name, school.organisation, school.user_id) == ("", "De Regenboog", None)
    Withheld.objects.create(
        family=family,
        from_member=account.member,
        organisation=trajectory.involvements.get().organisation,
        reason="Veilig",
        decided_by=town.coordinator,
        starts_on=TODAY,
    )
    found = who_else(family.pk, family.municipality_id, (Ground.IS_MEMBER,), account.user_id)
    assert [one for one in found if one.kind is Kind.PARTNER] == []
