# SPDX-License-Identifier: EUPL-1.2
"""Somebody comes to a family or is put right: what stood stays, and what is hidden stays hidden."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.conflict.actions import declare_in_advance
from gezinsregie.families.conflict.rules import Somebody
from gezinsregie.families.corrected.models import Before
from gezinsregie.families.models import Household, Member
from gezinsregie.families.standing import ConflictOfInterest, MemberAccount
from tests.cast import TODAY, Town
from tests.web.sql import questions

BABY = {
    "given_name": "Roos",
    "family_name": "'t Hart",
    "role": "child",
    "gender": "female",
    "birth_date": TODAY.isoformat(),
    "belongs_from": TODAY.isoformat(),
}


def named(trajectory: Trajectory, name: str) -> Member:
    return trajectory.family.members.get(given_name=name)


def told(member: Member, **changed: Any) -> dict[str, Any]:
    names = ("given_name", "family_name", "role", "gender")
    stands = {name: getattr(member, name) for name in names}
    return {**stands, "household": member.household_id, "seen": member.revision, **changed}


def test_a_baby_comes_and_the_referral_stays_as_it_was_sent(
    coordinator: Client, url: Any, town: Town, trajectory: Trajectory, as_user: Any
) -> None:
    declare_in_advance(
        town.may(town.desk, Act.DECLARE_IN_ADVANCE, town.municipality),
        who=Somebody("Roos 't Hart", born=TODAY),
        kind="kin",
        words="",
    )
    mother = named(trajectory, "Ilse")
    MemberAccount.objects.create(member=mother, user=town.relative, starts_on=TODAY)
    blank = coordinator.post(url("member_new"), {"belongs_until": "2020-01-01"})
    assert blank.status_code == 422 and "2020-01-01" in blank.content.decode()
    sent = {**BABY, "household": mother.household_id, "hidden_from_family": "on"}
    assert coordinator.post(url("member_new"), sent).status_code == 302
    again = coordinator.post(url("member_new"), sent)
    assert again.status_code == 422 and "staat al bij dit gezin" in again.content.decode()
    roos = named(trajectory, "Roos")
    assert ConflictOfInterest.objects.get().user == town.desk
    page = coordinator.get(url("family_members")).content.decode()
    assert "Roos" in page and "ziet dit nog niet" in page
    assert questions(coordinator, url("family_members")) <= 12
    assert trajectory.family.name_words.filter(word="roos").exists()
    # Who referred reads what was sent.
    answer = reverse("referral_answer", args=[trajectory.referral_id])
    assert "Roos" not in as_user(town.referrer).get(answer).content.decode()
    # The family sees nobody who is hidden, and does see who is not.
    own = reverse("own_family", args=[trajectory.family_id])
    assert "Roos" not in as_user(town.relative).get(own).content.decode()
    coach = as_user(town.coordinator)
    shown = coach.post(url("member_correct", roos.pk), told(roos, belongs_from=BABY["birth_date"]))
    assert shown.status_code == 302
    assert "Roos" in as_user(town.relative).get(own).content.decode()


def test_a_secret_roof_stays_secret(
    coordinator: Client, url: Any, town: Town, trajectory: Trajectory, as_user: Any
) -> None:
    MemberAccount.objects.create(
        member=named(trajectory, "Ilse"), user=town.relative, starts_on=TODAY
    )
    roof = {
        "name": "Elders",
        "street": "Kastanjehof 3",
        "place": "Verzin",
        "address_protected": "1",
    }
    assert coordinator.post(url("household_new"), roof).status_code == 302
    assert coordinator.post(url("household_new"), roof).status_code == 422
    bram = named(trajectory, "Bram")
    elsewhere = Household.objects.get(name="Elders")
    moved = told(bram, household=elsewhere.pk)
    assert coordinator.post(url("member_correct", bram.pk), moved).status_code == 302
    for page in ("family", "family_members"):
        assert "Kastanjehof" not in coordinator.get(url(page)).content.decode()
    own = reverse("own_family", args=[trajectory.family_id])
    seen = as_user(town.relative).get(own).content.decode()
    assert "Kastanjehof" not in seen and "Elders" not in seen


def test_two_people_put_the_same_right(
    coordinator: Client, url: Any, trajectory: Trajectory
) -> None:
    bram = named(trajectory, "Bram")
    address = url("member_correct", bram.pk)
    first = told(bram, given_name="Abram")
    other = told(bram, gender="other")
    same = told(bram, given_name="Bramm")
    assert coordinator.post(address, first).status_code == 302
    # What only one of the two changed is taken of both.
    assert coordinator.post(address, other).status_code == 302
    bram.refresh_from_db()
    assert (bram.given_name, bram.gender) == ("Abram", "other")
    asked = coordinator.post(address, same)
    page = asked.content.decode()
    assert asked.status_code == 409 and "Abram" in page and "Bramm" in page
    bram.refresh_from_db()
    assert bram.given_name == "Abram"
    chosen = {**same, "seen": bram.revision, "clash": "given_name", "choose-given_name": "mine"}
    assert coordinator.post(address, {**chosen, "gender": "other"}).status_code == 302
    before = coordinator.get(url("member_before", bram.pk)).content.decode()
    assert "Bram<" in before and "Abram" in before
    assert Before.objects.filter(kind="families.member").count() == 3


def test_a_bsn_is_put_right_apart_and_never_shown(
    coordinator: Client, url: Any, trajectory: Trajectory
) -> None:
    bram = named(trajectory, "Bram")
    address = url("member_bsn", bram.pk)
    assert coordinator.post(address, {"bsn": "123", "seen": "1"}).status_code == 422
    assert coordinator.post(address, {"bsn": "123456782", "seen": "1"}).status_code == 302
    bram.refresh_from_db()
    assert bram.bsn_hash and bram.revision == 2
    # The same number again is no correction; another one on an old form is.
    assert coordinator.post(address, {"bsn": "123456782", "seen": "1"}).status_code == 302
    assert coordinator.post(address, {"bsn": "", "seen": "2"}).status_code == 422
    late = coordinator.post(address, {"remove": "on", "seen": "1"})
    assert late.status_code == 422 and "terwijl u schreef" in late.content.decode()
    page = coordinator.get(url("member_correct", bram.pk)).content.decode()
    assert "123456782" not in page and "Nu staat er" in page
    noor = named(trajectory, "Noor")
    twice = coordinator.post(url("member_bsn", noor.pk), {"bsn": "123456782", "seen": "1"})
    assert twice.status_code == 422 and "staat al bij iemand anders" in twice.content.decode()


@pytest.mark.parametrize("page", ["member_new", "household_new"])
def test_nobody_else_writes(as_user: Any, url: Any, town: Town, page: str) -> None:
    for user in (town.desk, town.team_leader, town.referrer):
        assert as_user(user).get(url(page)).status_code == 404
