# SPDX-License-Identifier: EUPL-1.2
"""Run the tests of a module against its mutants: one pytest, and a fork of it for each mutant.

Django, the database and the collected tests are made once. A fork changes the one rule, runs until
a test fails, and ends; an endless loop ends at its limit of processor time.
"""

import gc
import os
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import pytest
from _pytest.runner import runtestprotocol

from gezinsregie.foundation.prepared import Prepared
from tests.progress import Progress

from .applying import CannotBeApplied, apply
from .equivalent import is_equivalent
from .mutants import Mutant, mutants_of

KILLED, SURVIVED, SKIPPED = 1, 0, 3

_Remembering = type(lru_cache(lambda: None))
_A_FEW = 1000

M = TypeVar("M", bound=Mutant | None)


@dataclass(frozen=True)
class Target:
    """A module to mutate, and the folder or file of tests that should notice. Of the module all
    functions and tables, or ``only`` those with these names."""

    path: Path
    module: str
    tests: Path
    only: frozenset[str] = frozenset()

    def mutants(self) -> list[Mutant]:
        """Return the mutants of this module, in the order of its lines."""
        # What registers did so before any mutant came; the rest of the file is what it registered.
        return [
            mutant
            for mutant in mutants_of(self.path.read_text(encoding="utf-8"))
            if mutant.name != "register" and (not self.only or mutant.name in self.only)
        ]

    def stages(self, items: Sequence[pytest.Item]) -> tuple[list[pytest.Item], ...]:
        """Return the tests named after the module, then the others of its folder (not of the
        folders in it): those meet only what the first let through. What needs no database is
        quicker to notice, and goes first."""
        mine = [item for item in items if self.tests in (item.path, item.path.parent)]
        mine.sort(key=lambda item: "db" in getattr(item, "fixturenames", ()))
        own = [item for item in mine if item.path.stem == f"test_{self.path.stem}"]
        return own, [item for item in mine if item not in own]


@dataclass(frozen=True)
class Result:
    target: Target
    mutant: Mutant
    # killed, survived, equivalent, or skipped where the change could not be put in place
    outcome: str


class Mutating:
    """A pytest plugin that runs mutants in place of a single run."""

    def __init__(
        self,
        targets: Sequence[Target],
        workers: int,
        *,
        quick: bool = False,
        after_each: Callable[[Sequence[Result]], None] = lambda results: None,
    ) -> None:
        self.targets, self.workers, self.quick = targets, workers, quick
        self.after_each = after_each
        self.results: list[Result] = []
        self.failed_before: list[str] = []

    def pytest_sessionstart(self) -> None:
        """Let chance stand still: every mutant meets the same examples."""
        # Here, because pytest wants to be the first to import what brings a plugin.
        from hypothesis import settings

        settings.register_profile("mutants", derandomize=True, database=None)
        settings.load_profile("mutants")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            self.failed_before = ["the tests cannot be collected"]
            return True
        for target in self.targets:
            self._mutate(target, session.items)
            self.after_each(self.results)
        return True

    def _mutate(self, target: Target, items: Sequence[pytest.Item]) -> None:
        module = import_module(target.module)
        left = []
        for mutant in target.mutants():
            if is_equivalent(target.module, mutant):
                self.results.append(Result(target, mutant, "equivalent"))
            else:
                left.append(mutant)
        own, others = target.stages(items)
        for stage in (own, [] if self.quick and own else others):
            if not stage or not left:
                continue
            started = time.process_time()
            if before := [f"{item.nodeid}: {why}" for item, why in failing(stage)]:
                self.failed_before += before
                return
            limit = int(5 + 5 * (time.process_time() - started))
            if self._met([None], module, stage, limit)[0][1] != "survived":
                # Else everything would seem to be noticed.
                self.failed_before.append(f"{target.tests}: fails in a fork without any mutant")
                return
            outcomes = self._met(left, module, stage, limit)
            self.results += [
                Result(target, mutant, outcome)
                for mutant, outcome in outcomes
                if outcome != "survived"
            ]
            left = [mutant for mutant, outcome in outcomes if outcome == "survived"]
        self.results += [Result(target, mutant, "survived") for mutant in left]
        for mutant in left:
            print(f"survived: {target.path}:{mutant}", flush=True)
        killed = sum(one.target == target and one.outcome == "killed" for one in self.results)
        print(f"{target.module}: {killed} killed, {len(left)} survived", flush=True)

    def _met(
        self, mutants: Sequence[M], module: ModuleType, items: list[pytest.Item], limit: int
    ) -> list[tuple[M, str]]:
        """Return what became of each mutant when it met these tests; None changes nothing."""
        forget_answers()
        # What is there is shared by all forks; none looks through it for garbage.
        gc.freeze()
        running: dict[int, M] = {}
        outcomes: list[tuple[M, str]] = []
        progress = Progress(module.__name__, len(mutants))
        for mutant in mutants:
            if len(running) >= self.workers:
                outcomes.append(_reaped(running))
                progress.step()
            running[forked(mutant, module, items, limit)] = mutant
        while running:
            outcomes.append(_reaped(running))
            progress.step()
        return sorted(outcomes, key=lambda one: one[0].line if one[0] else 0)


def forget_answers() -> None:
    """Let all be asked anew: what was written or answered before holds the rule as it was.

    What was read from a file, one thing at most or a few, stays.
    """
    gc.unfreeze()
    for one in gc.get_objects():
        # By its type: what is lazy would wake up when it is asked what it is an instance of.
        if type(one) is Prepared:
            one._written.clear()
        elif type(one) is _Remembering and str(one.__module__).startswith("gezinsregie"):
            most = one.cache_parameters()["maxsize"]
            if most is None or most > _A_FEW:
                one.cache_clear()


def _reaped(running: dict[int, M]) -> tuple[M, str]:
    child, status = os.wait()
    outcome = {SURVIVED: "survived", SKIPPED: "skipped"}
    return running.pop(child), outcome.get(os.waitstatus_to_exitcode(status), "killed")


def forked(
    mutant: Mutant | None, module: ModuleType, items: Sequence[pytest.Item], limit: int
) -> int:
    """Return the process in which the tests meet this mutant; it ends with KILLED or SURVIVED."""
    child = os.fork()
    if child:
        return child
    code = KILLED
    try:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        if mutant is not None:
            apply(mutant, module)
        code = KILLED if next(failing(items), None) else SURVIVED
    except CannotBeApplied:
        code = SKIPPED
    finally:
        os._exit(code)


def failing(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, str]]:
    """Run tests and yield those that fail, with why; what the session made stays for the next."""
    if items:
        # What the tests of another folder left standing goes first; the session's own stays.
        items[0].session._setupstate.teardown_exact(items[0])
    for place, item in enumerate(items):
        # After the last its module stays, never the test itself: a stage of one comes by again.
        following = items[place + 1] if place + 1 < len(items) else item.parent
        reports = runtestprotocol(item, log=False, nextitem=following)
        if failed := [report for report in reports if report.failed]:
            yield item, failed[0].longreprtext.strip().rpartition("\n")[2]
