# SPDX-License-Identifier: EUPL-1.2
"""Referring a family: the form, and everything that can be wrong with it."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.queries import whole
from gezinsregie.families.models import Family, Household, Member
from gezinsregie.partners.models import Role
from tests import cast
from tests.web.sql import questions

from .filled_in import form

SignIn = Callable[[User], Client]
URL = "/aanmeldingen/nieuw/"


@pytest.mark.statement("CRG-E4")
def test_a_referral_reaches_the_one_desk_with_all_that_was_written(
    town: cast.Town, as_user: SignIn
) -> None:
    answer = as_user(town.referrer).post(URL, form())
    referral = whole(Referral.objects.get().pk)
    assert answer.status_code == 302
    assert answer["Location"] == reverse("referral_answer", args=[referral.pk])
    assert "zdemir" not in answer["Location"]
    assert referral.organisation == town.police
    assert referral.family.municipality == town.municipality
    assert [(str(one), one.role) for one in referral.family.members.all()] == [
        ("Elif Özdemir", "parent"),
        ("Can Yılmaz", "child"),
    ]
    assert Household.objects.get().postcode == "1234 AB"
    assert {one.life_domain: one.weight for one in referral.concerns.all()} == {
        "education": "serious",
        "work": "none",
    }
    assert {one.fact_key: one.answer for one in referral.facts.all()} == {
        "school_drop_out": "yes",
        "crisis": "no",
    }
    assert {one.member.given_name: one.answer for one in referral.member_concerns.all()} == {
        "Elif": "no",
        "Can": "yes",
    }
    assert Entry.objects.filter(act="refer_family", outcome="done").count() == 2
    page = as_user(town.desk).get("/desk/").content.decode()
    assert "Özdemir" in page
    assert "42 dagen" in page


def test_a_form_that_is_sent_twice_is_stored_once_and_shown(
    town: cast.Town, as_user: SignIn
) -> None:
    client, filled = as_user(town.referrer), form()
    first, second = client.post(URL, filled), client.post(URL, filled)
    assert first["Location"] == second["Location"]
    assert (Referral.objects.count(), Family.objects.count()) == (1, 1)
    assert "niets dubbel opgeslagen" in client.get(second["Location"]).content.decode()


def test_the_number_of_another_referrer_tells_nothing(town: cast.Town, as_user: SignIn) -> None:
    """Who sends it finds out neither that it exists, nor gets in its way."""
    theirs = cast.refer(town)
    stranger = cast.person("wijk@town.example", "Henk Postma")
    cast.appoint(stranger, Role.REFERRER, town.provider, town.municipality)
    client = as_user(stranger)
    answers = [client.post(URL, form(id=str(one))) for one in (theirs.pk, uuid4())]
    made = list(Referral.objects.exclude(pk=theirs.pk).filter(referred_by=stranger))
    assert len(made) == 2
    assert {one["Location"] for one in answers} == {f"/aanmeldingen/{one.pk}/" for one in made}
    assert Referral.objects.get(pk=theirs.pk).situation == theirs.situation


def test_one_more_member_keeps_all_that_was_typed_and_stores_nothing(
    town: cast.Town, as_user: SignIn
) -> None:
    client = as_user(town.referrer)
    answer = client.post(URL, form(add_member="1", family_name="", first_signal_on="3-11-2025"))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="members" value="4"' in page
    assert 'name="member-3-given_name"' in page
    for typed in ("Elif", "111222333", "Sinds de herfst niet geweest.", 'value="2025-11-03"'):
        assert typed in page
    assert "te herstellen" not in page
    assert not Family.objects.exists()
    grown = {**form(), "member-3-gender": "unknown", "member-3-household": "1", "members": "4"}
    assert client.post(URL, grown).status_code == 302
    assert Member.objects.count() == 2


def test_there_are_never_more_than_fifteen_rows(town: cast.Town, as_user: SignIn) -> None:
    client = as_user(town.referrer)
    for count in ("15", "9999", "-4", "٣", "x", ""):
        page = client.post(URL, form(add_member="1", members=count)).content.decode()
        assert page.count('-given_name"') < 16 * 6
        assert 'name="member-15-given_name"' not in page
    page = client.post(URL, form(add_member="1", members="15")).content.decode()
    assert 'name="add_member"' not in page


BAD = [
    ({"family_name": ""}, "Vul de naam van het gezin in."),
    ({"family_name": "a" * 121}, "121"),
    ({"family_name": "Öz\x00demir"}, "Null"),
    ({"situation": " "}, "Schrijf in een paar zinnen wat er aan de hand is."),
    ({"situation": "a" * 4001}, "4001"),
    ({"family_knows": None}, "Kies of het gezin van deze aanmelding weet."),
    ({"family_knows": "misschien"}, "misschien"),
    ({"first_signal_on": ""}, "Vul de dag van het eerste signaal in."),
    ({"first_signal_on": "31-2-2026"}, "Schrijf de datum als dag-maand-jaar"),
    ({"first_signal_on": "gisteren"}, "Schrijf de datum als dag-maand-jaar"),
    ({"first_signal_on": "4-3-2026"}, "Deze dag moet nog komen."),
    ({"first_signal_on": "0202-03-03"}, "Controleer het jaar"),
    ({"household__1__postcode": "12345"}, "Schrijf de postcode als"),
    ({"member__0__bsn": "123456789"}, "Dit nummer is geen BSN."),
    ({"member__0__bsn": "11122233"}, "9 cijfers; hier staan er 8"),
    ({"member__0__bsn": "١١١٢٢٢٣٣٣"}, "bestaat alleen uit cijfers"),
    ({"member__0__bsn": "11122233X"}, "bestaat alleen uit cijfers"),
    ({"member__1__bsn": "111.222.333"}, "Dit BSN staat ook bij iemand anders"),
    ({"member__0__given_name": ""}, "Vul de voornaam in"),
    ({"member__0__role": ""}, "Kies ouder, kind of andere volwassene."),
    ({"member__0__role": "king"}, "king"),
    ({"member__0__gender": "robot"}, "robot"),
    ({"member__0__household": "7"}, "7"),
    ({"member__0__worried": "perhaps"}, "perhaps"),
    ({"member__0__birth_date": "4-3-2026"}, "in de toekomst"),
    ({"member__0__birth_date": "1-1-1800"}, "Controleer het jaar"),
    ({"member__0__household": "2"}, "dat is leeg"),
    ({"household__2__name": "Bij vader"}, "Op dit adres woont niemand."),
    ({"household__2__name": " thuis", "member__1__household": "2"}, "een eigen naam"),
    ({"domain__housing__weight": "serious"}, "Schrijf op wat u zag of hoorde"),
    ({"domain__housing__words": "Vochtig."}, "Kies ook of dit een zorg is"),
    ({"domain__housing__weight": "enormous"}, "enormous"),
    ({"fact__crisis": "perhaps"}, "perhaps"),
    ({"id": "not-a-number"}, "Open dit formulier opnieuw"),
]


@pytest.mark.parametrize(("changes", "sentence"), BAD)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    town: cast.Town, as_user: SignIn, changes: dict[str, str | None], sentence: str
) -> None:
    answer = as_user(town.referrer).post(URL, form(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "te herstellen" in page
    assert sentence in page
    assert "Can komt niet meer op school." in page or "situation" in changes
    assert "Yılmaz" in page
    assert not Family.objects.exists()


def test_everything_that_is_wrong_is_said_at_once(town: cast.Town, as_user: SignIn) -> None:
    page = (
        as_user(town.referrer)
        .post(URL, {"members": "2", "member-0-bsn": "1", "domain-work-weight": "serious"})
        .content.decode()
    )
    for sentence in (
        "naam van het gezin",
        "Vul de voornaam in",
        "hier staan er 1",
        "het gezin van",
    ):
        assert sentence in page
    assert as_user(town.referrer).post(URL, {}).status_code == 422
    nobody = {name: text for name, text in form().items() if not name.startswith("member-")}
    assert "gezinslid op" in as_user(town.referrer).post(URL, nobody).content.decode()


def test_parents_who_live_apart_make_two_households(town: cast.Town, as_user: SignIn) -> None:
    sent = form(
        household__1__name="",
        household__2__place="Oosterzand",
        household__2__address_protected="on",
        member__0__household="2",
    )
    answer = as_user(town.referrer).post(URL, sent)
    assert answer.status_code == 302
    assert [(one.name, one.place) for one in Household.objects.all()] == [
        ("Thuis", "Lindewaard"),
        ("Tweede adres", "Oosterzand"),
    ]
    said = {
        one.member.given_name: one.answer for one in Referral.objects.get().member_concerns.all()
    }
    assert said == {"Elif": "no", "Can": "yes"}
    page = as_user(town.referrer).get(answer["Location"]).content.decode()
    assert "adres geheim" in page
    assert "Oosterzand" not in page


def test_the_form_has_a_question_for_everything_and_a_script_for_nothing(
    town: cast.Town, as_user: SignIn
) -> None:
    client = as_user(town.referrer)
    page = client.get(URL).content.decode()
    assert page.count('name="fact-') == 31 * 3
    assert page.count('name="domain-') == 13 * 2
    assert "telt nooit tegen het gezin" in page
    assert " onclick=" not in page
    assert " style=" not in page
    assert 'autocomplete="off"' in page
    assert questions(client, URL) <= 12
