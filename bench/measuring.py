# SPDX-License-Identifier: EUPL-1.2
"""Timing pages beside the floor: in turns, so that a machine that slows down slows both."""

import statistics
import threading
import time
from dataclasses import dataclass
from typing import Any

from .client import Asked, Client
from .pages import COUNT

WARM_UP = 8
A_TURN = 20


@dataclass(frozen=True)
class Timed:
    """What one page cost on one server: milliseconds, requests a second, queries, bytes.

    ``ratio`` is its p50 over the floor's in the same turns.
    """

    p50: float
    p95: float
    floor_p50: float
    a_second: float
    a_second_by_eight: float
    queries: int
    size: int

    @property
    def ratio(self) -> float:
        return self.p50 / self.floor_p50

    def as_data(self) -> dict[str, float]:
        """Return the figures, rounded, for a file."""
        rounded = {key: round(value, 2) for key, value in self.__dict__.items()}
        return {**rounded, "ratio": round(self.ratio, 2)}


def timed(
    ports: list[int], pages: list[dict[str, Any]], floors: list[dict[str, Any]], turns: int
) -> list[Timed]:
    """Time one page on several servers: per turn, on each server, the floor and then the page.

    ``pages`` and ``floors`` stand in the order of ``ports``.
    """
    clients = [Client(port) for port in ports]
    asked = [(Asked(floor), Asked(page)) for floor, page in zip(floors, pages, strict=True)]
    took: list[tuple[list[float], list[float]]] = [([], []) for _ in ports]
    counted = []
    for client, both in zip(clients, asked, strict=True):
        for one in both:
            for _ in range(WARM_UP):
                client.ask(one)
        _, answer, body = client.ask(both[1], **{COUNT: "1"})
        counted.append((int(answer.headers[COUNT]), len(body)))
    for _ in range(turns):
        for client, both, times in zip(clients, asked, took, strict=True):
            for one, seconds in zip(both, times, strict=True):
                seconds.extend(client.ask(one)[0] for _ in range(A_TURN))
    for client in clients:
        client.close()
    return [
        Timed(
            p50=statistics.median(page_seconds) * 1000,
            p95=statistics.quantiles(page_seconds, n=20)[-1] * 1000,
            floor_p50=statistics.median(floor_seconds) * 1000,
            a_second=1 / statistics.mean(page_seconds),
            a_second_by_eight=_by_many(port, both[1], 8, turns * 5),
            queries=queries,
            size=size,
        )
        for port, both, (floor_seconds, page_seconds), (queries, size) in zip(
            ports, asked, took, counted, strict=True
        )
    ]


def _by_many(port: int, asked: Asked, clients: int, requests: int) -> float:
    """Return requests a second by so many clients at once, each making ``requests``."""
    failed: list[BaseException] = []

    def visit() -> None:
        client = Client(port)
        try:
            for _ in range(requests):
                client.ask(asked)
        except BaseException as fault:
            failed.append(fault)
        finally:
            client.close()

    visitors = [threading.Thread(target=visit) for _ in range(clients)]
    started = time.perf_counter()
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    took = time.perf_counter() - started
    if failed:
        raise failed[0]
    return clients * requests / took
