# SPDX-License-Identifier: EUPL-1.2
"""Making rows in a second process, while the first one loads what was made before."""

import multiprocessing
import signal
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date
from multiprocessing.queues import Queue
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .batch import Batch

# A second process takes a second to start: fewer families are made sooner without one.
WORTH_A_PROCESS = 1000
# So many batches may wait to be loaded; more would only take memory.
_WAITING = 3


def made(
    *, seed: int, families: int, today: date, last: Mapping[str, int], beside: bool
) -> "Iterator[Batch]":
    """Yield the batches of ``families.batches``, made ``beside`` this process or in it."""
    wanted = {"seed": seed, "families": families, "today": today, "last": dict(last)}
    yield from _from_beside(wanted) if beside else _batches(wanted)


def _batches(wanted: Mapping[str, Any]) -> "Iterator[Batch]":
    from .calendar import Calendar
    from .families import batches

    return batches(
        seed=wanted["seed"],
        families=wanted["families"],
        calendar=Calendar(wanted["today"]),
        last=wanted["last"],
    )


def _from_beside(wanted: Mapping[str, Any]) -> "Iterator[Batch]":
    # A fresh process: one that is split off would hold our connection to the database.
    context = multiprocessing.get_context("spawn")
    queue: Queue[Any] = context.Queue(_WAITING)
    process = context.Process(target=_make, args=(queue, wanted), daemon=True)
    process.start()
    try:
        with closing(queue):
            while (batch := queue.get()) is not None:
                if isinstance(batch, BaseException):
                    raise batch
                yield batch
    finally:
        process.terminate()
        process.join()


def _make(queue: "Queue[Any]", wanted: Mapping[str, Any]) -> None:
    # Ctrl+C is for the process that loads; it takes this one with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        import django

        django.setup()
        for batch in _batches(wanted):
            queue.put(batch)
        queue.put(None)
    except Exception as fault:
        queue.put(fault)
