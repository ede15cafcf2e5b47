# SPDX-License-Identifier: EUPL-1.2
"""A family that was known already is pointed out to the desk, and a person decides."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.sameness import queries
from gezinsregie.casework.referral.sameness.models import LookedAlike
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import MemberRole
from gezinsregie.families.standing import ConflictOfInterest
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]


def family(town: cast.Town, name: str, child: str, born: date, **home: object) -> Referral:
    people = (NewMember(child, name, MemberRole.CHILD, born),)
    roof = NewHousehold("Thuis", people, **home)  # type: ignore[arg-type]
    return cast.refer(town, family_name=name, households=(roof,), member_concerns=())


@pytest.fixture
def known(town: cast.Town) -> Referral:
    return family(town, "Tesfaye", "Noah", date(2018, 10, 2), street="Weverstraat 61")


def test_written_otherwise_it_is_found_and_what_a_person_says_is_kept(
    town: cast.Town, as_user: SignIn, known: Referral
) -> None:
    again = family(town, "Tesfai", "Noa", date(2018, 2, 10), street="Weverstraat 61 b")
    family(town, "De Wit", "Sami", date(2010, 5, 27), street="Weverstraat 61")
    desk = as_user(town.desk)
    here = f"/desk/{again.pk}/"
    address = f"{here}zelfde/{known.family_id}/"
    page = desk.get(here).content.decode()
    assert address in page
    assert "Vergelijk met De Wit" not in page
    assert questions(desk, here) <= 12
    beside = desk.get(address).content.decode()
    for said in ("Noah Tesfaye, 02-10-2018", "Noa Tesfai, 10-02-2018", "anders geschreven"):
        assert said in beside
    assert questions(desk, address) <= 12
    blank = desk.post(address, {"words": "Gebeld."})
    assert blank.status_code == 422
    assert "Gebeld." in blank.content.decode()
    assert desk.post(address, {"same": "yes", "words": "De school belde."}).status_code == 302
    # The other family finds it among who looked: the page three times, and the refused form.
    looks = Entry.objects.filter(subject_id=str(known.pk), act=Act.READ_REFERRAL)
    assert [one.actor_id for one in looks] == [str(town.desk.pk)] * 3
    assert "Een collega schreef: hetzelfde gezin." in desk.get(here).content.decode()
    other = {"same": "no", "words": "Nagekeken: neven."}
    unread = desk.post(address, other)
    assert unread.status_code == 422
    for said in ("Een collega schreef hier net zelf iets over", "De school belde.", "neven."):
        assert said in unread.content.decode()
    other["seen"] = str(LookedAlike.objects.get().pk)
    assert f'name="seen" value="{other["seen"]}"' in unread.content.decode()
    assert desk.post(address, other).status_code == 302
    assert desk.post(address, other).status_code == 302
    # Not asked again, from neither side; what was said first is kept.
    for one in (again, known):
        assert "/zelfde/" not in desk.get(f"/desk/{one.pk}/").content.decode()
    assert {one.same: one.replaced_at is None for one in LookedAlike.objects.all()} == {
        True: False,
        False: True,
    }
    assert "Nagekeken: neven." in desk.get(address).content.decode()
    mine = as_user(town.referrer).get(f"/aanmeldingen/{again.pk}/").content.decode()
    assert "Tesfaye" not in mine


def test_however_many_look_alike_who_has_the_same_bsn_leads(
    town: cast.Town, as_user: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_PEOPLE", 2)
    monkeypatch.setattr(queries, "MOST_SHOWN", 1)
    bsn = "111222333"
    for _ in range(6):
        family(town, "Tesfaye", "Noah", date(2018, 10, 2))
    same = cast.refer(
        town,
        family_name="Bekele",
        households=(NewHousehold("Thuis", (NewMember("Lea", "B.", MemberRole.CHILD, bsn=bsn),)),),
        member_concerns=(),
    )
    people = (
        NewMember("Noah", "Tesfaye", MemberRole.CHILD, date(2018, 10, 2)),
        NewMember("Léa", "Tesfaye", MemberRole.CHILD, bsn=bsn),
    )
    again = cast.refer(
        town,
        family_name="Tesfaye",
        households=(NewHousehold("Thuis", people),),
        member_concerns=(),
    )
    page = as_user(town.desk).get(f"/desk/{again.pk}/").content.decode()
    assert f"/zelfde/{same.family_id}/" in page
    assert page.count("/zelfde/") == 1


def test_a_protected_address_betrays_nobody(
    town: cast.Town, as_user: SignIn, known: Referral
) -> None:
    street = {"street": "Weverstraat 61", "address_protected": True}
    hidden = family(town, "Tesfai", "Ada", date(2012, 3, 3), **street)
    assert "/zelfde/" not in as_user(town.desk).get(f"/desk/{hidden.pk}/").content.decode()


def test_who_is_too_close_to_the_other_family_is_shown_nothing_of_it(
    town: cast.Town, as_user: SignIn, known: Referral
) -> None:
    again = family(town, "Tesfai", "Noa", date(2018, 2, 10))
    ConflictOfInterest.objects.create(
        user=town.desk, family=known.family, kind="kin", starts_on=cast.TODAY
    )
    desk = as_user(town.desk)
    assert "/zelfde/" not in desk.get(f"/desk/{again.pk}/").content.decode()
    assert desk.get(f"/desk/{again.pk}/zelfde/{known.family_id}/").status_code == 404
