# SPDX-License-Identifier: EUPL-1.2
"""The check finds every fault of every file, with its line and key."""

from pathlib import Path

import pytest
import yaml

from gezinsregie.approaches.check import check_files
from gezinsregie.approaches.pins import APPROACHES
from gezinsregie.foundation.content import CONTENT

FILES = sorted(APPROACHES.glob("*.yaml"))


def key_places(text: str) -> list[tuple[tuple[str | int, ...], int, int, int]]:
    """Every key: its path, its line from 1, and where it begins and ends in the text."""
    found = []

    def walk(node: yaml.Node, path: tuple[str | int, ...]) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                start, end = key.start_mark, key.end_mark
                found.append(((*path, key.value), start.line + 1, start.index, end.index))
                walk(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for number, item in enumerate(node.value):
                walk(item, (*path, number))

    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    walk(root, ())
    return found


def kinds_of_places() -> list[tuple[str, int, int, int]]:
    """One key for each kind of place over all files: the same key in another item is no news."""
    seen, chosen = set(), []
    for file in FILES:
        for path, line, start, end in key_places(file.read_text(encoding="utf-8")):
            kind = tuple("*" if isinstance(part, int) else part for part in path)
            if kind not in seen:
                seen.add(kind)
                chosen.append((file.name, line, start, end))
    return chosen


def test_all_that_ships_is_right() -> None:
    assert check_files() == []


@pytest.mark.parametrize(("name", "line", "start", "end"), kinds_of_places())
def test_a_typing_error_in_any_key_is_found_on_its_line(
    tmp_path: Path, name: str, line: int, start: int, end: int
) -> None:
    text = (APPROACHES / name).read_text(encoding="utf-8")
    key = text[start:end]
    typed = f"{key}x"
    file = tmp_path / name
    file.write_text(text[:start] + typed + text[end:], encoding="utf-8")
    here = [fault for fault in check_files([file]) if fault.line == line]
    assert any(f"bedoelde u '{key}'?" in fault.expected for fault in here), here


PLANTED = [
    # a value, what is put in its place, the key, words of the fault
    ("fact: addiction", "fact: addicton", "criteria.7.rule.fact", "bedoelde u 'addiction'?"),
    ("at_least: 4, of: vig", "at_least: 4, of: vg", "criteria.0.rule.serious_domains.of", "'vig'?"),
    (
        "at_least: 4, of: vig",
        "at_least: 7, of: vig",
        "criteria.0.rule.serious_domains.at_least",
        "maar 6 leefgebieden",
    ),
    ("from_age: 0", "from_age: 24", "criteria.3.rule.child", "from_age mag niet meer zijn"),
    ("chain: child-protection", "chain: child-protecton", "chain", "'child-protection'?"),
    ("life_domains: [education]", "life_domains: [eduction]", "partners.4.life_domains.0", "'educ"),
    ("nature: court", "nature: cuort", "levers.3.nature", "bedoelde u 'court'?"),
    (
        "unit: months}\n    direction",
        "unit: month}\n    direction",
        "phases.2.term.unit",
        "'months'?",
    ),
    ("key: analysis", "key: intake", "phases.1.key", "staat er dubbel"),
    ("as_long_as_needed: false", "as_long_as_needed: true", "duration.as_long_as_needed", "false"),
    ('version: "1"', "version: 1", "version", "Verwacht werd tekst."),
    ('version: "1"', 'version: "1.0"', "version", "in de vorm"),
    ("fact: threatened_eviction", "any: []", "criteria.5.rule.any", "minstens 2"),
    ("fact: threatened_eviction", "fakt: x", "criteria.5.rule.fakt", "bedoelde u 'fact'?"),
    ("fact: threatened_eviction", "eviction", "criteria.5.rule", "Verwacht werd een regel"),
    ("fact: threatened_eviction", "{}", "criteria.5.rule", "Verwacht werd een regel"),
    (
        "fact: threatened_eviction",
        "fact: crisis\n      person_weighs: Hoe zit het?",
        "criteria.5.rule",
        "met één van",
    ),
]


@pytest.mark.parametrize(("old", "new", "key", "words"), PLANTED)
def test_a_planted_fault_is_named_with_line_and_key(
    tmp_path: Path, old: str, new: str, key: str, words: str
) -> None:
    text = (APPROACHES / "vig-den-haag@1.yaml").read_text(encoding="utf-8")
    assert old in text
    planted = text.replace(old, new, 1)
    file = tmp_path / "vig-den-haag@1.yaml"
    file.write_text(planted, encoding="utf-8")
    faults = check_files([file])
    (fault,) = [fault for fault in faults if fault.key == key and words in fault.expected]
    lines = {path: line for path, line, _, _ in key_places(planted)}
    path = tuple(int(part) if part.isdigit() else part for part in key.split("."))
    while path not in lines:
        path = path[:-1]
    assert fault.line == lines[path]


def test_all_planted_faults_come_at_once(tmp_path: Path) -> None:
    text = (APPROACHES / "vig-den-haag@1.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("fact: addiction", "fact: addicton"),
        ("fact: supervision_order", "fact: supervison_order"),
        ("chain: child-protection", "chain: kinderen"),
        ("\nphases:", "\nfasen:"),
        ("hours: 36", "hours: zesendertig"),
    ):
        text = text.replace(old, new, 1)
    file = tmp_path / "draft.yaml"
    file.write_text(text, encoding="utf-8")
    assert [fault.key for fault in check_files([file])] == [
        "phases",
        "criteria.4.rule.any.1.fact",
        "criteria.7.rule.fact",
        "fasen",
        "caseload.hours",
        "chain",
    ]


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ("party: municipality", "party: gemeente", "aims.0.party", "Partij 'gemeente' bestaat"),
        ("fact: crime_or_unsafety", "not: {fact: crime}", "criteria.1.rule.not.fact", "Feit 'cr"),
        ("maximum: {at_most: 6, unit: months}", "maximum: {at_least: 7, at_most: 6, unit: months}",
         "duration.maximum", "at_least mag niet meer zijn"),
        ("parents: 0, children: 1", "parents: 0, children: 0", "criteria.3.rule.household", "één"),
    ],
)  # fmt: skip
def test_faults_in_another_approach(
    tmp_path: Path, old: str, new: str, key: str, words: str
) -> None:
    text = (APPROACHES / "vig-leeuwarden@1.yaml").read_text(encoding="utf-8")
    file = tmp_path / "draft.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    (fault,) = check_files([file])
    assert fault.key == key
    assert words in fault.expected


