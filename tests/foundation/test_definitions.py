# SPDX-License-Identifier: EUPL-1.2
"""Every fault of a file at once, with its line, in Dutch; and never half a file."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from gezinsregie.foundation.definitions import (
    Definition,
    DefinitionFaults,
    Fault,
    load_definition,
    load_located,
)
from gezinsregie.foundation.yaml_source import MAXIMUM_BYTES, read_yaml


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Part(Definition):
    name: Annotated[str, Field(min_length=2, max_length=9)]
    amount: Annotated[int, Field(ge=1, le=5)] = 1
    colour: Colour | None = None


class Whole(Definition):
    title: str
    since: date | None = None
    enabled: bool = False
    ratio: float | None = None
    parts: tuple[Part, ...] = ()
    by_name: dict[str, Part] = {}


def faults_of(folder: Path, text: str | bytes) -> list[tuple[int, str, str]]:
    file = folder / "whole.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DefinitionFaults) as caught:
        load_definition(file, Whole)
    assert {fault.file for fault in caught.value.faults} == {file}
    return [(fault.line, fault.key, fault.expected) for fault in caught.value.faults]


def test_a_right_file_is_loaded_with_its_types(tmp_path: Path) -> None:
    file = tmp_path / "whole.yaml"
    file.write_text(
        "title: no\nsince: 2013-05-01\nenabled: true\nratio: 0.5\n"
        "parts:\n  - {name: wheel, amount: 4, colour: red}\nby_name:\n  a: {name: axle}\n"
    )
    whole = load_definition(file, Whole)
    assert (whole.title, whole.since, whole.enabled) == ("no", date(2013, 5, 1), True)
    assert whole.parts == (Part(name="wheel", amount=4, colour=Colour.RED),)
    assert whole.by_name["a"].name == "axle"
    assert load_located(file, Whole).source.line_of(("parts", 0, "amount")) == 6


ONE_FAULT = [
    # text, line, key, a part of the sentence
    ("titel: x\ntitle: y", 1, "titel", "bedoelde u 'title'?"),
    ("enabled: true", 1, "title", "ontbreekt"),
    ("title: 3", 1, "title", "Verwacht werd tekst."),
    ("title: x\nenabled: yes", 2, "enabled", "true of false"),
    ("title: x\nratio: much", 2, "ratio", "Verwacht werd een getal."),
    ("title: x\nsince: 2013-02-30", 2, "since", "bestaande datum"),
    ("title: x\nsince: 30 februari", 2, "since", "datum als 2013-01-31"),
    ("title: x\nparts: wheel", 2, "parts", "een lijst"),
    ("title: x\nparts:\n  - wheel", 3, "parts.0", "sleutels met een waarde"),
    ("title: x\nparts:\n  - {name: a}", 3, "parts.0.name", "minstens 2 teken"),
    ("title: x\nparts:\n  - {name: abcdefghij}", 3, "parts.0.name", "hooguit 9 tekens"),
    ("title: x\nparts:\n  - name: ab\n    amount: 0", 4, "parts.0.amount", "1 of meer"),
    ("title: x\nparts:\n  - name: ab\n    amount: 9", 4, "parts.0.amount", "5 of minder"),
    ("title: x\nparts:\n  - name: ab\n    amount: 1.5", 4, "parts.0.amount", "heel getal"),
    ("title: x\nparts:\n  - name: ab\n    amuont: 1", 4, "parts.0.amuont", "'amount'?"),
    ("title: x\nparts:\n  - name: ab\n    colour: bleu", 4, "parts.0.colour", "'blue'?"),
    ("title: x\nby_name:\n  one:\n    nane: ab\n    name: ab", 4, "by_name.one.nane", "'name'?"),
    ("title: x\ntitle: y", 2, "title", "dubbel; ook op regel 1"),
    ("title: x\n3: y", 2, "", "Een sleutel moet een woord zijn."),
    ("title: x\n[a, b]: y", 2, "", "Een sleutel moet een woord zijn."),
    ("title: &a x\n", 1, "", "Ankers"),
    ("title: !!python/object:os.system x", 1, "", "uitroepteken"),
    ("title: x\n---\ntitle: y", 2, "", "tweede document"),
    ("title: 'x", 1, "", "aanhalingsteken"),
    ("title: x: y", 1, "", "dubbele punt"),
    ("title: x\n\tenabled: true", 2, "", "tabs"),
    ("parts: [1, 2", 1, "", "haakje"),
    ("title: x\nparts:\n   - name: ab\n  - name: ab", 4, "", "inspringen"),
    ("title: @x", 1, "", "aanhalingstekens"),
    ("", 1, "", "leeg"),
    ("# only a remark", 1, "", "leeg"),
    ("just words", 1, "", "sleutels met een waarde"),
    ("null", 1, "", "sleutels met een waarde"),
    (b"title: \xff\xfe", 1, "", "UTF-8"),
    (b"title: x\nparts: caf\xe9", 2, "", "UTF-8"),
    (b"\x7fELF\x02\0\0\0\xff", 1, "", "binair"),
    (b"title: a\x07b", 1, "", "onleesbaar teken"),
    ("[" * 40 + "]" * 40, 1, "", "te diep genest"),
]


@pytest.mark.parametrize(("text", "line", "key", "words"), ONE_FAULT)
def test_each_fault_says_where_and_what_was_expected(
    tmp_path: Path, text: str | bytes, line: int, key: str, words: str
) -> None:
    ((found_line, found_key, expected),) = faults_of(tmp_path, text)
    assert (found_line, found_key) == (line, key)
    assert words in expected
    assert expected[0].isupper()
    assert expected[-1] in ".?"


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    text = (
        "titel: x\nenabled: 1\nenabled: true\nparts:\n  - name: a\n    amount: 0\n"
        "  - colour: green\n"
    )
    found = faults_of(tmp_path, text)
    assert [(line, key) for line, key, _ in found] == [
        (1, "titel"),
        (1, "title"),
        (2, "enabled"),
        (3, "enabled"),
        (5, "parts.0.name"),
        (6, "parts.0.amount"),
        (7, "parts.1.colour"),
        (7, "parts.1.name"),
    ]


def test_an_alias_bomb_is_refused_before_it_is_built(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    found = faults_of(tmp_path, "\n".join(lines))
    assert {words.split()[0] for _, _, words in found} == {"Ankers", "Verwijzingen"}


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    found = faults_of(tmp_path, b"title: " + b"x" * MAXIMUM_BYTES)
    assert found == [(1, "", "Dit bestand is te groot; een definitie is hooguit 1 MB.")]


@pytest.mark.parametrize("name", ["", "missing.yaml"])
def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path, name: str) -> None:
    with pytest.raises(DefinitionFaults) as caught:
        load_definition(tmp_path / name, Whole)
    assert "kan niet worden gelezen" in caught.value.faults[0].expected


def test_a_fault_reads_as_a_sentence() -> None:
    fault = Fault(Path("a.yaml"), 3, "parts.0", "Verwacht werd tekst.")
    assert str(fault) == "a.yaml, regel 3, parts.0: Verwacht werd tekst."
    assert "het bestand" in str(Fault(Path("a.yaml"), 1, "", "Leeg."))


def test_line_ends_and_a_byte_order_mark_do_not_move_lines(tmp_path: Path) -> None:
    found = faults_of(tmp_path, b"\xef\xbb\xbftitle: x\r\n\r\nextra: y\r\n")
    assert found[0][:2] == (3, "extra")


@given(st.one_of(st.text(), st.binary()))
def test_whatever_stands_in_a_file_only_faults_come_out(
    tmp_path_factory: pytest.TempPathFactory, content: str | bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.yaml"
    raw = content if isinstance(content, bytes) else content.encode(errors="surrogatepass")
    file.write_bytes(raw)
    source = read_yaml(file)
    assert source.faults or source.value is not None or raw.strip() in (b"null", b"~")
    with pytest.raises(DefinitionFaults) as caught:
        load_definition(file, Whole)
    assert all(1 <= fault.line <= len(raw.splitlines()) + 2 for fault in caught.value.faults)


@given(st.text(alphabet="{}[]:,-?&*!|>'\"%@`#ab \n\t~", max_size=60))
def test_signs_that_mean_something_in_yaml_only_make_faults(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "signs.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionFaults):
        load_definition(file, Whole)
