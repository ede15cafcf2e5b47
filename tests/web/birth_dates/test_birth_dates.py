# SPDX-License-Identifier: EUPL-1.2
"""A day of birth is put right: what stood there stays, and who decides is asked anew."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.referral.actions import correct_birth_date
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families import deciding
from gezinsregie.families.authority.actions import record_authority
from gezinsregie.families.birth.models import BirthDateBefore
from gezinsregie.families.conflict.actions import declare_in_advance
from gezinsregie.families.conflict.rules import Somebody
from gezinsregie.families.models import Member
from gezinsregie.families.standing import Authority, ConflictOfInterest
from tests.casework.involvement.making import Brought, brought_in
from tests.cast import TODAY, Town, refer

THIRTEEN = TODAY.replace(year=TODAY.year - 13)


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Brought:
    helping = brought_in(town, trajectory)
    helping.signs()
    helping.gives_authority("Noor", "Ilse")
    return helping


def said(scope: Any) -> dict[str, tuple[str, date | None]]:
    now = scope.positions.filter(replaced_at__isnull=True)
    return {one.member.given_name: (one.answer, one.ends_on) for one in now}


def is_open(scope: Any) -> bool:
    return bool(open_scopes(TODAY).filter(pk=scope.pk))


def test_who_decides_is_asked_anew_and_what_stood_there_stays(
    coordinator: Client, url: Any, town: Town, helping: Brought
) -> None:
    scope = helping.shares("Noor")
    helping.says(scope, "Ilse")
    assert is_open(scope) and said(scope) == {"Ilse": ("given", date(2031, 1, 6))}
    noor = helping.member("Noor")
    sent = {"member": noor.pk, "birth_date": THIRTEEN.isoformat()}
    assert coordinator.post(url("birth_dates"), sent).status_code == 302
    sixteen = THIRTEEN.replace(year=THIRTEEN.year + 16) - timedelta(days=1)
    assert said(scope) == {"Ilse": ("given", sixteen), "Noor": ("asked", None)}
    assert not is_open(scope)
    before = BirthDateBefore.objects.get()
    assert (before.member, before.birth_date, before.replaced_by) == (
        noor,
        date(2019, 1, 7),
        town.coordinator,
    )
    page = coordinator.get(url("birth_dates")).content.decode()
    assert "7 januari 2019" in page and "veranderd door Joris van den Berg" in page
    assert coordinator.post(url("birth_dates"), sent).status_code == 302
    assert BirthDateBefore.objects.count() == 1, "told twice, it is written once"


def test_who_turns_out_to_be_sixteen_decides_alone(
    coordinator: Client, url: Any, helping: Brought
) -> None:
    scope = helping.shares("Noor")
    helping.says(scope, "Ilse")
    born = TODAY.replace(year=TODAY.year - 16)
    sent = {"member": helping.member("Noor").pk, "birth_date": born.isoformat()}
    coordinator.post(url("birth_dates"), sent)
    assert said(scope) == {"Noor": ("asked", None)}


def test_the_page_that_asks_for_it_leads_there(
    coordinator: Client, url: Any, helping: Brought
) -> None:
    Member.objects.filter(given_name="Noor").update(birth_date=None)
    sent = {
        "life_domain": "education",
        "member": helping.member("Noor").pk,
        "purpose": "coordination",
        "legal_ground": "consent",
        "starts_on": TODAY.isoformat(),
    }
    address = reverse("scope_new", args=[helping.trajectory.family_id, helping.involvement.pk])
    answer = coordinator.post(address, sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and "Van een kind is de geboortedag niet bekend." in page
    assert url("birth_dates") in page
    assert "niet bekend" in coordinator.get(url("birth_dates")).content.decode()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("", "Vul een datum in"),
        ((TODAY + timedelta(days=1)).isoformat(), "Deze dag moet nog komen."),
        ("1900-01-01", "Zo oud is niemand."),
    ],
)
def test_what_is_wrong_is_said(
    coordinator: Client, url: Any, helping: Brought, day: str, words: str
) -> None:
    sent = {"member": helping.member("Noor").pk, "birth_date": day}
    answer = coordinator.post(url("birth_dates"), sent)
    assert answer.status_code == 422 and words in answer.content.decode()
    assert not BirthDateBefore.objects.exists()


def test_the_desk_does_it_while_a_referral_waits(as_user: Any, town: Town) -> None:
    referral = refer(town)
    desk = as_user(town.desk)
    whole = desk.get(reverse("desk_referral", args=[referral.pk])).content.decode()
    address = reverse("desk_birth_dates", args=[referral.pk])
    assert address in whole
    noor = referral.family.members.get(given_name="Noor")
    sent = {"member": noor.pk, "birth_date": "2018-01-07"}
    assert desk.post(address, sent).status_code == 302
    found = desk.get(reverse("search"), {"text": "7-1-2018"})
    assert "&#x27;t Hart" in found.content.decode() or found.status_code == 200
    assert referral.family.name_words.filter(word="20180107").exists()
    assert not referral.family.name_words.filter(word="20190107").exists()
    referral.answered_at = referral.received_at
    referral.save()
    late = desk.post(address, {**sent, "birth_date": "2017-01-07"})
    assert late.status_code == 422 and "al besloten" in late.content.decode()
    assert as_user(town.other_desk).get(address).status_code == 404


def test_the_desk_changes_nobody_of_another_family(town: Town, trajectory: Trajectory) -> None:
    referral = refer(town, family_name="Amrani")
    may = town.may(town.desk, Act.DECIDE_REFERRAL, referral)
    noor = trajectory.family.members.get(given_name="Noor")
    with pytest.raises(NotPermitted):
        correct_birth_date(may, referral=referral, member=noor, birth_date=TODAY)


def test_a_day_put_right_shuts_the_family_to_who_said_to_know_it(
    coordinator: Client, url: Any, town: Town, trajectory: Trajectory
) -> None:
    declare_in_advance(
        town.may(town.desk, Act.DECLARE_IN_ADVANCE, town.municipality),
        who=Somebody("Noor 't Hart", born=THIRTEEN),
        kind="kin",
        words="",
    )
    assert not ConflictOfInterest.objects.exists()
    noor = trajectory.family.members.get(given_name="Noor")
    sent = {"member": noor.pk, "birth_date": THIRTEEN.isoformat()}
    coordinator.post(url("birth_dates"), sent)
    assert ConflictOfInterest.objects.get().user == town.desk


def test_authority_is_not_written_where_nobody_asks_anew(
    monkeypatch: pytest.MonkeyPatch, helping: Brought
) -> None:
    monkeypatch.setattr(deciding, "_consequences", [])
    with pytest.raises(RuntimeError):
        record_authority(
            helping.may(Act.KEEP_CONSENT),
            child=helping.member("Bram"),
            holder=helping.member("Ilse"),
            starts_on=TODAY,
        )
    assert not Authority.objects.filter(child__given_name="Bram").exists()
    with pytest.raises(ValueError, match="already"):
        deciding.register_consequence(lambda *_: None)
        deciding.register_consequence(lambda *_: None)
