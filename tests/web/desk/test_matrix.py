# SPDX-License-Identifier: EUPL-1.2
"""What every approach asks beside one family: reasons in words, never a score or an order."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.criteria import Nature
from gezinsregie.approaches.facts import ReferralFacts
from gezinsregie.approaches.rules import Outcome
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern
from gezinsregie.web.desk import matrix
from gezinsregie.web.desk.words import STATES
from tests import cast

SignIn = Callable[[User], Client]
YES, NO = Answer.YES, Answer.NO


def page_of(town: cast.Town, as_user: SignIn, **changes: object) -> str:
    referral = cast.refer(town, **changes)
    return as_user(town.desk).get(f"/desk/{referral.pk}/").content.decode()


def standing(page: str, anchor: str) -> str:
    """Return what the page says of one criterion, from its place on, as bare words."""
    found = re.search(rf'<li id="{anchor}".*?</li>', page, re.DOTALL)
    assert found, anchor
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def concerns(*domains: str, weight: Weight = Weight.SERIOUS) -> tuple[NewConcern, ...]:
    return tuple(NewConcern(domain, weight, "Gezien.") for domain in domains)


@pytest.mark.statement("VIG-H4", "VIG-H13")
def test_serious_problems_in_four_domains_are_shown_with_the_reason(
    town: cast.Town, as_user: SignIn
) -> None:
    domains = concerns("housing", "finances", "education", "parenting")
    page = page_of(
        town,
        as_user,
        concerns=domains,
        facts={"regular_help_kept_out": YES, "threatened_eviction": NO},
    )
    four = standing(page, "vig-den-haag-serious-in-four-domains")
    assert "voldoet" in four
    assert "voldoet niet" not in four
    assert "Er zijn ernstige zorgen op 4 leefgebieden" in four
    assert "Gewone hulp komt niet meer binnen." in standing(page, "vig-den-haag-regular-help-fails")
    assert "voldoet niet" in standing(page, "vig-den-haag-threatened-eviction")
    child = standing(page, "vig-den-haag-child-with-concerns")
    assert "minstens één kind van 0 tot en met 23 jaar over wie zorgen zijn" in child


@pytest.mark.statement("VIG-L1")
@pytest.mark.parametrize(
    ("answer", "word"), [(YES, "voldoet"), (NO, "voldoet niet"), (None, "niet bekend")]
)
def test_leeuwarden_asks_for_crime_or_unsafety_and_for_regular_help_that_fails(
    town: cast.Town, as_user: SignIn, answer: Answer | None, word: str
) -> None:
    told = {"crime_or_unsafety": answer, "regular_help_without_effect": answer}
    page = page_of(town, as_user, facts=told)
    for key in ("crime-or-unsafety", "regular-help-fails"):
        said = standing(page, f"vig-leeuwarden-{key}")
        found = [one for one in ("voldoet niet", "voldoet", "niet bekend") if one in said]
        assert found[0] == word
        assert "VIG-L1" in said


@pytest.mark.statement("VIG-H4")
def test_three_domains_are_not_enough_once_all_others_are_known(
    town: cast.Town, as_user: SignIn
) -> None:
    told = concerns("housing", "finances", "education") + concerns(
        "parenting", "family_relations", "social_network", "physical_health", "mental_health",
        "substance_use", "daily_living", "safety", "work", "participation", weight=Weight.NONE,
    )  # fmt: skip
    page = page_of(town, as_user, concerns=told)
    assert "voldoet niet" in standing(page, "vig-den-haag-serious-in-four-domains")


@pytest.mark.statement("HHW-A1")
def test_the_ggsr_description_is_weighed_in_its_own_domains(
    town: cast.Town, as_user: SignIn
) -> None:
    domains = concerns("housing", "finances", "education", "work", weight=Weight.NOT_SERIOUS)
    page = page_of(town, as_user, concerns=domains, facts={"chronic": YES, "parents_can_solve": NO})
    for criterion in ("parents-and-children", "chronic", "problems-in-four-domains",
                      "parents-cannot-solve"):  # fmt: skip
        said = standing(page, f"hhw-alkmaar-{criterion}")
        assert "voldoet" in said
        assert "voldoet niet" not in said
    assert "ernstige zorgen op 0 leefgebieden" in standing(
        page, "vig-den-haag-serious-in-four-domains"
    )


@pytest.mark.statement("ITG-L1", "VIG-H13")
def test_a_contra_indication_here_is_a_characteristic_there_and_that_is_said_at_once(
    town: cast.Town, as_user: SignIn
) -> None:
    page = page_of(town, as_user, facts={"addiction": YES})
    assert "Hier een contra-indicatie, daar een kenmerk" in page
    assert "bij VIG Den Haag weegt een mens dit af, bij ITG Leeuwarden is het herkenbaar" in page
    here, there = (standing(page, f"{key}-addiction") for key in ("vig-den-haag", "itg-leeuwarden"))
    assert "speelt: zelf wegen" in here
    assert "contra-indicatie" in here
    assert "Dit is geen weigering" in here
    assert "herkenbaar" in there
    assert "kenmerk" in there


def test_what_is_not_known_counts_against_no_family(town: cast.Town, as_user: SignIn) -> None:
    page = page_of(town, as_user, households=cast.new_referral().households, member_concerns=(),
                   members_complete=False)  # fmt: skip
    assert "voldoet niet" not in page
    assert "niet herkenbaar" not in page
    assert "niet bekend" in page


@pytest.mark.statement("VIG-L3")
def test_the_reporting_point_of_an_approach_is_shown_under_both_its_names(
    town: cast.Town, as_user: SignIn
) -> None:
    page = " ".join(re.sub(r"<[^>]+>", " ", page_of(town, as_user)).split())
    assert "Aanmeldpunt in de bron: Veiligheidshuis (nu Zorg- en Veiligheidshuis)" in page


def test_no_score_no_order_but_the_alphabet_and_nothing_chosen(
    town: cast.Town, as_user: SignIn
) -> None:
    page = page_of(town, as_user, concerns=concerns("housing", "finances", "education", "work"))
    names = [one.approach.name_with_place for one in matrix.considered(ReferralFacts(cast.TODAY))]
    assert names == sorted(names, key=str.casefold)
    assert len(names) == len(catalogue().latest())
    places = [page.index(f"<summary>{name}</summary>") for name in names]
    assert places == sorted(places)
    assert 'type="radio"' in page
    assert "checked" not in page
    assert not re.search(r"\d+ (van|/) \d+ (criteria|voldoe)", page)
    assert "%" not in re.sub(r"<[^>]+>", " ", page[page.index('id="criteria"') :])


def test_every_criterion_of_every_form_stands_in_the_matrix_once() -> None:
    approaches = matrix.considered(ReferralFacts(cast.TODAY))
    in_matrix = [
        item.anchor for row in matrix.rows(approaches) for _, items in row.cells for item in items
    ]
    expected = [
        "-".join(filter(None, (approach.key, form.key if form else "", criterion.key)))
        for approach in catalogue().latest()
        for form in (None, *approach.forms)
        for criterion in (form.criteria if form else approach.criteria)
    ]
    assert sorted(in_matrix) == sorted(expected)
    assert len(set(in_matrix)) == len(in_matrix)


def test_there_are_words_for_every_outcome_that_can_be() -> None:
    for nature in Nature:
        never = {Outcome.NOT_MET} if nature is Nature.CONTRA_INDICATION else set()
        assert set(STATES[nature]) == set(Outcome) - never
