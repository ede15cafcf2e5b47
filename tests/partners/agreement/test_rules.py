# SPDX-License-Identifier: EUPL-1.2
"""How an agreement stands for a party on a day, and where nobody signed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.partners.agreement.coverage import PartnerFacts, Promise, coverage
from gezinsregie.partners.agreement.rules import (
    ENDS_SOON,
    AgreementFacts,
    PartyFacts,
    Replaced,
    SigningFacts,
    Standing,
    last_day_of_the_old,
    obstacles_to_a_fact,
    obstacles_to_leaving,
    obstacles_to_practice,
    obstacles_to_recording,
    obstacles_to_signing,
    standing,
)

DAY = date(2026, 3, 3)
ONE = timedelta(days=1)
YEAR = timedelta(days=365)
SIGNED = PartyFacts(
    valid_from=DAY - YEAR,
    valid_until=DAY + YEAR,
    claimed_on=DAY - YEAR,
    seen_on=DAY - ONE,
    signed_on=DAY - YEAR,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Standing.SIGNED),
        ({"claimed_on": None}, Standing.SIGNED),
        ({"valid_from": None, "valid_until": None}, Standing.SIGNED),
        ({"seen_on": DAY, "signed_on": DAY}, Standing.SIGNED),
        # said, and not seen: also when the signature itself is only said
        ({"seen_on": None}, Standing.CLAIMED_UNSEEN),
        ({"seen_on": None, "signed_on": None}, Standing.CLAIMED_UNSEEN),
        ({"seen_on": None, "claimed_on": None}, Standing.CLAIMED_UNSEEN),
        ({"seen_on": DAY + ONE}, Standing.CLAIMED_UNSEEN),
        # seen, and not signed; or nothing at all is known
        ({"signed_on": None}, Standing.UNSIGNED),
        ({"signed_on": DAY + ONE}, Standing.UNSIGNED),
        ({"seen_on": None, "signed_on": None, "claimed_on": None}, Standing.UNSIGNED),
        # the days of the document itself
        ({"valid_until": DAY}, Standing.ENDS_SOON),
        ({"valid_until": DAY + ENDS_SOON}, Standing.ENDS_SOON),
        ({"valid_until": DAY + ENDS_SOON + ONE}, Standing.SIGNED),
        ({"valid_until": DAY - ONE}, Standing.EXPIRED),
        ({"valid_until": DAY - ONE, "signed_on": None}, Standing.EXPIRED),
        ({"valid_from": DAY + ONE}, Standing.NOT_YET),
        ({"valid_from": DAY}, Standing.SIGNED),
        # two who sign, and a party that left
        ({"signatories": 2}, Standing.HALF_SIGNED),
        ({"signatories": 2, "second_signed_on": DAY}, Standing.SIGNED),
        ({"signatories": 2, "second_signed_on": DAY + ONE}, Standing.HALF_SIGNED),
        ({"signatories": 2, "signed_on": None}, Standing.UNSIGNED),
        ({"bound_until": DAY - ONE}, Standing.LEFT),
        ({"bound_until": DAY}, Standing.SIGNED),
        ({"valid_from": DAY + ONE, "signed_on": None}, Standing.UNSIGNED),
    ],
)
def test_how_an_agreement_stands(changes: dict, expected: Standing) -> None:
    assert standing(replace(SIGNED, **changes), DAY) is expected


@given(st.builds(PartyFacts, *[st.none() | st.dates(date(2024, 1, 1), date(2028, 1, 1))] * 5))
def test_nothing_binds_without_a_signature_that_was_seen(facts: PartyFacts) -> None:
    if standing(facts, DAY).binds:
        assert facts.signed_on is not None and facts.signed_on <= DAY
        assert facts.seen_on is not None and facts.seen_on <= DAY
        assert facts.valid_until is None or facts.valid_until >= DAY


GOOD = AgreementFacts(
    title="Convenant",
    dated_on=DAY,
    valid_from=DAY,
    valid_until=DAY + YEAR,
    life_domains=("safety",),
    known_domains=("safety", "housing"),
    parties=2,
    parties_of_this_town=2,
    today=DAY,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"life_domains": (), "dated_on": None, "valid_from": None, "valid_until": None}, []),
        ({"title": " "}, ["title_missing"]),
        ({"dated_on": DAY + ONE}, ["in_the_future"]),
        ({"valid_until": DAY - ONE}, ["ends_before_start"]),
        ({"valid_until": DAY}, []),
        ({"life_domains": ("sport", "safety")}, ["domain_unknown"]),
        ({"parties": 0, "parties_of_this_town": 0}, ["no_party"]),
        ({"parties_of_this_town": 1}, ["not_of_this_town"]),
        ({"title": "", "dated_on": DAY + ONE}, ["title_missing", "in_the_future"]),
        ({"purposes": ("help",)}, ["purpose_unknown"]),
        ({"purposes": ("help",), "known_purposes": ("help",)}, []),
        ({"legal_ground": "consent"}, ["ground_unknown"]),
        ({"legal_ground": "consent", "known_grounds": ("consent",)}, []),
        ({"signatories": 3}, ["one_or_two_sign"]),
        ({"replaces": Replaced(True, False, DAY - ONE)}, []),
        ({"replaces": Replaced(True, False, None)}, []),
        ({"replaces": Replaced(True, False, DAY)}, ["begins_before_the_old"]),
        (
            {"replaces": Replaced(False, True, None), "valid_from": None},
            ["replaces_elsewhere", "replaced_already", "begins_when"],
        ),
    ],
)
def test_every_reason_is_told(changes: dict, expected: list[str]) -> None:
    found = obstacles_to_recording(replace(GOOD, **changes))
    assert [one.key for one in found] == expected


def test_a_fact_has_somebody_and_a_day() -> None:
    assert obstacles_to_a_fact(who="Jan", day=DAY, today=DAY, dated_on=DAY) == []
    found = obstacles_to_a_fact(who=" ", day=DAY + ONE, today=DAY, dated_on=DAY + YEAR)
    assert [one.key for one in found] == ["who_missing", "in_the_future", "before_the_document"]


FIRST = SigningFacts(
    who="N. Bakali",
    day=DAY,
    second=False,
    signatories=2,
    dated_on=DAY,
    signed_by="",
    signed_on=None,
    second_signed_by="",
    bound_until=None,
    today=DAY,
)
SECOND = replace(FIRST, second=True, who="T. Veenstra", signed_by="N. Bakali", signed_on=DAY)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (FIRST, []),
        (replace(FIRST, signatories=1, bound_until=DAY), []),
        (replace(FIRST, day=DAY - ONE), ["before_the_document"]),
        (replace(FIRST, second_signed_by="n.  bakali"), ["same_signatory"]),
        (replace(FIRST, dated_on=None, bound_until=DAY - ONE), ["has_left"]),
        (SECOND, []),
        (replace(SECOND, who=" n. BAKALI "), ["same_signatory"]),
        (replace(SECOND, signatories=1), ["one_signs"]),
        (replace(SECOND, signed_by="", signed_on=None), ["first_signs_first"]),
        (replace(SECOND, who="", day=DAY + ONE), ["who_missing", "in_the_future"]),
    ],
    ids=str,
)
def test_two_signatures_are_of_two_people(facts: SigningFacts, expected: list[str]) -> None:
    assert [one.key for one in obstacles_to_signing(facts)] == expected


def test_a_party_leaves_on_the_day_it_signed_or_later() -> None:
    assert obstacles_to_leaving(last_day=DAY, signed_on=DAY) == []
    assert obstacles_to_leaving(last_day=DAY - ONE, signed_on=None) == []
    found = obstacles_to_leaving(last_day=DAY - ONE, signed_on=DAY)
    assert [one.key for one in found] == ["left_before_signing"]


def test_no_day_has_two_versions() -> None:
    assert last_day_of_the_old(None, DAY) == DAY - ONE
    assert last_day_of_the_old(DAY + YEAR, DAY) == DAY - ONE
    assert last_day_of_the_old(DAY - YEAR, DAY) == DAY - YEAR


def test_practice_is_said_in_words() -> None:
    assert obstacles_to_practice(practice="unknown", words="") == []
    assert obstacles_to_practice(practice="works", words="Gaat goed.") == []
    assert [one.key for one in obstacles_to_practice(practice="fails", words=" ")] == [
        "words_missing"
    ]


POLICE = PartnerFacts("1", "Politie", ["safety"])
SCHOOL = PartnerFacts("2", "School", ["education", "safety"])


def test_a_domain_without_a_signature_is_a_gap() -> None:
    promises = [
        Promise("1", ["safety"], Standing.EXPIRED),
        Promise("1", [], Standing.SIGNED),  # on all life domains
        Promise("2", ["education"], Standing.UNSIGNED),
    ]
    safety, education, housing = coverage(
        ["safety", "education", "housing"], [POLICE, SCHOOL], promises
    )
    assert [one.standing for one in safety.spots] == [Standing.SIGNED, None]
    assert safety.signed == (POLICE,) and not safety.is_gap
    assert [one.standing for one in education.spots] == [Standing.UNSIGNED]
    assert education.is_gap and education.signed == ()
    assert housing.spots == () and housing.is_gap


@pytest.mark.parametrize("standing_of_one", Standing)
def test_only_what_binds_fills_a_gap(standing_of_one: Standing) -> None:
    (safety,) = coverage(["safety"], [POLICE], [Promise("1", ["safety"], standing_of_one)])
    assert safety.is_gap is (standing_of_one not in {Standing.SIGNED, Standing.ENDS_SOON})
