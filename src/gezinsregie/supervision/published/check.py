# SPDX-License-Identifier: EUPL-1.2
"""What a model cannot see of published verdicts; the check of ``gezinsregie verdicts check``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from gezinsregie.foundation.definitions import DefinitionFaults, Fault, load_definition
from gezinsregie.foundation.source_checks import maps_in, named_after_key, unknown
from gezinsregie.foundation.yaml_source import KeyPath, YamlSource
from gezinsregie.supervision.framework.definition import (
    Framework,
    load_framework,
    published_frameworks,
)

from .definition import PublishedInquiry


def load_inquiry(file: Path) -> PublishedInquiry:
    """Return the inquiry in a file. Raises DefinitionFaults with every fault and its line."""
    return load_definition(file, PublishedInquiry, (named_after_key, inquiry_faults))


def check_files(files: Sequence[Path]) -> list[Fault]:
    """Return every fault of these files; none when all is well. Never raises for what they hold."""
    faults: set[Fault] = set()
    for file in files:
        try:
            load_inquiry(file)
        except DefinitionFaults as found:
            faults.update(found.faults)
    return sorted(faults)


def inquiry_faults(source: YamlSource) -> Iterator[Fault]:
    """Every reference that leads nowhere, and every group or year that cannot be."""
    value = source.value if isinstance(source.value, dict) else {}
    key, version = value.get("framework"), value.get("framework_version")
    framework = None
    if isinstance(key, str) and isinstance(version, str):
        try:
            framework = load_framework(key, version)
        except FileNotFoundError:
            known = [path.stem for path in published_frameworks()]
            yield source.fault(("framework",), unknown(f"{key}-{version}", known, "Toetsingskader"))
    tested = maps_in(value, "tested")
    if value.get("tested") == []:
        yield source.fault(("tested",), "Verwacht werd minstens één jaar met oordelen.")
    yield from _year_faults(source, tested)
    for number, one in tested:
        held = one.get("verdicts")
        verdicts = held if isinstance(held, dict) else {}
        place: KeyPath = ("tested", number)
        if framework is not None:
            yield from _indicator_faults(source, (*place, "verdicts"), verdicts, framework)
        yield from _shared_faults(source, (*place, "shared"), one.get("shared"), verdicts)


def _indicator_faults(
    source: YamlSource, place: KeyPath, verdicts: Mapping[str, Any], framework: Framework
) -> Iterator[Fault]:
    known = [indicator.key for indicator in framework.indicators]
    for key in verdicts:
        if key not in known:
            yield source.fault((*place, key), unknown(key, known, "Indicator"))


def _shared_faults(
    source: YamlSource, place: KeyPath, groups: Any, verdicts: Mapping[str, Any]
) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, group in enumerate(groups if isinstance(groups, list) else []):
        keys = [key for key in group if isinstance(key, str)] if isinstance(group, list) else []
        here = (*place, number)
        for key in keys:
            if key not in verdicts:
                yield source.fault(here, f"Indicator '{key}' heeft hier geen oordeel om te delen.")
            if key in seen:
                yield source.fault(here, f"Indicator '{key}' deelt al een oordeel.")
            seen.add(key)
        if len({str(verdicts[key]) for key in keys if key in verdicts}) > 1:
            yield source.fault(here, "Een gedeeld oordeel is voor alle indicatoren hetzelfde.")


def _year_faults(
    source: YamlSource, tested: Sequence[tuple[int, Mapping[str, Any]]]
) -> Iterator[Fault]:
    years = [one.get("year") for _, one in tested]
    for number, year in enumerate(years):
        place: KeyPath = ("tested", number, "year")
        if year is None and len(years) > 1:
            yield source.fault(place, "Bij meer jaren heeft elk jaar een getal.")
        before = years[number - 1] if number else None
        if isinstance(year, int) and isinstance(before, int) and year <= before:
            yield source.fault(place, "Het oudste jaar staat eerst, en elk jaar één keer.")