def test_forms_and_requests_are_checked_too(tmp_path: Path) -> None:
    forms = (APPROACHES / "crg-eindhoven@1.yaml").read_text(encoding="utf-8")
    forms = forms.replace("key: practical-support", "key: complex")
    forms = forms.replace("key: family-coaching", "key: pgtb").replace("fact: grip_lost", "fact: x")
    alkmaar = (APPROACHES / "hhw-alkmaar@1.yaml").read_text(encoding="utf-8")
    alkmaar = alkmaar.replace("phase: mapping", "phase: maping")
    alkmaar = alkmaar.replace("extension: null", "extension:\n    term: {at_most: 1, unit: weeks}\n"
                              "    needs_reason: true")  # fmt: skip
    files = [tmp_path / "forms.yaml", tmp_path / "phase.yaml"]
    files[0].write_text(forms, encoding="utf-8")
    files[1].write_text(alkmaar, encoding="utf-8")
    found = [(fault.file.name, fault.key) for fault in check_files(files)]
    assert found == [
        ("forms.yaml", "forms.0.criteria.0.key"),
        ("forms.yaml", "forms.1.key"),
        ("forms.yaml", "forms.1.criteria.1.rule.fact"),
        ("phase.yaml", "duration.extension"),
        ("phase.yaml", "information_requests.phase"),
    ]


SHARED = [
    CONTENT / "life_domains.yaml",
    CONTENT / "referral_facts.yaml",
    CONTENT / "glossary.yaml",
    CONTENT / "chains" / "child-protection.yaml",
    CONTENT / "instruments" / "zrm-2017.yaml",
]


@pytest.mark.parametrize("file", SHARED, ids=lambda file: file.stem)
def test_a_shared_file_is_checked_as_what_it_is(file: Path) -> None:
    assert check_files([file]) == []


def test_a_file_that_is_no_approach(tmp_path: Path) -> None:
    file = tmp_path / "picture.yaml"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (fault,) = check_files([file])
    assert "binair" in fault.expected
    assert check_files([tmp_path / "nowhere.yaml"])[0].line == 1
