# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gezinsregie.casework.withholding.rules import (
    KeptFrom,
    WithholdingFacts,
    obstacles_to_ending,
    obstacles_to_withholding,
    words_of_an_address,
    words_that_tell,
)

TODAY = date(2026, 3, 3)
FACTS = WithholdingFacts(
    things=1,
    of_this_family=True,
    is_ones_own=False,
    kept_already=False,
    reason="Dat brengt iemand in gevaar.",
    ends_on=None,
    today=TODAY,
)


def keys(**changes: object) -> list[str]:
    return [one.key for one in obstacles_to_withholding(replace(FACTS, **changes))]  # type: ignore[arg-type]


def test_every_reason_is_told_at_once() -> None:
    assert keys() == []
    assert keys(ends_on=TODAY) == []
    assert keys(
        things=0,
        of_this_family=False,
        is_ones_own=True,
        kept_already=True,
        reason="  ",
        ends_on=TODAY - timedelta(days=1),
    ) == [
        "choose_one_thing",
        "not_of_this_family",
        "own_household",
        "withheld_already",
        "reason_missing",
        "ends_in_the_past",
    ]
    assert keys(things=2) == ["choose_one_thing"]


def test_it_ends_once() -> None:
    assert obstacles_to_ending(ends_on=None, today=TODAY) == []
    assert obstacles_to_ending(ends_on=TODAY + timedelta(days=1), today=TODAY) == []
    assert len(obstacles_to_ending(ends_on=TODAY, today=TODAY)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sanne van de luwte belde.", True),
        ("Zij zit bij Vrouwenopvang  De\nLuwte.", True),
        ("Het is geluwd.", False),
        ("De opvang is open.", False),
        ("", False),
    ],
)
def test_a_name_is_known_however_it_is_written(text: str, told: bool) -> None:
    unsaid = words_that_tell("Vrouwenopvang De Luwte", others=["Opvang De Regenboog"])
    assert KeptFrom(unsaid=unsaid).is_told_by("Iets anders.", text) is told


def test_a_name_in_capitals_is_no_everyday_word() -> None:
    kept = KeptFrom(unsaid=words_that_tell("MEE Waardenland", others=["GGD Waardenland"]))
    assert kept.is_told_by("MEE belt.")
    assert not kept.is_told_by("Doe je mee in Waardenland?")


def test_a_former_name_tells_as_much() -> None:
    assert "Toevlucht" in words_that_tell("De Luwte", former=["Stichting Toevlucht"])
    assert "Stichting" not in words_that_tell("De Luwte", former=["Stichting Toevlucht"])


def test_an_address_is_known_by_street_postcode_and_a_place_of_its_own() -> None:
    address = {"name": "Thuis", "street": "Vlierstraat 8 b", "postcode": "9988 ZX"}
    told = words_of_an_address(**address, place="Verweg", known_places=["Lindewaard"])
    assert set(told) == {"Vlierstraat", "9988 ZX", "9988ZX", "Verweg"}
    assert "Verweg" not in words_of_an_address(**address, place="verweg", known_places=["Verweg"])
    named = words_of_an_address(
        name="Huize De Luwte", street="", postcode="", place="", known_places=[]
    )
    assert named == ("Huize De Luwte",)
