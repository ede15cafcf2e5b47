# SPDX-License-Identifier: EUPL-1.2
"""What a model cannot see of an approach: keys that point to something that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from gezinsregie.approaches.chains import chains
from gezinsregie.approaches.vocabulary import Vocabulary, vocabulary
from gezinsregie.foundation.definitions import Fault
from gezinsregie.foundation.source_checks import keys_in, leaves, maps_in, unknown
from gezinsregie.foundation.yaml_source import KeyPath, YamlSource

MUNICIPALITY = "municipality"
_COUNTS = ("serious_domains", "domains_with_concern")


def approach_faults(source: YamlSource) -> Iterator[Fault]:
    """Every reference of an approach that leads nowhere, with its line."""
    words = vocabulary()
    known = _known(source.value, words)
    for path, value in leaves(source.value):
        kind = _kind_of_reference(path)
        if kind and isinstance(value, str) and known[kind] and value not in known[kind]:
            yield source.fault(path, unknown(value, known[kind], kind))
        if path[-2:-1] and path[-2] in _COUNTS and path[-1] == "of" and isinstance(value, str):
            yield from _count_faults(source, words, path, value)
    yield from _criteria_of_forms(source)
    for path, duration in _durations(source.value):
        yield from _duration_faults(source, path, duration)


def _known(value: Any, words: Vocabulary) -> Mapping[str, list[str]]:
    """By the Dutch name of a kind of reference: what exists. Nothing known: nothing is checked."""
    return {
        "Feit": list(words.facts),
        "Reeks leefgebieden": list(words.sets),
        "Leefgebied": list(words.life_domains),
        "Keten": list(chains()),
        "Partij": [MUNICIPALITY, *keys_in(value, "partners")],
        "Fase": keys_in(value, "phases"),
    }


def _kind_of_reference(path: KeyPath) -> str | None:
    names = tuple(part for part in path if isinstance(part, str))
    if "rule" in names:
        if names[-1] == "fact":
            return "Feit"
        return "Reeks leefgebieden" if names[-1] == "of" else None
    return {
        ("chain",): "Keten",
        ("partners", "life_domains"): "Leefgebied",
        ("aims", "party"): "Partij",
        ("information_requests", "phase"): "Fase",
    }.get(names)


def _count_faults(
    source: YamlSource, words: Vocabulary, path: KeyPath, key: str
) -> Iterator[Fault]:
    """A number that the domains of a set cannot reach."""
    if key not in words.sets:
        return
    count: Any = source.value
    for part in path[:-1]:
        count = count[part]
    most = len(words.sets[key].domains)
    if isinstance(count.get("at_least"), int) and count["at_least"] > most:
        yield source.fault((*path[:-1], "at_least"), f"Deze reeks heeft maar {most} leefgebieden.")


def _criteria_of_forms(source: YamlSource) -> Iterator[Fault]:
    """A form's criteria stand beside those of the approach: one key is one criterion."""
    taken = keys_in(source.value, "criteria")
    for number, form in maps_in(source.value, "forms"):
        for place, criterion in maps_in(form, "criteria"):
            if criterion.get("key") in taken:
                path = ("forms", number, "criteria", place, "key")
                expected = (
                    f"'{criterion['key']}' is al een criterium van de aanpak; kies een ander."
                )
                yield source.fault(path, expected)


def _durations(value: Any) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
    owners: list[tuple[KeyPath, Any]] = [((), value)]
    owners += [(("forms", number), form) for number, form in maps_in(value, "forms")]
    for path, owner in owners:
        if isinstance(owner, dict) and isinstance(owner.get("duration"), dict):
            yield (*path, "duration"), owner["duration"]


def _duration_faults(
    source: YamlSource, path: KeyPath, duration: Mapping[str, Any]
) -> Iterator[Fault]:
    has_end = bool(duration.get("usual") or duration.get("maximum"))
    if duration.get("as_long_as_needed") is True and has_end:
        expected = "Verwacht werd false: hierboven staat een duur."
        yield source.fault((*path, "as_long_as_needed"), expected)
    if duration.get("extension") and not has_end:
        expected = "Verwacht werd null: zonder duur valt er niets te verlengen."
        yield source.fault((*path, "extension"), expected)
