# SPDX-License-Identifier: EUPL-1.2
"""A list that is written once holds what ``visible`` holds, for everybody and on every day."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from gezinsregie.access.acts import Act
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import visible
from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from tests.cast import NOW, TODAY, Town, accept, open_trajectory, refer


def by_name(actor: UUID) -> QuerySet[Family]:
    return Family.objects.order_by("-name").select_related("municipality")


@pytest.fixture
def two_under_way(town: Town) -> Town:
    open_trajectory(town)
    accepted = accept(town, refer(town, family_name="Okafor"))
    open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, accepted.family),
        referral=accepted,
        coordinator_id=town.coordinator.pk,
        started_on=TODAY,
    )
    return town


def test_it_holds_what_visible_holds_on_every_day(two_under_way: Town) -> None:
    listed = Listed(Act.READ_PLAN, by_name)
    followed = Listed(Act.READ_PLAN, lambda me: Trajectory.objects.order_by("pk"), path="family")
    seen = set()
    for day in (-9000, 0, 9000):
        with clock.stopped_at(NOW + timedelta(days=day)):
            for user in User.objects.all():
                expected = list(visible(user, Act.READ_PLAN, Family.objects.order_by("-name")))
                assert listed.objects(user) == expected
                assert listed.keys(user) == [family.pk for family in expected]
                families = {one.family_id for one in followed.objects(user)}
                assert families == {family.pk for family in expected}
                seen.add(len(expected))
    assert seen == {0, 2}


def test_it_holds_no_more_than_most_in_its_order(two_under_way: Town) -> None:
    coordinator = two_under_way.coordinator
    first, second = Listed(Act.READ_PLAN, by_name).objects(coordinator)
    assert first.name > second.name
    short = Listed(Act.READ_PLAN, by_name, most=1)
    assert short.objects(coordinator) == [first]
    assert short.keys(coordinator) == [first.pk]


def test_what_is_loaded_beside_it_comes_along(two_under_way: Town) -> None:
    listed = Listed(Act.READ_PLAN, by_name)
    with CaptureQueriesContext(connection) as asked:
        found = listed.objects(two_under_way.coordinator)
        assert {family.municipality.name for family in found} == {two_under_way.municipality.name}
    assert len(asked) == 1


def test_nobody_in_particular_has_an_empty_list(two_under_way: Town) -> None:
    listed = Listed(Act.READ_PLAN, by_name)
    nobody = User(name="niet opgeslagen", pk=None)
    with CaptureQueriesContext(connection) as asked:
        assert listed.objects(nobody) == []
        assert listed.keys(nobody) == []
    assert not asked
