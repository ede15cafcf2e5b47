# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from pathlib import Path

import pytest

from gezinsregie.foundation.definitions import DefinitionFaults, load_definition
from gezinsregie.supervision.framework.definition import (
    FRAMEWORKS,
    Framework,
    load_framework,
    published_frameworks,
)


def test_five_themes_thirteen_criteria_thirty_indicators(framework: Framework) -> None:
    assert [theme.title for theme in framework.themes] == [
        "Toeleiding",
        "Gezin centraal",
        "De aanpak",
        "Samenwerking",
        "Continu",
    ]
    assert len(framework.criteria) == 13
    assert len(framework.indicators) == 30
    assert framework.valid_from == date(2013, 1, 1)


def test_every_key_names_its_place(framework: Framework) -> None:
    for indicator in framework.indicators:
        theme, criterion, same = framework.place_of(indicator.key)
        assert same is framework.indicator(indicator.key) is indicator
        assert indicator.key.split(".")[:2] == criterion.key.split(".")
        assert criterion.key.split(".")[0] == theme.key


def test_every_published_version_loads() -> None:
    for path in published_frameworks():
        key, _, version = path.stem.rpartition("-")
        loaded = load_framework(key, version)
        assert (loaded.key, loaded.version) == (key, version)


@pytest.mark.parametrize("version", ["1999", "../../pyproject", ""])
def test_a_version_that_does_not_exist(version: str) -> None:
    with pytest.raises(FileNotFoundError, match="Er is geen toetsingskader"):
        load_framework("ggsr", version)


@pytest.mark.parametrize(
    ("printed", "wrong", "told"),
    [
        ('key: "1.1.2"', 'key: "1.1.1"', "nummer 1.1.1 staat er 2 keer"),
        ('key: "4.3.1"', 'key: "4.2.9"', "indicator 4.2.9 hoort niet onder criterium 4.3"),
        ('key: "5.2"', 'key: "2.2"', "criterium 2.2 hoort niet onder thema 5"),
        ('key: "3"', 'key: "drie"', "key"),
        ("publisher:", "pubisher:", "publisher"),
    ],
)
def test_a_fault_in_the_file_is_told(tmp_path: Path, printed: str, wrong: str, told: str) -> None:
    text = (FRAMEWORKS / "ggsr-2013.yaml").read_text()
    assert printed in text
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(text.replace(printed, wrong, 1))
    with pytest.raises(DefinitionFaults, match=told):
        load_definition(faulty, Framework)
