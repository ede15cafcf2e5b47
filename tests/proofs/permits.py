# SPDX-License-Identifier: EUPL-1.2
"""Every action takes a permit, and every address declares its act."""

import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from django.urls import URLPattern, URLResolver

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.subjects import SUBJECT_OF

from .found_actions import functions_of


def faults_in_actions(module: ModuleType) -> list[str]:
    """Return what is wrong with the public functions of an ``actions.py``."""
    faults = []
    for name, function in functions_of(module):
        if not all(isinstance(act, Act) for act in getattr(function, "acts", (None,))):
            faults.append(f"{name} is no action: it takes no permit")
            continue
        first, *others = inspect.signature(inspect.unwrap(function)).parameters.values()
        if first.name != "permit":
            faults.append(f"{name} takes {first.name} first, not the permit")
        faults += [
            f"{name} takes {one.name} by its place, not by its name"
            for one in others
            if one.kind is not inspect.Parameter.KEYWORD_ONLY
        ]
    return faults


@dataclass(frozen=True)
class Address:
    """One address: its name, the arguments it takes, and the view behind it."""

    name: str
    arguments: tuple[str, ...]
    view: Any


def addresses(patterns: Sequence[Any], before: tuple[str, ...] = ()) -> Iterator[Address]:
    """Yield every address below ``patterns``."""
    for pattern in patterns:
        arguments = (*before, *pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, arguments)
        elif isinstance(pattern, URLPattern):
            yield Address(pattern.name or "", arguments, pattern.callback)


def faults_in_address(address: Address) -> list[str]:
    """Return what is wrong with one address: a name and a declaration are asked of each."""
    name = address.name or f"{address.view.__module__}.{address.view.__qualname__}"
    declared = getattr(address.view, "declares", None)
    faults = [] if address.name else [f"{name} has no name"]
    if isinstance(declared, dict):
        wrong = [method for method, act in declared.items() if not isinstance(act, Act)]
        if wrong or not declared:
            faults.append(f"{name} declares no act for {', '.join(wrong) or 'anything'}")
    elif declared == "link":
        act = getattr(address.view, "opened_by", None)
        if act is None or SUBJECT_OF.get(act) is not SubjectKind.LINK:
            faults.append(f"{name} declares no act for who holds its link")
        if address.arguments != ("token",):
            # An id beside the token would be one that nobody tested.
            faults.append(f"{name} takes {', '.join(address.arguments) or 'nothing'}, not a token")
    elif declared not in {"public", "signed in"}:
        faults.append(f"{name} declares no act")
    return faults
