# SPDX-License-Identifier: EUPL-1.2
"""Put a mutant in the place of what runs, in this process: its functions are known by others."""

import ast
import sys
from types import FunctionType, ModuleType
from typing import Any

from .mutants import Mutant


class CannotBeApplied(Exception):
    """The function is wrapped in a way that hides its code."""


def apply(mutant: Mutant, module: ModuleType) -> None:
    """Change ``module`` into the mutant, for everybody who imported from it."""
    if mutant.inside:
        _change_function(mutant, module)
    else:
        _change_table(mutant, module)


def _change_function(mutant: Mutant, module: ModuleType) -> None:
    owner, _, name = mutant.inside.rpartition(".")
    holder: Any = vars(vars(module)[owner]) if owner else vars(module)
    function = _plain(holder[name])
    space = dict(vars(module))
    statement = mutant.statement
    statement.decorator_list = []  # type: ignore[attr-defined]
    _run(statement, module, space)
    # Whoever imported the function holds the same object: it gets other code, and stays itself.
    if function.__code__.co_freevars:
        raise CannotBeApplied(mutant.inside)
    function.__code__ = space[name].__code__
    function.__defaults__ = space[name].__defaults__
    function.__kwdefaults__ = space[name].__kwdefaults__


def _plain(found: Any) -> FunctionType:
    found = getattr(found, "fget", None) or getattr(found, "__func__", found)
    while hasattr(found, "__wrapped__"):
        # What an lru_cache remembers was answered by the rule as it was.
        if hasattr(found, "cache_clear"):
            found.cache_clear()
        found = found.__wrapped__
    if not isinstance(found, FunctionType):
        raise CannotBeApplied(repr(found))
    return found


def _change_table(mutant: Mutant, module: ModuleType) -> None:
    before = dict(vars(module))
    for statement in (mutant.statement, *mutant.after):
        _run(statement, module, vars(module))
    for name, old in before.items():
        new = vars(module)[name]
        if new is old:
            continue
        for other in list(sys.modules.values()):
            if getattr(other, "__dict__", {}).get(name) is old:
                setattr(other, name, new)


def _run(statement: ast.stmt, module: ModuleType, space: dict[str, Any]) -> None:
    code = compile(ast.Module([statement], []), f"<mutant of {module.__name__}>", "exec")
    exec(code, space)  # noqa: S102 - running changed code is the purpose
