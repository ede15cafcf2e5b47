# SPDX-License-Identifier: EUPL-1.2
"""Run the tests of a module against its mutants: one pytest, and a fork of it for each mutant.

Django, the database and the collected tests are made once. A fork changes the one rule, runs until
a test fails, and ends; an endless loop ends at its limit of processor time.
"""

import gc
import os
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from _pytest.runner import runtestprotocol

from .applying import CannotBeApplied, apply
from .mutants import Mutant, mutants_of

KILLED, SURVIVED, SKIPPED = 1, 0, 3


@dataclass(frozen=True)
class Target:
    """A module to mutate, and the folder or file of tests that should notice."""

    path: Path
    module: str
    tests: Path

    def own(self, item: pytest.Item) -> bool:
        """Whether a test is one of these; only the folder itself, not the folders in it."""
        return self.tests in (item.path, item.path.parent)

    def first(self, item: pytest.Item) -> tuple[bool, str]:
        """Sort the tests that are named after the module before all others."""
        return (item.path.stem != f"test_{self.path.stem}", item.nodeid)


@dataclass(frozen=True)
class Result:
    target: Target
    mutant: Mutant
    outcome: str  # killed, survived, or skipped where the change could not be put in place


class Mutating:
    """A pytest plugin that runs mutants in place of a single run."""

    def __init__(self, targets: Sequence[Target], workers: int) -> None:
        self.targets, self.workers = targets, workers
        self.results: list[Result] = []
        self.failed_before: list[str] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            self.failed_before = ["the tests cannot be collected"]
            return True
        running: dict[int, tuple[Target, Mutant]] = {}
        for target in self.targets:
            items = sorted(filter(target.own, session.items), key=target.first)
            module = import_module(target.module)
            started = time.process_time()
            if before := [f"{item.nodeid}\n{why}" for item, why in failing(items)]:
                self.failed_before += before
                continue
            # What is there is shared by all forks; none looks through it for garbage.
            gc.freeze()
            limit = int(5 + 5 * (time.process_time() - started))
            for mutant in mutants_of(target.path.read_text(encoding="utf-8")):
                while len(running) >= self.workers:
                    self._reap(running)
                running[forked(mutant, module, items, limit)] = target, mutant
            while running:
                self._reap(running)
        return True

    def _reap(self, running: dict[int, tuple[Target, Mutant]]) -> None:
        child, status = os.wait()
        target, mutant = running.pop(child)
        code = os.waitstatus_to_exitcode(status)
        outcome = {SURVIVED: "survived", SKIPPED: "skipped"}.get(code, "killed")
        self.results.append(Result(target, mutant, outcome))
        if outcome != "killed":
            print(f"{outcome}: {target.path}:{mutant}", flush=True)


def forked(mutant: Mutant, module: ModuleType, items: Sequence[pytest.Item], limit: int) -> int:
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
        apply(mutant, module)
        code = KILLED if next(failing(items), None) else SURVIVED
    except CannotBeApplied:
        code = SKIPPED
    finally:
        os._exit(code)


def failing(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, str]]:
    """Run tests and yield those that fail, with why; what the session made stays for the next."""
    for place, item in enumerate(items):
        following = items[(place + 1) % len(items)]
        reports = runtestprotocol(item, log=False, nextitem=following)
        if failed := [report for report in reports if report.failed]:
            yield item, failed[0].longreprtext
