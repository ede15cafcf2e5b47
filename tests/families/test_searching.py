# SPDX-License-Identifier: EUPL-1.2
"""Looking for families by what was typed: what is read in it, and what is found by it."""

from datetime import date

import pytest
from django.db.models import QuerySet
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Family, MemberRole
from gezinsregie.families.queries import named, ranges
from gezinsregie.families.rules import obstacles_to_searching
from gezinsregie.families.typed import read
from gezinsregie.foundation.prepared import Prepared
from gezinsregie.partners.models import Organisation
from tests.cast import Town, refer

EVERYWHERE = Organisation.objects.values("pk")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hart", ("hart",)),
        ("Ilse  'T HART", ("ilse", "t", "hart")),
        ("hart hart", ("hart",)),
        ("bram 2014", ("bram", "2014")),
        ("19-8-2014 bram", ("20140819", "bram")),
        ("19/08/2014", ("20140819",)),
        ("19.8.2014", ("20140819",)),
        ("2014-08-19", ("20140819",)),
        ("٢٠١٤", ("2014",)),
    ],
)
def test_beginnings_years_and_days_are_read(text: str, words: tuple[str, ...]) -> None:
    typed = read(text)
    assert typed.words == words
    assert obstacles_to_searching(typed) == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", ["nothing_to_find"]),
        ("  %_* 😀", ["nothing_to_find"]),
        ("a", ["too_short"]),
        ("a b c", ["too_short"]),
        ("31-2-2014", ["no_such_day"]),
        ("198", ["number_is_no_year"]),
        ("3-11-14", ["number_is_no_year"]),
        ("0001-01-01 hart", []),
        ("ab cd ef gh ij kl mn op", []),
        ("ab cd ef gh ij kl mn op qr", ["too_many_words"]),
        ("31-2-2014 12 a", ["no_such_day", "number_is_no_year", "too_short"]),
    ],
)
def test_all_that_stands_in_the_way_is_said(text: str, keys: list[str]) -> None:
    assert [one.key for one in obstacles_to_searching(read(text))] == keys


@given(st.text(max_size=600))
def test_anything_can_be_read(text: str) -> None:
    typed = read(text)
    assert all(word and word.isascii() and word.isalnum() for word in typed.words)
    assert obstacles_to_searching(typed) or typed.words


def family(town: Town, name: str, *people: NewMember) -> Family:
    home = NewHousehold("Thuis", people, "Elzenstraat 5", "1234 AB", "Lindewaard")
    return refer(town, family_name=name, households=(home,), member_concerns=()).family


@pytest.fixture
def families(town: Town) -> Town:
    child, parent = MemberRole.CHILD, MemberRole.PARENT
    family(
        town,
        "van den Berg",
        NewMember("Yıldız", "van den Berg-El Idrissi", parent, date(1987, 3, 1)),
        NewMember("Noor", "van den Berg", child, date(2014, 11, 3)),
    )
    family(town, "Bergman", NewMember("Wŏjciech", "Bergman", parent))
    family(town, "'t Hart", NewMember("Khadija", "Dÿkstra", parent, date(1987, 11, 3)))
    family(town, "محمد", NewMember("ليلى", "محمد", parent))
    return town


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("berg", ["van den Berg", "Bergman"]),
        ("BERG NOOR", ["van den Berg"]),
        ("noor van den b", ["van den Berg"]),
        ("vandenberg", ["van den Berg"]),
        ("idrissi yildiz", ["van den Berg"]),
        ("el-idrissi", ["van den Berg"]),
        ("ElIdrissi", ["van den Berg"]),
        ("YILDIZ", ["van den Berg"]),
        ("ıldız", []),
        ("dijkstra", ["'t Hart"]),
        ("dykstra", ["'t Hart"]),
        ("Dĳk", ["'t Hart"]),
        ("khadij", ["'t Hart"]),
        ("t hart", ["'t Hart"]),
        ("'t", []),
        ("1987", ["'t Hart", "van den Berg"]),
        ("3-11-2014", ["van den Berg"]),
        ("3-11-1987", ["'t Hart"]),
        ("noor 1987", ["van den Berg"]),
        ("wojciech", ["Bergman"]),
        ("لي", ["محمد"]),
        ("bergm noor", []),
        ("berg%", ["van den Berg", "Bergman"]),
    ],
)
def test_a_family_is_found_by_the_beginnings_of_its_names(
    families: Town, text: str, names: list[str]
) -> None:
    typed = read(text)
    if obstacles_to_searching(typed):
        assert names == []
        return
    found = [one.name for one in named(Family.objects.all(), ranges(typed.words), towns=EVERYWHERE)]
    assert sorted(found) == sorted(names)


def test_what_is_exactly_as_typed_comes_first_and_once(families: Town) -> None:
    found = named(Family.objects.all(), ranges(["berg"]), towns=EVERYWHERE)
    assert [one.name for one in found] == ["van den Berg", "Bergman"]
    assert [one.name for one in named(Family.objects.all(), ranges(["b"]), towns=EVERYWHERE)] == [
        "van den Berg",
        "Bergman",
    ]


def test_the_own_name_alone_finds_nobody_by_a_member(families: Town) -> None:
    for words in (["noor"], ["2014"], ["berg", "noor"], ["noor", "berg"], ["idrissi"]):
        assert named(Family.objects.all(), ranges(words), towns=EVERYWHERE).exists()
        assert not named(
            Family.objects.all(), ranges(words), towns=EVERYWHERE, in_family_name=True
        ).exists()
    assert (
        named(
            Family.objects.all(), ranges(["van", "berg"]), towns=EVERYWHERE, in_family_name=True
        ).count()
        == 1
    )


def test_a_word_is_looked_up_in_the_towns_that_are_asked(families: Town) -> None:
    here, elsewhere = families.municipality, Organisation.objects.get(name="Oosterzand")
    assert named(Family.objects.all(), ranges(["berg"]), towns=[here.pk]).count() == 2
    assert named(Family.objects.all(), ranges(["berg"]), towns=[elsewhere.pk]).count() == 0


def test_words_are_values_of_one_question_however_they_are_spelled(families: Town) -> None:
    def sought(**words: list[str]) -> QuerySet[Family]:
        return named(Family.objects.all(), words, towns=EVERYWHERE)

    asked = Prepared(sought)
    for text in ("berg", "dijk", "noor", "khadij", "noor 1987", "dijk hart", "berg noor 1987"):
        words = ranges(read(text).words)
        assert asked.objects(**words) == list(sought(**{k: list(v) for k, v in words.items()}))
    # One, two and three words; one way to spell them, and two.
    assert len(asked._written) == 5
    kept = {one for written in asked._written.values() for one in written.constants}
    assert kept.isdisjoint({"berg", "dijk", "dyk", "noor", "hart"})
