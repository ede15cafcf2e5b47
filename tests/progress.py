# SPDX-License-Identifier: EUPL-1.2
"""How far something long is: a line on stderr every few seconds, so that nobody waits blindly."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

EVERY = 5.0  # seconds


class Progress:
    """Counts the steps of something long, ``total`` in all, and says so now and then.

    ``passed`` gives the seconds so far, from any beginning.
    """

    def __init__(
        self, what: str, total: int, *, passed: Callable[[], float] = time.monotonic
    ) -> None:
        self.what, self.total, self.done = what, total, 0
        self._passed = passed
        self._began = self._said = passed()

    def step(self) -> None:
        """Count one step, and say how far it is when that was not said for a while."""
        self.done += 1
        now = self._passed()
        if now - self._said < EVERY:
            return
        self._said = now
        so_far = now - self._began
        left = so_far * (self.total - self.done) / self.done
        print(
            f"{self.what}: {self.done} of {self.total}, {so_far:.0f} s, about {left:.0f} s to go",
            file=sys.stderr,
            flush=True,
        )

    def over(self, things: Iterable[T]) -> Iterator[T]:
        """Yield these things; each is a step once it was dealt with."""
        for thing in things:
            yield thing
            self.step()
