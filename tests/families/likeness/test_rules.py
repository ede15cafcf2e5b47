# SPDX-License-Identifier: EUPL-1.2
"""In what two families are alike: a table, and what holds for any two."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.families.likeness.rules import (
    FamilyFacts,
    Kind,
    PersonFacts,
    home_keys,
    is_worth_asking,
    resemblances,
    same_person,
    swapped,
)

SELAM = PersonFacts("Selam", "Tesfaye", date(1993, 1, 22))
NOAH = PersonFacts("Noah", "Tesfaye", date(2018, 10, 2))
HERE = FamilyFacts("Tesfaye", (SELAM, NOAH), home_keys("Weverstraat 61", "4321 KL"))
STRANGER = PersonFacts("Rob", "de Wit", date(1970, 12, 31))

TABLE: list[tuple[str, FamilyFacts, list[Kind], bool]] = [
    ("nobody", FamilyFacts("De Wit", (STRANGER,)), [], False),
    ("the name alone", FamilyFacts("Tesfai", (STRANGER,)), [Kind.NAME], False),
    (
        "the house alone",
        FamilyFacts("De Wit", (STRANGER,), home_keys("weverstraat 61 a", "")),
        [Kind.ADDRESS],
        False,
    ),
    (
        "the name and the house",
        FamilyFacts("Tesfai", (STRANGER,), home_keys("Weverstr. 61", "4321kl")),
        [Kind.NAME, Kind.ADDRESS],
        True,
    ),
    (
        "somebody born on the same day",
        FamilyFacts("De Wit", (replace(STRANGER, birth_date=SELAM.birth_date),)),
        [Kind.BIRTH_DATE],
        False,
    ),
    (
        "day and month about, the name by ear",
        FamilyFacts("De Wit", (PersonFacts("Noa", "de Wit", date(2018, 2, 10)),)),
        [Kind.PERSON],
        True,
    ),
    (
        "the same number",
        FamilyFacts("De Wit", (replace(STRANGER, bsn_hash="h"),)),
        [Kind.BSN],
        True,
    ),
    (
        "two given names and the name",
        FamilyFacts("Tesfaije", (PersonFacts("Selaam", "T"), PersonFacts("Noa", "T"), STRANGER)),
        [Kind.NAME, Kind.GIVEN_NAMES],
        True,
    ),
]


@pytest.mark.parametrize(("what", "other", "kinds", "asks"), TABLE, ids=[row[0] for row in TABLE])
def test_what_two_families_have_in_common(
    what: str, other: FamilyFacts, kinds: list[Kind], asks: bool
) -> None:
    numbered = replace(HERE, people=(replace(SELAM, bsn_hash="h"), NOAH))
    mine = numbered if what == "the same number" else HERE
    found = resemblances(mine, other)
    assert [one.kind for one in found] == kinds
    assert is_worth_asking(found) is asks


def test_what_is_written_otherwise_is_said_to_be() -> None:
    theirs = FamilyFacts("Tesfai", (PersonFacts("Noa", "Tesfai", date(2018, 2, 10)), SELAM))
    found = {(one.kind, one.mine): one for one in resemblances(HERE, theirs)}
    near = found[Kind.PERSON, "Noah Tesfaye, 02-10-2018"]
    assert (near.theirs, near.exact) == ("Noa Tesfai, 10-02-2018", False)
    assert found[Kind.PERSON, "Selam Tesfaye, 22-01-1993"].exact
    assert not found[Kind.NAME, "Tesfaye"].exact
    assert found[Kind.GIVEN_NAMES, "Noah, Selam"].theirs == "Noa, Selam"


def test_what_is_written_the_same_is_said_to_be() -> None:
    numbered = FamilyFacts("Tesfaye", (replace(SELAM, bsn_hash="h"), NOAH), HERE.homes)
    said = {(one.kind, one.mine): one.exact for one in resemblances(numbered, numbered)}
    assert set(said.values()) == {True}
    assert {kind for kind, _mine in said} == set(Kind) - {Kind.BIRTH_DATE}
    other = FamilyFacts("De Wit", (replace(STRANGER, birth_date=SELAM.birth_date),))
    assert [one.exact for one in resemblances(HERE, other)] == [True]
    # The same name with day and month about is written otherwise.
    turned = FamilyFacts("De Wit", (replace(NOAH, birth_date=date(2018, 2, 10)),))
    assert [one.exact for one in resemblances(HERE, turned)] == [False]


def test_an_address_without_a_number_is_no_address() -> None:
    assert home_keys("Weverstraat", "4321 KL") == frozenset()
    assert home_keys("61", "") == frozenset()
    assert home_keys("Weverstraat 61", "4321 KL") & home_keys("WEVERSTRAAT 61 bis", "")
    assert not home_keys("Weverstraat 61", "") & home_keys("Weverstraat 6", "")


def test_a_day_past_the_twelfth_is_no_month() -> None:
    assert swapped(date(2018, 10, 2)) == date(2018, 2, 10)
    assert swapped(date(2018, 3, 12)) == date(2018, 12, 3)
    assert swapped(date(2018, 3, 13)) is None


NAMES = st.sampled_from(["Selam", "Selaam", "Noah", "Noa", "Rob", "", "van", "Yıldız"])
PEOPLE = st.builds(
    PersonFacts,
    NAMES,
    NAMES,
    st.none() | st.dates(date(2018, 1, 1), date(2018, 12, 31)),
    st.sampled_from(["", "a", "b"]),
)
FAMILIES = st.builds(
    FamilyFacts,
    NAMES,
    st.lists(PEOPLE, max_size=4).map(tuple),
    st.frozensets(st.sampled_from(["a 1", "b 2"])),
)


@given(FAMILIES, FAMILIES)
def test_likeness_is_the_same_seen_from_either_side(one: FamilyFacts, other: FamilyFacts) -> None:
    there, back = resemblances(one, other), resemblances(other, one)
    assert {(r.kind, r.exact) for r in there} == {(r.kind, r.exact) for r in back}
    assert is_worth_asking(there) == is_worth_asking(back)


@given(FAMILIES, st.randoms())
def test_the_order_of_people_makes_no_difference(family: FamilyFacts, chance: object) -> None:
    about = replace(family, people=tuple(reversed(family.people)))
    assert set(resemblances(family, HERE)) == set(resemblances(about, HERE))


@given(FAMILIES)
def test_a_family_with_a_number_or_a_day_is_like_itself(family: FamilyFacts) -> None:
    known = any(p.bsn_hash or (p.birth_date and p.given_name) for p in family.people)
    assert is_worth_asking(resemblances(family, family)) or not known


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (SELAM, SELAM, True),
        (SELAM, replace(SELAM, given_name="Sellam"), True),
        (SELAM, NOAH, False),
        (SELAM, replace(SELAM, birth_date=None), False),
        # Day and month about, and the name another: nobody at all.
        (NOAH, replace(STRANGER, birth_date=date(2018, 2, 10)), False),
        # A number says it, whatever the name; two numbers that differ say that they are two.
        (replace(SELAM, bsn_hash="h"), replace(STRANGER, bsn_hash="h"), True),
        (replace(SELAM, bsn_hash="h"), replace(SELAM, bsn_hash="other"), False),
        (replace(SELAM, bsn_hash="h"), SELAM, True),
    ],
)
def test_who_may_be_one_person(one: PersonFacts, other: PersonFacts, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same
