# SPDX-License-Identifier: EUPL-1.2
"""TZ8: an indicator is recognised however it was typed, and never taken for its neighbour."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.supervision.framework.definition import Indicator, load_framework
from gezinsregie.supervision.framework.lookup import Care, Lookup, lookup_in

INDICATORS = load_framework().indicators
TITLES = {indicator.key: indicator.title for indicator in INDICATORS}
letters = st.sampled_from("abcdefghijklmnopqrstuvwxyzé .-")


@st.composite
def typed(draw: st.DrawFn, text: str, most: int = 2) -> str:
    """A text with one or two typing errors: a sign too many, too few, another, or two swapped."""
    for _ in range(draw(st.integers(1, most))):
        at = draw(st.integers(1, len(text) - 2))
        error = draw(st.sampled_from(ERRORS))
        text = error(text, at, draw(letters))
    return text


ERRORS: list[Callable[[str, int, str], str]] = [
    lambda text, at, sign: text[:at] + sign + text[at:],
    lambda text, at, sign: text[:at] + text[at + 1 :],
    lambda text, at, sign: text[:at] + sign + text[at + 1 :],
    lambda text, at, sign: text[:at] + text[at + 1] + text[at] + text[at + 2 :],
]


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.key)
@pytest.mark.parametrize("care", Care)
def test_each_indicator_as_printed(lookup: Lookup, indicator: Indicator, care: Care) -> None:
    found = lookup.indicators(indicator.title, care=care)
    assert [(one.key, one.text) for one in found] == [(indicator.key, indicator.title)]


@given(st.data(), st.sampled_from(INDICATORS), st.sampled_from(Care))
def test_one_or_two_typing_errors(data: st.DataObject, indicator: Indicator, care: Care) -> None:
    printed = data.draw(typed(indicator.title))
    found = lookup_in(load_framework()).indicators(printed, care=care)
    assert [one.key for one in found if one.key] == [indicator.key], printed


def test_a_stray_full_stop_does_not_make_one_indicator_two(lookup: Lookup) -> None:
    printed = (
        TITLES["3.2.1"].replace("In de", "I de").replace("ondersteuning aan", "ondersteuning aan.")
    )
    found = lookup.indicators(printed, care=Care.LOOSE)
    assert [one.key for one in found if one.key] == ["3.2.1"]


@given(
    st.data(),
    st.lists(st.sampled_from(INDICATORS), min_size=1, max_size=7, unique_by=lambda i: i.key),
    st.sampled_from([" ", ". ", "; ", "\n", " / "]),
)
def test_several_in_one_cell_with_typing_errors(
    data: st.DataObject, indicators: list[Indicator], between: str
) -> None:
    printed = between.join(data.draw(typed(one.title, most=1)) for one in indicators)
    found = lookup_in(load_framework()).indicators(printed, care=Care.LOOSE)
    assert [one.key for one in found if one.key] == [one.key for one in indicators], printed


@given(st.data(), st.sampled_from(INDICATORS))
def test_half_a_sentence_is_never_another_indicator(
    data: st.DataObject, indicator: Indicator
) -> None:
    words = indicator.title.split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    found = lookup_in(load_framework()).indicators(" ".join(words[start:end]), care=Care.LOOSE)
    assert {one.key for one in found} <= {indicator.key, None}


@given(st.text(max_size=300), st.sampled_from(Care))
def test_no_word_is_lost(text: str, care: Care) -> None:
    found = lookup_in(load_framework()).indicators(text, care=care)
    kept = "".join("".join(one.text for one in found).split())
    for word in text.split():
        numbers = all(sign in "0123456789.:()" for sign in word)
        assert numbers or not any(s.isascii() and s.isalnum() for s in word) or word in kept


@pytest.mark.parametrize(
    ("printed", "keys"),
    [
        ("Uitgangspunt is dat het gezin niet wordt losgelaten", ["3.4.2"]),
        ("Uitgangspunt is dat outreachend wordt gewerkt.", ["3.4.1"]),
        ("De netwerkpartners evalueren de resultaten van de aanpak", ["3.1.5"]),
        ("De gemeente evalueert de resultaten van de aanpak", ["3.1.6"]),
        ("de gemeenten evalueren de resultaten van de aanpak", ["3.1.6"]),
        ("Netwerkpartners evalueren resultaten", ["3.1.5"]),
        ("3.1.4 Resultaten worden bijgehouden", ["3.1.4"]),
        ("DOORZETTINGSMACHT REGISSEUR IS GEREGELD", ["3.2.2"]),
        ("De gemeente heeft eigen beleid voor de groep GGSR", ["3.1.1"]),
        ("Alle relevante partijen zijn verbonden aan de aanpak", ["4.2.1"]),
        (
            "Alle relevante partijen zijn verbonden. Samenwerkingsafspraken zijn gemaakt.",
            ["4.2.1", "4.2.2"],
        ),
        ("De regisseur is voldoende toegerust", ["3.2.3"]),
        ("Netwerkpartners zorgen voor beschikbaarheid", ["5.2.1"]),
        ("De gemeente heeft beleid voor gezinnen met geringe sociale redzaamheid", ["3.1.1"]),
        (
            "De gemeente heeft zicht op de populatie Gezinnen met Geringe Sociale "
            "Redzaamheid (GGSR). Alle netwerkpartners hanteren dezelfde omschrijving",
            ["1.1.2", "1.1.1"],
        ),
        ("Uitgangspunt bij de aanpak is dat de", []),
        ("zorg en ondersteuning voor de gezinnen", []),
        ("De gemeente voert regie en financiert de aanpak.", []),
        ("De partners evalueert de resultaten van de aanpak", []),
        ("De netwerken evalueert de resultaten van de aanpak", []),
        ("De resultaten van de aanpak worden geëvalueerd", []),
        ("Binnen de aanpak wordt het gezin ondersteund", []),
        ("De aanpak van de gemeente", []),
        ("Planmatig", []),
    ],
)
def test_other_wordings(lookup: Lookup, printed: str, keys: list[str]) -> None:
    found = lookup.indicators(printed, care=Care.LOOSE)
    assert [one.key for one in found if one.key] == keys


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Samenhingend", "3.3"),
        ("COORDINATIE", "4.1"),
        ("3.1 Planmatig", "3.1"),
        ("De aanpak is flexibl", "5.2"),
        ("Een toegeruste regiseur", "3.2"),
        ("Iets heel anders", None),
        ("", None),
        ("x" * 5_000, None),
    ],
)
def test_criteria(lookup: Lookup, printed: str, key: str | None) -> None:
    assert lookup.criterion(printed) == key


@pytest.mark.parametrize(
    ("printed", "key"),
    [("Aanpak", "3"), ("DE AANPAK", "3"), ("Toeleding", "1"), ("Gezin", None), ("Continu", "5")],
)
def test_themes(lookup: Lookup, printed: str, key: str | None) -> None:
    assert lookup.theme(printed) == key


def test_a_very_long_cell_is_no_list_of_indicators(lookup: Lookup) -> None:
    text = f"{TITLES['1.1.1']} " * 1_000
    assert [one.key for one in lookup.indicators(text)] == [None]
