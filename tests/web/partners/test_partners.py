# SPDX-License-Identifier: EUPL-1.2
"""The directory: what every partner may know of the others."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.partners.agreement.models import AgreementKind
from gezinsregie.partners.directory import actions
from gezinsregie.partners.directory.models import CoachProfile, FormerName
from gezinsregie.partners.models import Organisation, Role
from tests.cast import Town, appoint
from tests.partners.agreement.making import agreement
from tests.partners.directory.test_actions import aim, keep
from tests.web.sql import questions

As = Callable[[User], Client]


def shown(client: Client, name: str, **given: Any) -> str:
    answer = client.get(reverse(name, kwargs=given))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def partner(town: Town) -> User:
    """Somebody of the police who works on plans of families."""
    appoint(town.nobody, Role.PARTNER, town.police, town.municipality)
    return town.nobody


PLACES = ("partners", "aims", "coach_profile", "control")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "person", ["desk", "coordinator", "team_leader", "administrator", "referrer", "partner"]
)
def test_everybody_of_the_municipality_and_every_partner_reads_it(
    town: Town, partner: User, as_user: As, person: str, place: str
) -> None:
    user = partner if person == "partner" else getattr(town, person)
    assert shown(as_user(user), place)


@pytest.mark.parametrize("place", PLACES)
def test_the_inspector_does_not(town: Town, as_user: As, place: str) -> None:
    assert as_user(town.inspector).get(reverse(place)).status_code == 403


def test_names_of_then_and_now_and_how_to_reach_somebody(
    town: Town, partner: User, as_user: As
) -> None:
    FormerName.objects.create(organisation=town.police, name="Rijkspolitie")
    Organisation.objects.filter(pk=town.police.pk).update(
        day_phone="0900 88 44", night_phone="112", life_domains=["safety"]
    )
    page = shown(as_user(partner), "partners")
    assert "heette Rijkspolitie" in page and "tel:09008844" in page and "tel:112" in page
    page = shown(as_user(partner), "partner", organisation_id=town.police.pk)
    assert "Noa de Wit" in page and "netwerkpartner" in page and "uw organisatie" in page
    assert "Veiligheid, politie en justitie" in page
    assert "niet bereikbaar" in shown(as_user(partner), "partner", organisation_id=town.provider.pk)


@pytest.mark.statement("VIG-H10")
def test_a_new_partner_is_there_at_once(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    sent = {"name": "Voedselbank", "life_domains": ["finances"], "day_phone": "058 123 45 67"}
    page = client.post(reverse("partner_new"), sent, follow=True).content.decode()
    assert "Voedselbank" in page and "058 123 45 67" in page
    assert "Voedselbank" in shown(client, "agreements"), "in the coverage picture"
    assert "Voedselbank" in shown(client, "open_account"), "somebody can be appointed there"
    assert "Voedselbank" in shown(client, "agreement_new"), "it can be party to an agreement"
    assert "Voedselbank" in shown(as_user(town.referrer), "partners")


@pytest.mark.parametrize(
    ("name", "sent", "words"),
    [
        ("partner_new", {"name": ""}, "Vul een naam in."),
        ("partner_new", {"name": "politie"}, "al een organisatie met deze naam"),
        ("partner_new", {"name": "X", "life_domains": ["sport"]}, "kennen we niet"),
        ("partner_new", {"name": "X", "night_phone": "altijd"}, "telefoonnummer met cijfers"),
        ("partner_change", {"name": "Stichting De Brug"}, "al een organisatie met deze naam"),
        ("former_name", {"former": "Politie"}, "Zo heet de organisatie nu"),
        ("former_name", {"former": "AMK", "until": "2027"}, "dag-maand-jaar"),
        ("partner_aim", {"words": " "}, "Zeg het in een paar woorden."),
        ("partner_aim", {"words": "x", "life_domain": "sport"}, "kennen we niet"),
        ("coach_profile_change", {"words": "", "competences": " "}, "minstens één competentie"),
        ("coach_profile_change", {"approach_key": "nooit"}, "Deze keuze kennen we niet"),
    ],
)
def test_what_is_wrong_is_said_and_kept(
    town: Town, as_user: As, name: str, sent: dict[str, Any], words: str
) -> None:
    given = (
        {"organisation_id": town.police.pk}
        if name in {"partner_change", "former_name", "partner_aim"}
        else {}
    )
    answer = as_user(town.administrator).post(reverse(name, kwargs=given), sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page
    typed = [one for key, one in sent.items() if key in {"name", "former", "words", "night_phone"}]
    assert all(one.strip() in page for one in typed)


def test_what_was_said_is_changed_on_pages(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    given = {"organisation_id": town.police.pk}
    form = client.get(reverse("partner_change", kwargs=given)).context["form"]
    assert form["name"].value() == "Politie"
    sent = {"name": "Politie Noord", "life_domains": ["safety"]}
    page = client.post(reverse("partner_change", kwargs=given), sent, follow=True).content.decode()
    assert "Heette eerder Politie, tot en met" in page
    sent = {"former": "Rijkspolitie", "until": ""}
    page = client.post(reverse("former_name", kwargs=given), sent, follow=True).content.decode()
    assert "Heette eerder Rijkspolitie." in page
    sent = {"life_domain": "safety", "words": "Minder overlast"}
    page = client.post(reverse("partner_aim", kwargs=given), sent, follow=True).content.decode()
    assert "Minder overlast" in page


@pytest.mark.statement("HHW-A6")
def test_aims_that_differ_stand_side_by_side(town: Town, partner: User, as_user: As) -> None:
    aim(town, town.police, "Minder overlast")
    aim(town, town.provider, "Een beter leven voor het gezin")
    aim(town, town.police, "Een veilig huis", "safety")
    aim(town, town.provider, "een veilig  huis", "safety")
    page = shown(as_user(partner), "aims")
    assert "Op 1 plek willen partners iets verschillends" in page
    assert page.index("verschillende doelen") < page.index("hetzelfde doel")
    assert "Minder overlast" in page and "Een beter leven voor het gezin" in page


@pytest.mark.statement("VIG-L10", "CRG-E10")
def test_every_partner_reads_what_a_coach_does_and_how_many_families_one_has(
    town: Town, partner: User, as_user: As
) -> None:
    sent = {
        "approach_key": "",
        "words": "Een coach komt thuis en neemt eerst over.",
        "competences": "Blijft kalm\n\n Zegt wat nodig is ",
        "caseload": "Vijf gezinnen bij 36 uur",
    }
    answer = as_user(town.administrator).post(reverse("coach_profile_change"), sent)
    assert answer.status_code == 302
    profile = CoachProfile.objects.get()
    assert profile.competences == ["Blijft kalm", "Zegt wat nodig is"]
    for reader in (partner, town.referrer):
        page = shown(as_user(reader), "coach_profile")
        assert "Een coach komt thuis" in page and "Zegt wat nodig is" in page
        assert "Vijf gezinnen bij 36 uur" in page
        assert "5 gezinnen voor wie 36 uur per week werkt" in page, "the norm of an approach"
    page = shown(as_user(town.administrator), "coach_profile_change")
    assert "Blijft kalm\nZegt wat nodig is" in page, "what was said stands in the form"


@pytest.mark.statement("VIG-H6")
def test_who_holds_control_is_linked_to_the_organisation_here(
    town: Town, partner: User, as_user: As
) -> None:
    actions.name_former(keep(town), organisation=town.provider, former="AMK", until=None)
    page = shown(as_user(partner), "control")
    assert "Raad voor de Kinderbescherming" in page and "nu Veilig Thuis" in page
    link = reverse("partner", kwargs={"organisation_id": town.provider.pk})
    assert page.count(f'href="{link}"') == 1
    assert "hier geen organisatie met deze naam" in page


@pytest.mark.statement("VIG-L3")
def test_the_reporting_point_is_shown_with_its_organisations(
    town: Town, partner: User, as_user: As
) -> None:
    house = Organisation.objects.create(
        name="Zorg- en Veiligheidshuis", kind="partner", municipality=town.municipality
    )
    page = shown(as_user(partner), "control")
    assert "niets op papier afgesproken" in page
    agreement(town, house, town.police, title="Klein convenant", kind=AgreementKind.COVENANT)
    agreement(
        town,
        house,
        town.police,
        town.provider,
        town.municipality,
        title="Convenant van het Veiligheidshuis",
        kind=AgreementKind.COVENANT,
    )
    page = shown(as_user(partner), "control")
    assert "nu Zorg- en Veiligheidshuis" in page and "Convenant van het Veiligheidshuis" in page
    for name in ("Politie", "Stichting De Brug", "Lindewaard"):
        assert name in page
    assert "Klein convenant" not in page


def test_another_town_finds_nothing(town: Town, as_user: As) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    appoint(town.nobody, Role.ADMINISTRATOR, elsewhere, elsewhere)
    client = as_user(town.nobody)
    assert "Politie" not in shown(client, "partners")
    for name in ("partner", "partner_change", "former_name", "partner_aim"):
        url = reverse(name, kwargs={"organisation_id": town.police.pk})
        assert client.get(url).status_code == 404


def test_pages_ask_little_however_many_partners_there_are(
    town: Town, as_user: As, most_queries: int
) -> None:
    client = as_user(town.desk)
    few = {place: questions(client, reverse(place)) for place in PLACES}
    for number in range(30):
        one = Organisation.objects.create(
            name=f"Partner {number}", kind="partner", municipality=town.municipality
        )
        FormerName.objects.create(organisation=one, name="Vroeger")
        aim(town, one, f"Doel {number}")
    agreement(town, *Organisation.objects.filter(name__startswith="Partner"))
    for place in PLACES:
        # What an agreement has beside it is asked as soon as there is one: three questions.
        assert questions(client, reverse(place)) <= min(few[place] + 3, most_queries), place
    url = reverse("partner", kwargs={"organisation_id": town.police.pk})
    assert questions(client, url) <= most_queries
