# SPDX-License-Identifier: EUPL-1.2
"""A server of our own for as long as somebody looks."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


class DidNotStart(Exception):
    """The server gave up or stayed silent for two minutes; the message is what it said."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment_of(home: Path) -> dict[str, str]:
    """Return an environment in which the product chooses its own settings, and lives in home."""
    inherited = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    return {**inherited, "GEZINSREGIE_HOME": str(home)}


@contextmanager
def serving(
    command: Sequence[str], port: int, environment: Mapping[str, str], log: Path
) -> Iterator[str]:
    """Run ``command``, which serves on ``port`` of loopback; give its address, and stop it."""
    with log.open("wb") as said:
        process = subprocess.Popen(
            list(command),
            env=dict(environment),
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_it_answers(address, process, log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait_until_it_answers(address: str, process: subprocess.Popen, log: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310 - our own server
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise DidNotStart(log.read_text(encoding="utf-8", errors="replace")[-3000:])
