# SPDX-License-Identifier: EUPL-1.2
"""A list holds exactly the rows whose detail would open: for everyone, for every act."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Model

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.conditions import subject_model
from gezinsregie.access.permits import NotPermitted, permit, visible
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.accounts.models import User
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Appointment, Organisation, OrganisationKind, Role
from gezinsregie.supervision.factsheet.models import Factsheet
from tests import cast
from tests.cast import NOW, TODAY, Town, accept, appoint, open_trajectory, person, refer

# Of each act the keys on everybody's list.
Lists = Callable[[Act], dict[User, set[Any]]]


def opens(user: User, act: Act, row: Model) -> bool:
    try:
        permit(user, act, row.pk)
    except NotPermitted:
        return False
    return True


@pytest.fixture(scope="module")
def made_once(django_db_setup: None, django_db_blocker: Any) -> Iterator[Town]:
    """The town of this module: its tests only read, so that each finds it as it was made."""
    with django_db_blocker.unblock(), transaction.atomic(), clock.stopped_at(NOW):
        yield full(cast.town())
        transaction.set_rollback(True)


@pytest.fixture
def full_town(made_once: Town, db: None) -> Iterator[Town]:
    with clock.stopped_at(NOW):
        yield made_once


@pytest.fixture(scope="module")
def lists_of_the_module(made_once: Town) -> dict[Act, dict[User, set[Any]]]:
    return {}


@pytest.fixture
def lists(full_town: Town, lists_of_the_module: dict[Act, dict[User, set[Any]]]) -> Lists:
    """What is on everybody's list for an act, by key: each question is dear, and is asked once."""

    def of(act: Act) -> dict[User, set[Any]]:
        rows = _subjects(SUBJECT_OF[act])
        if act not in lists_of_the_module:
            lists_of_the_module[act] = {
                user: set(visible(user, act, rows).values_list("pk", flat=True))
                for user in User.objects.order_by("email")
            }
        return lists_of_the_module[act]

    return of


def full(town: Town) -> Town:
    """Families under way, closed, waiting and elsewhere, and people whose work ended yesterday."""
    open_trajectory(town)
    refer(town, family_name="De Vries")
    closed = accept(town, refer(town, family_name="Okafor"))
    trajectory = open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, closed.family),
        referral=closed,
        coordinator_id=town.colleague.pk,
        started_on=TODAY - timedelta(days=30),
    )
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY)
    elsewhere = Organisation.objects.get(name="Oosterzand")
    Family.objects.create(municipality=elsewhere, name="Van Elders", known_since=TODAY)
    for role in Role:
        gone = person(f"weg-{role}@town.example", f"Weg {role}")
        at = town.inspectorate if role is Role.INSPECTOR else town.municipality
        appoint(gone, role, at, at, ends_on=TODAY - timedelta(days=1))
        late = person(f"later-{role}@town.example", f"Later {role}")
        appoint(late, role, at, at, starts_on=TODAY + timedelta(days=1))
    other = Organisation.objects.create(name="Inspectie Zuid", kind=OrganisationKind.INSPECTORATE)
    for inspectorate in (town.inspectorate, other):
        Factsheet.objects.create(
            inspectorate=inspectorate,
            kind="factsheet",
            title="Helpende Hand",
            framework_key="ggsr",
            framework_version="2013",
            source_digest=str(inspectorate.pk),
            imported_by=town.inspector,
            imported_at=NOW,
        )
    stranger = person("inspectie@elders.example", "Saar Peeters")
    appoint(stranger, Role.INSPECTOR, other, other)
    return town


def _subjects(kind: SubjectKind) -> Any:
    return subject_model(kind)._default_manager.all()


@pytest.mark.parametrize("act", Act)
def test_visible_is_permit_on_each_row(lists: Lists, act: Act) -> None:
    rows = list(_subjects(SUBJECT_OF[act]))
    for user, listed in lists(act).items():
        assert listed == {row.pk for row in rows if opens(user, act, row)}, user.name


@pytest.mark.parametrize("act", Act)
def test_who_is_not_known_sees_nothing(full_town: Town, act: Act) -> None:
    stranger = User(name="niet opgeslagen", pk=None)
    assert not visible(stranger, act, _subjects(SUBJECT_OF[act])).exists()


@pytest.mark.parametrize("act", [act for act in Act if SUBJECT_OF[act] is SubjectKind.FAMILY])
def test_a_list_of_trajectories_follows_its_families(lists: Lists, act: Act) -> None:
    everything = list(Trajectory.objects.all())
    for user, families in lists(act).items():
        listed = set(visible(user, act, Trajectory.objects.all(), path="family"))
        assert listed == {one for one in everything if one.family_id in families}, user.name


def test_the_cast_sees_something_so_that_equal_sets_are_not_just_empty(full_town: Town) -> None:
    seen = {
        user.name: visible(user, Act.READ_PLAN, Family.objects.all()).count()
        for user in User.objects.all()
    }
    assert {name: count for name, count in seen.items() if count} == {
        "Joris van den Berg": 1,
        "Femke Boersma": 1,
    }
    assert visible(full_town.team_leader, Act.SEE_PROCESS, Family.objects.all()).count() == 2
    assert visible(full_town.desk, Act.READ_REFERRAL, Referral.objects.all()).count() == 3
    assert visible(full_town.referrer, Act.READ_ANSWER_TO_REFERRAL, Referral.objects.all()).exists()


@pytest.mark.parametrize("act", Act)
def test_whose_work_ended_yesterday_or_begins_tomorrow_sees_nothing(lists: Lists, act: Act) -> None:
    theirs = [
        listed for user, listed in lists(act).items() if user.email.startswith(("weg-", "later-"))
    ]
    assert theirs == [set()] * 2 * len(Role)


@pytest.mark.parametrize("act", Act)
def test_another_municipality_sees_none_of_ours(full_town: Town, lists: Lists, act: Act) -> None:
    ours = {full_town.municipality.pk, full_town.provider.pk, full_town.police.pk}
    listed = lists(act)[full_town.other_desk]
    for row in _subjects(SUBJECT_OF[act]).filter(pk__in=listed):
        owner = {
            SubjectKind.ORGANISATION: lambda one: one.pk,
            SubjectKind.FAMILY: lambda one: one.municipality_id,
            SubjectKind.REFERRAL: lambda one: one.family.municipality_id,
        }[SUBJECT_OF[act]](row)
        assert owner not in ours


def test_an_ended_coordinator_loses_the_families_the_next_day(full_town: Town) -> None:
    coordinator = full_town.coordinator
    family = Trajectory.objects.get(coordinator=coordinator).family
    held = Appointment.objects.filter(user=coordinator)
    held.update(ends_on=TODAY)
    assert opens(coordinator, Act.READ_PLAN, family)
    held.update(ends_on=TODAY - timedelta(days=1))
    assert not opens(coordinator, Act.READ_PLAN, family)


@pytest.mark.parametrize(
    "subject_id", ["", "geen-uuid", None, 3, "00000000-0000-0000-0000-000000000000"]
)
def test_a_subject_that_is_not_there_is_refused_like_one_that_is_closed(
    full_town: Town, subject_id: Any
) -> None:
    with pytest.raises(NotPermitted):
        permit(full_town.coordinator, Act.READ_FAMILY, subject_id)
