# SPDX-License-Identifier: EUPL-1.2
"""The page of agreements: where they hold, where the gaps are, and who signed."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.partners.agreement.actions import (
    record_claim,
    record_practice,
    record_sight,
    record_signature,
)
from gezinsregie.partners.agreement.models import Agreement, AgreementKind, Practice
from gezinsregie.partners.agreement.rules import Standing
from gezinsregie.partners.models import Organisation, OrganisationKind
from gezinsregie.web.agreements.words import LEGEND, PRACTICES, STANDINGS
from tests.cast import TODAY, Town
from tests.partners.agreement.making import agreement, keep, party
from tests.web.sql import questions

As = Callable[[User], Client]
URL = "/afspraken/"


def works_in(organisation: Organisation, *life_domains: str) -> Organisation:
    organisation.life_domains = list(life_domains)
    organisation.save()
    return organisation


def sign(town: Town, of: Agreement, organisation: Organisation) -> None:
    one = party(of, organisation)
    record_sight(keep(town), party=one, seen_on=TODAY)
    record_signature(keep(town), party=one, signed_by="de directeur", signed_on=TODAY)


def cell(page: str, partner: str, domain: str) -> str:
    """Return the word at the crossing of a partner and a life domain."""
    found = re.search(rf'title="{partner} · {domain}: ([^"]*)"', page)
    return found.group(1) if found else ""


@pytest.mark.statement("ITG-L10")
def test_a_life_domain_that_nobody_signed_for_is_seen_at_once(town: Town, as_user: As) -> None:
    works_in(town.police, "safety", "housing")
    works_in(town.provider, "parenting")
    made = agreement(town, life_domains=("safety", "parenting"))
    sign(town, made, town.police)
    page = as_user(town.desk).get(URL).content.decode()
    assert "Op 12 van de 13 leefgebieden tekende niemand" in page
    assert cell(page, "Politie", "Veiligheid, politie en justitie") == "getekend"
    assert cell(page, "Politie", "Wonen") == "werkt hier, niets afgesproken"
    assert cell(page, "Stichting De Brug", "Opvoeden en opgroeien") == "niet getekend"
    assert cell(page, "Stichting De Brug", "Wonen") == ""
    assert page.count("<strong>gat</strong>") == 12
    sign(town, made, town.provider)
    page = as_user(town.desk).get(URL).content.decode()
    assert "Op 11 van de 13 leefgebieden" in page


@pytest.mark.statement("VIG-L11")
def test_what_is_said_and_what_was_seen_are_kept_apart(town: Town, as_user: As) -> None:
    works_in(town.police, "safety")
    made = agreement(town, town.police)
    record_claim(keep(town), party=party(made, town.police), said_by="de wijkchef", said_on=TODAY)
    page = as_user(town.administrator).get(URL).content.decode()
    assert cell(page, "Politie", "Veiligheid, politie en justitie") == "gezegd, niet gezien"
    assert "de wijkchef" in page and "0 van de 1 tekenden" in page
    record_signature(
        keep(town), party=party(made, town.police), signed_by="de wijkchef", signed_on=TODAY
    )
    page = as_user(town.administrator).get(URL).content.decode()
    assert "0 van de 1 tekenden" in page, "a signature that nobody saw is a claim"
    record_sight(keep(town), party=party(made, town.police), seen_on=TODAY)
    page = as_user(town.administrator).get(URL).content.decode()
    assert "1 van de 1 tekenden" in page and "Wei Chen" in page


@pytest.mark.statement("ITG-L9")
def test_signed_and_working_in_practice_are_two_facts(town: Town, as_user: As) -> None:
    made = agreement(town, town.police)
    record_practice(
        keep(town),
        party=party(made, town.police),
        practice=Practice.WORKS,
        words="Uitwisselen geeft geen problemen.",
    )
    page = as_user(town.team_leader).get(URL).content.decode()
    assert "0 van de 1 tekenden" in page
    assert "Uitwisselen geeft geen problemen." in page


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (-1, "verlopen"),
        (0, "loopt af"),
        (90, "loopt af"),
        (91, ""),
    ],
)
def test_the_period_of_an_agreement_is_told(town: Town, as_user: As, ends: int, words: str) -> None:
    agreement(town, valid_until=TODAY + timedelta(days=ends))
    badges = re.findall(
        r'<span class="badge[^>]*>.*?</span></span>', _page(as_user(town.desk)), re.S
    )
    told = " ".join(badges)
    for word in ("verlopen", "loopt af"):
        assert (word in told) is (word == words)


def _page(client: Client) -> str:
    return client.get(URL).content.decode()


@pytest.mark.parametrize("person", ["desk", "coordinator", "team_leader", "administrator"])
def test_whoever_works_for_the_municipality_finds_it_in_the_menu(
    town: Town, as_user: As, person: str
) -> None:
    page = _page(as_user(getattr(town, person)))
    assert f'href="{reverse("agreements")}"' in page


@pytest.mark.parametrize("person", ["referrer", "inspector", "nobody"])
def test_others_do_not(town: Town, as_user: As, person: str) -> None:
    assert as_user(getattr(town, person)).get(URL).status_code == 403


def test_another_town_sees_its_own(town: Town, as_user: As) -> None:
    agreement(town)
    page = _page(as_user(town.other_desk))
    assert "Privacyreglement" not in page and "Nog geen afspraken" in page


def test_without_partners_the_page_says_so(town: Town, as_user: As) -> None:
    page = _page(as_user(town.desk))
    assert "Nog geen partijen" in page and "Nog geen afspraken" in page


def test_queries_do_not_grow(town: Town, as_user: As, most_queries: int) -> None:
    client = as_user(town.desk)
    for number in range(3):
        partner = Organisation.objects.create(
            name=f"Partner {number}",
            kind=OrganisationKind.PARTNER,
            municipality=town.municipality,
            life_domains=["safety"],
        )
        sign(town, agreement(town, partner, title=f"Convenant {number}"), partner)
    few = questions(client, URL)
    for number in range(20):
        agreement(town, title=f"Werkafspraak {number}", kind=AgreementKind.WORKING_AGREEMENT)
    assert questions(client, URL) == few <= most_queries
    assert _page(client).count("van de 2 tekenden") + _page(client).count("1 van de 1") == 12


def test_every_standing_and_practice_has_words_and_a_look_of_its_own() -> None:
    assert set(STANDINGS) == set(Standing)
    assert set(PRACTICES) == set(Practice.values)
    assert len({one.key for one in LEGEND}) == len({one.icon for one in LEGEND}) == len(LEGEND)


def test_what_follows_from_a_gap_is_said(town: Town, as_user: As) -> None:
    works_in(town.police, "safety")
    works_in(town.provider, "parenting")
    page = _page(as_user(town.desk))
    assert "Politie ontbreekt bij Veiligheid, politie en justitie: niemand is gebonden." in page
    assert "Wonen: hier werkt nog geen partij, dus niemand is gebonden." in page
    assert "niets uit het plan gaat naar deze partij: er is niets op papier" in page
    made = agreement(town, town.police)
    page = _page(as_user(town.desk))
    assert "niets uit het plan gaat naar deze partij tot er is getekend" in page
    sign(town, made, town.police)
    page = _page(as_user(town.desk))
    assert "Politie ontbreekt" not in page and "wat open staat, kan naar iedereen hier" in page


def test_a_working_agreement_lets_nothing_go(town: Town, as_user: As) -> None:
    works_in(town.police, "safety")
    made = agreement(town, town.police, kind=AgreementKind.WORKING_AGREEMENT)
    sign(town, made, town.police)
    page = _page(as_user(town.desk))
    assert "maar krijgt niets uit het plan" in page


def test_coverage_is_looked_at_by_approach(town: Town, as_user: As) -> None:
    works_in(town.police, "safety")
    made = agreement(town, town.police, approach_key="vig-leeuwarden")
    sign(town, made, town.police)
    client = as_user(town.desk)

    def gap(approach: str) -> bool:
        page = client.get(URL, {"aanpak": approach}).content.decode()
        return "Politie ontbreekt" in page

    assert not gap("vig-leeuwarden") and gap("itg-leeuwarden")
    assert not gap("bestaat-niet"), "an approach that is not there narrows nothing"


@pytest.mark.parametrize(
    ("person", "url"),
    [("administrator", "/beheer/"), ("desk", "/desk/"), ("team_leader", "/team/")],
)
def test_what_ends_soon_is_told_to_who_can_renew_it(
    town: Town, as_user: As, person: str, url: str
) -> None:
    for title, days in (("Bijna voorbij", 30), ("Nog lang niet", 91), ("Voorbij", -1)):
        agreement(town, title=title, valid_until=TODAY + timedelta(days=days))
    old = agreement(town, title="Opgevolgd", valid_until=TODAY + timedelta(days=30))
    agreement(town, title="Nieuw", valid_from=TODAY + timedelta(days=20), replaces=old)
    page = as_user(getattr(town, person)).get(url).content.decode()
    assert "Bijna voorbij" in page
    assert not any(title in page for title in ("Nog lang niet", ">Voorbij", "Opgevolgd"))
