# SPDX-License-Identifier: EUPL-1.2
"""Every action of the product, found by walking its ``actions.py`` files."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import gezinsregie

Action = Callable[..., Any]

# The writer of the log itself: what it writes is the line that every action carries with it.
WRITER_OF_THE_LOG = "gezinsregie.audit.actions"


def action_modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(gezinsregie.__path__, "gezinsregie."):
        if found.name.endswith(".actions") and found.name != WRITER_OF_THE_LOG:
            yield import_module(found.name)


def functions_of(module: ModuleType) -> Iterator[tuple[str, Action]]:
    """Yield the public functions that are written in this module."""
    for name, function in inspect.getmembers(module, inspect.isfunction):
        if function.__module__ == module.__name__ and not name.startswith("_"):
            yield name, function


def named(action: Action) -> str:
    """Return the name by which it is told apart: ``casework.plan.name_concern``."""
    return f"{action.__module__}.{action.__name__}".replace("gezinsregie.", "").replace(
        ".actions.", "."
    )


def found_actions() -> dict[str, Action]:
    """Return every action by its name."""
    return {
        named(function): function
        for module in action_modules()
        for _name, function in functions_of(module)
        if hasattr(function, "acts")
    }
