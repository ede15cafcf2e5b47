# SPDX-License-Identifier: EUPL-1.2
"""The desk takes two families for one; each referrer reads its own referral alone."""

from collections.abc import Callable

from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.families.standing import MemberAccount
from tests import cast
from tests.casework.referral.merging.making import again, known, merged
from tests.web.sql import questions

SignIn = Callable[[User], Client]


def test_two_become_one_and_two_again(town: cast.Town, as_user: SignIn) -> None:
    kept, absorbed = known(town), again(town)
    desk = as_user(town.desk)
    here = f"/desk/{absorbed.pk}/"
    beside, address = (f"{here}{way}/{kept.family_id}/" for way in ("zelfde", "samenvoegen"))
    noah = kept.family.members.get(given_name="Noah")
    said = {"same": "yes", "words": "De moeder belde."}
    assert desk.post(beside, said)["Location"] == beside
    assert address in desk.get(beside).content.decode()
    # Who is alike is proposed; who is not must be chosen.
    page = desk.get(address).content.decode()
    assert page.count(f'value="{noah.pk}" selected') == 1
    assert page.count(" selected>") == 1 + page.count('value="" selected')
    assert questions(desk, address) <= 12
    blank = desk.post(address, {"words": "Dezelfde."})
    assert blank.status_code == 422
    assert "Kies bij ieder gezinslid" in blank.content.decode()
    assert "Dezelfde." in blank.content.decode()
    people = {one.given_name: one.pk for one in absorbed.family.members.all()}
    choices = {f"member_{key}": "new" for key in people.values()}
    choices[f"member_{people['Noa']}"] = str(noah.pk)
    both = choices | {f"member_{people['Dawit']}": str(noah.pk), "words": "Dezelfde."}
    assert "twee keer dezelfde persoon" in desk.post(address, both).content.decode()
    assert desk.post(address, choices | {"words": "Dezelfde."}).status_code == 302
    for one in (here, f"/desk/{kept.pk}/"):
        shown = desk.get(one).content.decode()
        assert "Dezelfde." in shown
        assert questions(desk, one) <= 12
    wrote = Entry.objects.filter(subject_id=str(kept.pk), act=Act.DECIDE_REFERRAL, outcome="done")
    assert wrote.count() == 1
    # Each referrer reads what was sent, and nothing of the other.
    referrer = as_user(town.referrer)
    mine = referrer.get(f"/aanmeldingen/{kept.pk}/").content.decode()
    assert "Selam" in mine
    for name in ("Baby", "Dawit", "Kade 8", "Tesfai<", "Dezelfde."):
        assert name not in mine
    theirs = referrer.get(f"/aanmeldingen/{absorbed.pk}/").content.decode()
    assert "Baby" in theirs
    for name in ("Selam", "Weverstraat", "Tesfaye", "Dezelfde."):
        assert name not in theirs
    # And finds it by what was sent, and by nobody who came along.
    found = referrer.post("/zoeken/", {"text": "Tesfaye"}).content.decode()
    assert "Selam" in found
    assert "Dawit" not in found
    assert f"/aanmeldingen/{kept.pk}/" not in (
        referrer.post("/zoeken/", {"text": "Dawit"}).content.decode()
    )
    apart, desk = f"{here}uit-elkaar/", as_user(town.desk)
    assert questions(desk, apart) <= 12
    assert desk.post(apart, {"words": ""}).status_code == 422
    assert desk.post(apart, {"words": "Nichten."}).status_code == 302
    assert "niet bij een ander gevoegd" in desk.get(apart).content.decode()
    assert kept.family.members.count() == 2


def test_the_family_sees_who_came_along_once_the_coach_says_so(
    town: cast.Town, as_user: SignIn
) -> None:
    kept, absorbed = known(town), again(town)
    trajectory = open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, kept.family),
        referral=cast.accept(town, kept),
        coordinator_id=town.coordinator.pk,
        started_on=cast.TODAY,
    )
    merging = merged(town, absorbed, kept)
    MemberAccount.objects.create(
        member=kept.family.members.get(given_name="Selam"),
        user=town.relative,
        starts_on=cast.TODAY,
    )
    address = f"/gezin/{trajectory.family_id}/leden/"
    mine = f"/mijn-gezin/{trajectory.family_id}/"
    assert "Dawit" not in as_user(town.relative).get(mine).content.decode()
    # Nor who was concerned with it: a shelter that referred it would tell where somebody went.
    as_user(town.desk).get(f"/desk/{absorbed.pk}/")
    looked = as_user(town.relative).get(f"{mine}wie-keek/").content.decode()
    assert "Las de aanmelding" not in looked
    coach = as_user(town.coordinator)
    page = coach.get(address).content.decode()
    for said in ("Dawit", "kwam erbij", "Tesfai", "Het gezin mag dit zien"):
        assert said in page
    assert questions(coach, address) <= 12
    assert coach.post(address, {"merging": "x"}).status_code == 302
    assert coach.post(address, {"merging": merging.pk}).status_code == 302
    assert "Het gezin ziet zelf wie erbij kwam" in coach.get(address).content.decode()
    assert "Dawit" in as_user(town.relative).get(mine).content.decode()
    # Who looked at the other referral looked at this family.
    looked = as_user(town.relative).get(f"{mine}wie-keek/").content.decode()
    assert "Las de aanmelding" in looked
