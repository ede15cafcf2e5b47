# SPDX-License-Identifier: EUPL-1.2
"""Keeping the directory: names of then and now, telephones, aims and what a coach is there for."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.agreement.queries import coverage_of
from gezinsregie.partners.directory import actions
from gezinsregie.partners.directory.actions import Told
from gezinsregie.partners.directory.models import CoachProfile, FormerName, PartnerAim
from gezinsregie.partners.directory.queries import aims_at, directory_of, known_names
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.queries import organisations_at
from tests.cast import TODAY, Town

DOMAINS = vocabulary().life_domains


def keep(town: Town) -> Permit:
    return town.may(town.administrator, Act.KEEP_PARTNERS, town.municipality)


def change(town: Town, organisation: Organisation, told: Told) -> Organisation:
    return actions.change_partner(
        keep(town), organisation=organisation, told=told, known_domains=DOMAINS
    )


def aim(town: Town, organisation: Organisation, words: str, life_domain: str = "") -> PartnerAim:
    return actions.record_aim(
        keep(town),
        organisation=organisation,
        life_domain=life_domain,
        words=words,
        known_domains=DOMAINS,
    )


@pytest.mark.statement("VIG-H10")
def test_a_new_partner_needs_no_programmer(town: Town) -> None:
    """It is at once where people are appointed, in the coverage, and in the directory."""
    told = Told("  Voedselbank   Lindewaard ", ("finances",), "058 123 45 67", "112")
    made = actions.add_partner(keep(town), told=told, known_domains=DOMAINS)
    assert made.name == "Voedselbank Lindewaard" and made.municipality == town.municipality
    assert made in organisations_at(town.municipality.pk)
    assert made in directory_of(town.municipality.pk)
    partners, covered = coverage_of(town.municipality.pk, ["finances"], TODAY)
    assert str(made.pk) in {one.key for one in partners}
    assert [spot.partner.name for spot in covered[0].spots] == [made.name]


def test_a_name_that_was_changed_is_kept(town: Town) -> None:
    change(town, town.police, Told("Politie Noord", ("safety",)))
    change(town, town.police, Told("politie  NOORD", ("safety",)))
    former = FormerName.objects.get()
    assert (former.name, former.until) == ("Politie", TODAY - timedelta(days=1))
    names = known_names(town.municipality.pk)
    assert names.called(None, "politie") == names.called("Politie Noord") == town.police
    assert names.called("Brandweer") is None


def test_a_present_name_goes_before_a_former_one(town: Town) -> None:
    actions.name_former(
        keep(town), organisation=town.police, former="Stichting De Brug", until=None
    )
    assert known_names(town.municipality.pk).called("stichting de brug") == town.provider


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (Told(""), "name_missing"),
        (Told("stichting  de brug"), "name_taken"),
        (Told("Lindewaard"), "name_taken"),
        (Told("Nieuw", ("sport",)), "domain_unknown"),
        (Told("Nieuw", (), "bel maar"), "phone_wrong"),
        (Told("Nieuw", (), "", "12"), "phone_wrong"),
        (Told("Nieuw", (), "", "٠٦١٢٣٤٥٦٧٨"), "phone_wrong"),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_and_nothing_is_kept(town: Town, told: Told, expected: str) -> None:
    with pytest.raises(Obstructed, match=expected):
        actions.add_partner(keep(town), told=told, known_domains=DOMAINS)
    assert organisations_at(town.municipality.pk).count() == 3


def test_an_organisation_of_another_town_is_out_of_reach(town: Town) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    with pytest.raises(NotPermitted):
        change(town, elsewhere, Told("Lindewaard-Noord"))
    with pytest.raises(NotPermitted):
        aim(town, elsewhere, "Alles")
    with pytest.raises(NotPermitted):
        actions.name_former(keep(town), organisation=elsewhere, former="Oost", until=None)


@pytest.mark.parametrize(
    ("former", "days", "expected"),
    [
        ("", 0, "name_missing"),
        ("politie", 0, "name_is_present"),
        ("AMK", 1, "in_the_future"),
    ],
)
def test_a_former_name_is_another_name(town: Town, former: str, days: int, expected: str) -> None:
    with pytest.raises(Obstructed, match=expected):
        actions.name_former(
            keep(town),
            organisation=town.police,
            former=former,
            until=TODAY + timedelta(days=days),
        )


def test_a_former_name_stands_there_once(town: Town) -> None:
    actions.name_former(keep(town), organisation=town.police, former="Rijkspolitie", until=None)
    with pytest.raises(Obstructed, match="name_known"):
        actions.name_former(keep(town), organisation=town.police, former="rijkspolitie", until=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        FormerName.objects.create(organisation=town.police, name="Rijkspolitie")


def test_an_aim_is_said_anew(town: Town) -> None:
    aim(town, town.police, "Minder overlast")
    aim(town, town.police, "Rust in de straat")
    aim(town, town.provider, "Een gezin dat verder kan", "parenting")
    assert [(one.life_domain, one.words) for one in aims_at(town.municipality.pk)] == [
        ("", "Rust in de straat"),
        ("parenting", "Een gezin dat verder kan"),
    ]
    with pytest.raises(Obstructed, match=r"words_missing.*domain_unknown"):
        aim(town, town.police, " ", "sport")


def test_the_profile_of_the_coach_is_said_anew(town: Town) -> None:
    told = {
        "approach_key": "",
        "words": "Doet het",
        "competences": ["Luisteren"],
        "caseload": ["5"],
    }
    actions.record_profile(keep(town), **told)
    actions.record_profile(keep(town), **{**told, "words": "Gaat mee"})
    assert CoachProfile.objects.get().words == "Gaat mee"
    with pytest.raises(Obstructed, match=r"words_missing.*competences_missing.*caseload_missing"):
        actions.record_profile(keep(town), approach_key="", words=" ", competences=[], caseload=[])
    with pytest.raises(Obstructed, match="too_many_lines"):
        actions.record_profile(keep(town), **{**told, "competences": ["x"] * 21})


@pytest.mark.parametrize("person", ["desk", "coordinator", "referrer", "team_leader"])
def test_only_the_administrator_keeps_it(town: Town, person: str) -> None:
    with pytest.raises(NotPermitted):
        town.may(getattr(town, person), Act.KEEP_PARTNERS, town.municipality)
