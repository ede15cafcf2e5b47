# SPDX-License-Identifier: EUPL-1.2
"""Bytes of a YAML file to plain values, with the line of every key.

The accepted YAML is a small, safe part: maps with text keys, lists, text, numbers, true/false and
null. Anchors, aliases and tags are refused; a date stays the text that was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from gezinsregie.foundation.faults import Fault

MAXIMUM_BYTES = 1_000_000
MAXIMUM_DEPTH = 30

KeyPath = tuple[str | int, ...]


class _PlainLoader(yaml.SafeLoader):
    """Only null, booleans and decimal numbers have a meaning of their own ("no" is a word)."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


# Eight times as fast, where the library was built with it; it words what is wrong otherwise.
class _QuickLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The same, read by libyaml."""

    yaml_implicit_resolvers = _PlainLoader.yaml_implicit_resolvers


for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^[-+]?(?:0|[1-9][0-9]{0,17})$", list("-+0123456789")),
    ("float", r"^[-+]?[0-9]{1,15}\.[0-9]{1,15}$", list("-+0123456789")),
):
    _PlainLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)

_SYNTAX_WORDS: Mapping[str, str] = {
    "found character '\\t'": "Gebruik spaties om in te springen, geen tabs.",
    "mapping values are not allowed": (
        "Hier staat een dubbele punt die niet verwacht werd. Zet een tekst met een dubbele punt "
        "tussen aanhalingstekens, of controleer het inspringen."
    ),
    "could not find expected ':'": "Hier ontbreekt een dubbele punt na de sleutel.",
    "found unexpected end of stream": "Hier ontbreekt een aanhalingsteken aan het eind.",
    "did not find expected key": "Hier werd een sleutel verwacht; controleer het inspringen.",
    "expected <block end>": "Het inspringen klopt hier niet met de regels erboven.",
    "expected ',' or": "Hier ontbreekt een komma of een haakje sluiten.",
    "cannot start any token": "Dit teken mag hier niet staan; zet tekst tussen aanhalingstekens.",
}


@dataclass
class YamlSource:
    """What was read: `value` (None when it could not be read), lines by path, and the faults."""

    file: Path
    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=lambda: {(): 1})
    faults: list[Fault] = field(default_factory=list)

    def line_of(self, path: KeyPath) -> int:
        """The line of a key, or of the nearest key above it that stands in the file."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]

    def fault(self, path: KeyPath, expected: str, line: int | None = None) -> Fault:
        """A fault at a key; a key that is not in the file gets the line of the one above it."""
        key = ".".join(str(part) for part in path)
        return Fault(self.file, line or self.line_of(path), key, expected)

    def add(self, path: KeyPath, expected: str, line: int | None = None) -> None:
        self.faults.append(self.fault(path, expected, line))


def read_yaml(file: Path) -> YamlSource:
    """Read one document. Never raises for what stands in the file: the faults tell."""
    source = YamlSource(file)
    text = _text(source)
    if text is None:
        return source
    try:
        try:
            _compose(source, text, _QuickLoader)
        except yaml.YAMLError:
            source = YamlSource(file)
            _compose(source, text, _PlainLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        source.add((), _syntax_words(str(error)), mark.line + 1 if mark else 1)
    return source


def _compose(source: YamlSource, text: str, loader: Any) -> None:
    if _refused(source, text, loader):
        return
    node = yaml.compose(text, Loader=loader)
    if node is None:
        source.add((), "Dit bestand is leeg; verwacht werd een definitie.")
    else:
        source.value = _value(source, node, ())


def _text(source: YamlSource) -> str | None:
    try:
        if source.file.stat().st_size > MAXIMUM_BYTES:
            source.add((), "Dit bestand is te groot; een definitie is hooguit 1 MB.")
            return None
        raw = source.file.read_bytes()
    except OSError:
        source.add((), "Dit bestand kan niet worden gelezen. Bestaat het en mag u het openen?")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in raw:
            source.add((), "Dit is geen tekst maar een binair bestand; verwacht werd YAML.")
        else:
            line = raw.count(b"\n", 0, error.start) + 1
            source.add((), "Hier staat een teken dat geen UTF-8 is. Sla op als UTF-8.", line)
        return None
    unreadable = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if unreadable:
        line = text.count("\n", 0, unreadable.start()) + 1
        source.add((), "Hier staat een onleesbaar teken; verwacht werd gewone tekst.", line)
        return None
    return text


def _refused(source: YamlSource, text: str, loader: Any) -> bool:
    """Walk the events without building anything: refuse what could blow up or run code."""
    depth, documents = 0, 0
    for event in yaml.parse(text, Loader=loader):
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            source.add((), "Verwijzingen met * zijn niet toegestaan; schrijf de tekst uit.", line)
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor:
                source.add((), "Ankers met & zijn niet toegestaan; schrijf de tekst uit.", line)
            if getattr(event, "tag", None):
                source.add((), "Typen met ! zijn niet toegestaan; laat het uitroepteken weg.", line)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAXIMUM_DEPTH:
                source.add((), "Dit is te diep genest; hooguit 30 lagen zijn toegestaan.", line)
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                source.add((), "Hier begint een tweede document; één per bestand mag.", line)
    return bool(source.faults)


def _line(part: yaml.Node | yaml.Event) -> int:
    return part.start_mark.line + 1 if part.start_mark else 1


def _value(source: YamlSource, node: yaml.Node, path: KeyPath) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _map(source, node, path)
    if isinstance(node, yaml.SequenceNode):
        items = []
        for number, item in enumerate(node.value):
            source.lines[(*path, number)] = _line(item)
            items.append(_value(source, item, (*path, number)))
        return items
    match node.tag.rpartition(":")[2]:
        case "null":
            return None
        case "bool":
            return node.value == "true"
        case "int":
            return int(node.value)
        case "float":
            return float(node.value)
    return node.value


def _map(source: YamlSource, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = _line(key_node)
        if not isinstance(key_node, yaml.ScalarNode) or not key_node.tag.endswith(":str"):
            source.add(path, "Een sleutel moet een woord zijn.", line)
            continue
        key = key_node.value
        if key in values:
            first = source.lines[(*path, key)]
            source.add((*path, key), f"Deze sleutel staat er dubbel; ook op regel {first}.", line)
            continue
        source.lines[(*path, key)] = line
        values[key] = _value(source, value_node, (*path, key))
    return values


def _syntax_words(problem: str) -> str:
    for part, words in _SYNTAX_WORDS.items():
        if part in problem:
            return words
    return "De opmaak (YAML) klopt hier niet; vergelijk de regel met die erboven en eronder."
