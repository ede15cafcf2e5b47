# SPDX-License-Identifier: EUPL-1.2
"""Checks on what stands in a file, whatever its model thinks of it, so that a reference that leads
nowhere is named in the same run as a key that is misspelt. A part of another type than was expected
is passed over: the model names that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from gezinsregie.foundation.fault_words import closest
from gezinsregie.foundation.faults import Fault
from gezinsregie.foundation.yaml_source import KeyPath, YamlSource

Check = Callable[[YamlSource], Iterable[Fault]]


def leaves(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Every value that is no map and no list, with its place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))
    else:
        yield path, value


def maps_in(value: Any, *keys: str) -> list[tuple[int, Mapping[str, Any]]]:
    """The maps of the list that stands at these keys, numbered; none when there is no such list."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    listed = value if isinstance(value, list) else []
    return [(number, item) for number, item in enumerate(listed) if isinstance(item, dict)]


def keys_in(value: Any, *keys: str) -> list[str]:
    """What the maps of a list give as their `key`."""
    return [item["key"] for _, item in maps_in(value, *keys) if isinstance(item.get("key"), str)]


def double_keys(source: YamlSource) -> Iterator[Fault]:
    """In any list: a fault for an item whose `key` an earlier item has."""
    seen: dict[tuple[KeyPath, str], bool] = {}
    for path, value in leaves(source.value):
        if len(path) >= 2 and path[-1] == "key" and isinstance(path[-2], int):
            place = (path[:-2], str(value))
            if place in seen:
                yield source.fault(path, f"'{value}' staat er dubbel; kies een ander.")
            seen[place] = True


def unknown(word: str, known: Iterable[str], what: str) -> str:
    """The sentence for a reference to something that does not exist."""
    return f"{what} '{word}' bestaat niet{closest(word, known)}"


def named_after_key(source: YamlSource) -> Iterator[Fault]:
    """A fault when a file is not named after the key inside it."""
    if isinstance(source.value, dict) and source.value.get("key") != source.file.stem:
        yield source.fault(("key",), f"Verwacht werd '{source.file.stem}', als het bestand.")
