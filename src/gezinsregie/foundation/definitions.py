# SPDX-License-Identifier: EUPL-1.2
"""Definitions are YAML files, checked by a pydantic model. Either a whole file is right, or all of
its faults come at once with their line, and nothing is loaded."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from gezinsregie.foundation.fault_words import in_words
from gezinsregie.foundation.faults import DefinitionFaults, Fault
from gezinsregie.foundation.source_checks import Check
from gezinsregie.foundation.yaml_source import KeyPath, YamlSource, read_yaml

__all__ = [
    "Definition",
    "DefinitionFaults",
    "Fault",
    "Located",
    "load_definition",
    "load_located",
]

M = TypeVar("M", bound=BaseModel)
T_co = TypeVar("T_co", covariant=True)


class Definition(BaseModel):
    """Base of every definition: unknown keys are faults, and what was loaded cannot change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


@dataclass(frozen=True)
class Located(typing.Generic[T_co]):
    """A loaded definition and the file that it was read from."""

    value: T_co
    source: YamlSource


def load_definition(path: Path, model: type[M], also: Sequence[Check] = ()) -> M:
    """The definition in a file (UTF-8, at most 1 MB). Raises DefinitionFaults with every fault."""
    return load_located(path, model, also).value


def load_located(path: Path, model: type[M], also: Sequence[Check] = ()) -> Located[M]:
    """As load_definition, with the source kept. Types are strict; dates are ISO 8601 text.

    `also` are checks on what stands in the file, which run even where the model finds faults.
    """
    source = read_yaml(path)
    faults = list(source.faults)
    value = None
    if source.value is not None or not faults:
        try:
            # JSON mode: strict about "yes" and 1.5, yet lists become tuples and text becomes dates.
            value = model.model_validate_json(json.dumps(source.value), strict=True)
        except ValidationError as error:
            faults += _faults(source, model, error)
        for check in also:
            faults += check(source)
    if value is None or faults:
        raise DefinitionFaults(faults)
    return Located(value, source)


def _faults(source: YamlSource, model: type[BaseModel], error: ValidationError) -> Iterator[Fault]:
    for detail in error.errors(include_url=False):
        path = _path_in_file(source.value, detail)
        choices, given = detail.get("ctx", {}).get("choices"), detail["input"]
        if choices is not None and isinstance(given, dict):
            # A choice between keys: the fault stands at the first key that is none of them.
            path += tuple(key for key in given if key not in choices)[:1]
        siblings = _keys_at(model, path[:-1]) if detail["type"] == "extra_forbidden" else ()
        yield source.fault(path, in_words(detail, siblings))


def _path_in_file(value: Any, detail: ErrorDetails) -> KeyPath:
    """The place in the document: pydantic also names the branch of a union, the file does not."""
    path: list[str | int] = []
    location = detail["loc"]
    for position, part in enumerate(location):
        last = position == len(location) - 1
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        elif not (last and detail["type"] == "missing"):
            continue
        path.append(part)
    return tuple(path)


def _keys_at(model: type[BaseModel], path: KeyPath) -> tuple[str, ...]:
    """The keys that may stand at a place, read from the annotations of the model."""
    here = list(_branches(model))
    for part in path:
        below: list[Any] = []
        for kind in here:
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                for name, info in kind.model_fields.items():
                    if (info.alias or name) == part:
                        below += _branches(info.annotation)
            elif typing.get_args(kind):
                below += _branches(typing.get_args(kind)[-1 if isinstance(part, str) else 0])
        here = below
    return tuple(
        info.alias or name
        for kind in here
        if isinstance(kind, type) and issubclass(kind, BaseModel)
        for name, info in kind.model_fields.items()
    )


def _branches(kind: Any) -> Iterator[Any]:
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        yield from _branches(typing.get_args(kind)[0])
    elif origin in (typing.Union, types.UnionType):
        for branch in typing.get_args(kind):
            yield from _branches(branch)
    else:
        yield kind
