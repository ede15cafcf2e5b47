# SPDX-License-Identifier: EUPL-1.2
"""What would this person see? Counts by ground, as the grounds themselves give them."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.permits import counted, grounds_held
from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import ConflictOfInterest, Family
from tests.casework.partnership.making import school_helps
from tests.casework.today.test_who_else import everything
from tests.cast import TODAY, Town, refer
from tests.web.sql import questions

As = Callable[[User], Client]


def seen(client: Client, user: User) -> Any:
    return client.get(reverse("access_of", kwargs={"user_id": user.pk}))


def held(page: Any) -> dict[str, int]:
    return {str(one.word): one.families for one in page.context["held"]}


def test_the_counts_are_those_of_the_grounds(town: Town, trajectory: Trajectory) -> None:
    everything(town, trajectory)
    refer(town, family_name="Amrani")
    families = Family.objects.all()
    for user in User.objects.all():
        one_by_one: dict[Any, int] = {}
        for family in families:
            for ground in grounds_held(user, SubjectKind.FAMILY, family.pk):
                one_by_one[ground] = one_by_one.get(ground, 0) + 1
        at_once = counted(user, SubjectKind.FAMILY, families)
        assert {ground: number for ground, number in at_once.items() if number} == one_by_one


def test_a_coordinator_a_partner_and_nobody(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    helping = school_helps(town, trajectory)
    client = as_user(town.administrator)
    assert held(seen(client, town.coordinator)) == {"is de coach van dit gezin": 1}
    page = seen(client, helping.teacher)
    assert held(page) == {"helpt dit gezin en deelt in het plan": 1, "helpt dit gezin": 1}
    assert page.context["domains"] == [("School en opleiding", 1)]
    text = page.content.decode()
    assert "Privacyreglement scholen" in text
    for inside in ("Hart", "Ilse", "Iepenlaan"):
        assert inside not in text
    assert held(seen(client, town.privacy_officer)) == {}


def test_a_conflict_shuts_the_count_too(town: Town, trajectory: Trajectory, as_user: As) -> None:
    ConflictOfInterest.objects.create(
        user=town.coordinator, family=trajectory.family, kind="kin", starts_on=TODAY
    )
    assert held(seen(as_user(town.administrator), town.coordinator)) == {}


def test_only_the_administrator_and_only_people_of_this_town(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    assert seen(as_user(town.privacy_officer), town.coordinator).status_code == 403
    assert seen(as_user(town.administrator), town.other_desk).status_code == 404


def test_the_page_asks_little(town: Town, trajectory: Trajectory, as_user: As) -> None:
    teacher = school_helps(town, trajectory).teacher
    client = as_user(town.administrator)
    for who in (town.coordinator, teacher):
        assert questions(client, reverse("access_of", kwargs={"user_id": who.pk})) <= 12
