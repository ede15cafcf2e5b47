# SPDX-License-Identifier: EUPL-1.2
"""The glossary is whole, in order, and says how a word is said to a family."""

from pathlib import Path

import pytest

from gezinsregie.foundation.definitions import DefinitionFaults
from gezinsregie.foundation.glossary import GLOSSARY_FILE, glossary, load_glossary

IN_THE_DESIGN = {
    "coordinator",
    "referral",
    "trajectory",
    "life_domain",
    "lever",
    "agreement",
    "mandate",
    "escalation",
    "framework",
    "round",
    "revisit",
    "finding",
    "attention_point",
    "improvement_point",
    "handover",
    "bsn",
    "kvk_number",
    "ots",
    *("conference", "minutes", "guest", "transfer", "voice", "stopping"),
    *("likeness", "sameness", "digest", "private_words", "visitor_note", "crisis_contact"),
}
OF_THE_TRADE = ("GGSR", "contra-indicatie", "zorgmijdend", "dwang", "drang", "casus", "interventie")


def test_the_words_of_the_house_are_there() -> None:
    assert {word.code for word in glossary().words} >= IN_THE_DESIGN


def test_no_word_of_the_trade_is_said_to_a_family() -> None:
    for word in glossary().words:
        said = word.for_families or ""
        assert not [term for term in OF_THE_TRADE if term.casefold() in said.casefold()]


def test_a_word_is_not_also_a_word_to_avoid() -> None:
    names = {word.nl for word in glossary().words}
    assert not [word.nl for word in glossary().words if names & {*word.avoid} - {word.nl}]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("- nl: aanpak\n", "- nl: zaanpak\n", "in het alfabet na"),
        ("code: approach\n", "code: referral\n", "'referral' staat er dubbel"),
        ("    code: approach\n", "", "ontbreekt"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    file = tmp_path / "glossary.yaml"
    text = GLOSSARY_FILE.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DefinitionFaults) as caught:
        load_glossary(file)
    assert words in str(caught.value)
