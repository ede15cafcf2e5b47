# SPDX-License-Identifier: EUPL-1.2
"""Life domains have one key; every document's set is mapped onto it."""

from pathlib import Path

import pytest

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.criteria import FactRule, parts
from gezinsregie.approaches.instruments import load_instrument
from gezinsregie.approaches.vocabulary import (
    FACTS_FILE,
    LIFE_DOMAINS_FILE,
    load_facts,
    load_life_domains,
    vocabulary,
)
from gezinsregie.foundation.content import CONTENT
from gezinsregie.foundation.definitions import DefinitionFaults

WORDS = vocabulary()


@pytest.mark.parametrize(
    ("key", "number"), [("vig", 6), ("ggsr", 7), ("zrm-2017", 13), ("zrm-2013", 11)]
)
def test_each_set_has_the_domains_of_its_document(key: str, number: int) -> None:
    assert len(WORDS.sets[key].domains) == number


@pytest.mark.parametrize("key", list(WORDS.sets))
def test_each_set_places_every_life_domain_or_says_that_it_does_not(key: str) -> None:
    one = WORDS.sets[key]
    covered = {own for domain in one.domains for own in domain.covers}
    assert covered | set(one.not_covered) == set(WORDS.life_domains)
    assert not covered & set(one.not_covered)


def test_there_are_thirteen_life_domains_with_words_in_two_languages() -> None:
    assert len(WORDS.life_domains) == 13
    names = [domain.name for domain in WORDS.life_domains.values()]
    assert all(name.in_language("nl-nl") == name.nl for name in names)
    assert all(name.in_language("en-gb") == name.en for name in names)


def test_every_fact_is_asked_by_a_criterion_or_named_in_a_statement() -> None:
    asked = {
        rule.fact
        for approach in catalogue()
        for form in (None, *(form.key for form in approach.forms))
        for criterion in approach.criteria_for(form)
        for rule, _ in parts(criterion.rule)
        if isinstance(rule, FactRule)
    }
    assert set(WORDS.facts) - asked == {"request_for_help", "further_from_work_or_school"}


@pytest.mark.parametrize("fact", WORDS.facts.values(), ids=lambda fact: fact.key)
def test_a_fact_is_a_question_with_two_answers(fact: object) -> None:
    assert fact in WORDS.fact_file.facts
    one = WORDS.facts[fact.key]  # type: ignore[attr-defined]
    for language in ("nl", "en"):
        assert one.question.in_language(language).endswith("?")
        assert one.yes.in_language(language).endswith(".")
        assert one.no.in_language(language).endswith(".")
        assert one.yes.in_language(language) != one.no.in_language(language)


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ("covers: [safety]", "covers: [saftey]", "sets.0.domains.0.covers.0", "'safety'?"),
        ("not_covered: [work, ", "not_covered: [wrok, ", "sets.0.not_covered.0", "'work'?"),
        ("- key: work\n", "- key: housing\n", "domains.4.key", "staat er dubbel"),
        ("- key: ggsr\n", "- key: vig\n", "sets.1.key", "staat er dubbel"),
        ("- key: schooling\n", "- key: housing\n", "sets.0.domains.2.key", "staat er dubbel"),
        ("not_covered: [work, ", "not_covered: [", "sets.0.domains", "niets over work"),
    ],
)
def test_faults_in_the_life_domains(
    tmp_path: Path, old: str, new: str, key: str, words: str
) -> None:
    text = LIFE_DOMAINS_FILE.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "life_domains.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DefinitionFaults) as caught:
        load_life_domains(file)
    faults = caught.value.faults
    assert any(fault.key == key and words in fault.expected for fault in faults), faults


def test_a_fact_that_stands_twice(tmp_path: Path) -> None:
    text = FACTS_FILE.read_text(encoding="utf-8")
    file = tmp_path / "facts.yaml"
    file.write_text(text.replace("key: crisis", "key: addiction"), encoding="utf-8")
    with pytest.raises(DefinitionFaults, match="'addiction' staat er dubbel"):
        load_facts(file)


def test_faults_in_an_instrument(tmp_path: Path) -> None:
    text = (CONTENT / "instruments" / "zrm-2017.yaml").read_text(encoding="utf-8")
    text = text.replace("domain_set: zrm-2017", "domain_set: zrm-2071").replace(
        "score: 3", "score: 1"
    )
    file = tmp_path / "zrm.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionFaults) as caught:
        load_instrument(file)
    assert [fault.key for fault in caught.value.faults] == ["key", "domain_set", "levels.2.score"]
