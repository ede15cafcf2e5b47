# SPDX-License-Identifier: EUPL-1.2
"""A database of a size, and the server on it, as in production: gunicorn with two workers."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "var" / "bench"
BIN = Path(sys.executable).parent
SEED = 1


class Stage:
    """A population of so many families, in its own database, made once and copied for each run."""

    def __init__(self, families: int, postgresql: str | None) -> None:
        self.families = families
        self.home = HOME / f"{families}"
        self._server = postgresql.rsplit("/", 1)[0] if postgresql else ""
        self._made = f"bench_{families}"
        self._run = f"bench_{families}_run"

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to see this stage's database, as a real installation does."""
        given = {
            name: value
            for name, value in os.environ.items()
            if name not in {"GEZINSREGIE_DEMONSTRATION", "GEZINSREGIE_DATABASE"}
        }
        given |= {
            "GEZINSREGIE_HOME": str(self.home),
            "GEZINSREGIE_PLAIN_HTTP": "1",
            "DJANGO_SETTINGS_MODULE": "gezinsregie.config.settings",
        }
        if self._server:
            given["GEZINSREGIE_DATABASE"] = f"{self._server}/{self._run}"
        return given

    def prepare(self, afresh: bool) -> None:
        """Make the population unless it is there, and a copy of it to measure on."""
        self.home.mkdir(parents=True, exist_ok=True)
        if afresh or not self._is_made():
            self._make()
        self._copy()
        # A population that was made before a migration is still good to measure on.
        self._command(self.environment, "manage", "migrate", "--verbosity", "0")

    def pages(self) -> list[dict[str, Any]]:
        """Return the pages to measure in this database, the floor first."""
        done = subprocess.run(
            [sys.executable, "-m", "bench.pages"],
            cwd=ROOT,
            env=self.environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        found: list[dict[str, Any]] = json.loads(done.stdout)
        return found

    def _is_made(self) -> bool:
        if self._server:
            return (self.home / "made-on-postgresql").exists()
        return (self.home / "made.sqlite3").exists()

    def _make(self) -> None:
        environment = {**self.environment, "GEZINSREGIE_DEMONSTRATION": "1"}
        database = self.home / "gezinsregie.sqlite3"
        if self._server:
            self._sql(f'DROP DATABASE IF EXISTS "{self._made}"', f'CREATE DATABASE "{self._made}"')
            environment["GEZINSREGIE_DATABASE"] = f"{self._server}/{self._made}"
        else:
            for rest in self.home.glob("gezinsregie.sqlite3*"):
                rest.unlink()
        self._command(environment, "manage", "migrate", "--verbosity", "0")
        size, seed = str(self.families), str(SEED)
        self._command(environment, "generate", "--families", size, "--seed", seed)
        if self._server:
            (self.home / "made-on-postgresql").touch()
        else:
            _checkpoint(database)
            database.rename(self.home / "made.sqlite3")

    def _command(self, environment: dict[str, str], *arguments: str) -> None:
        subprocess.run([str(BIN / "gezinsregie"), *arguments], env=environment, check=True)

    def _copy(self) -> None:
        if self._server:
            self._sql(
                f'DROP DATABASE IF EXISTS "{self._run}"',
                f'CREATE DATABASE "{self._run}" TEMPLATE "{self._made}"',
            )
            return
        for rest in self.home.glob("gezinsregie.sqlite3*"):
            rest.unlink()
        shutil.copy(self.home / "made.sqlite3", self.home / "gezinsregie.sqlite3")

    def _sql(self, *statements: str) -> None:
        import psycopg

        with psycopg.connect(f"{self._server}/postgres", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


def _checkpoint(database: Path) -> None:
    import sqlite3

    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()


class Server:
    """gunicorn on a port of its own; ``start_seconds`` is the time to its first answer."""

    def __init__(self, stage: Stage) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self._log = (stage.home / "server.log").open("wb")
        started = time.perf_counter()
        self._process = subprocess.Popen(
            [
                str(BIN / "gunicorn"),
                "--config",
                str(ROOT / "src/gezinsregie/config/gunicorn.py"),
                "--bind",
                f"127.0.0.1:{self.port}",
                "bench.server:application()",
            ],
            cwd=ROOT,
            env=stage.environment,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self._wait(stage)
        self.start_seconds = time.perf_counter() - started

    def _wait(self, stage: Stage) -> None:
        while self._process.poll() is None:
            with suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/inloggen/", timeout=5)
                return
            time.sleep(0.01)
        told = (stage.home / "server.log").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"De server startte niet:\n{told[-3000:]}")

    def worker_megabytes(self) -> float:
        """Return the mean memory that is each worker's own share (PSS), in MB; 0 where the system
        does not tell."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        if not children.exists():
            return 0.0
        shares = []
        for child in children.read_text().split():
            rollup = Path(f"/proc/{child}/smaps_rollup").read_text()
            line = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
            shares.append(int(line.split()[1]) / 1024)
        return sum(shares) / len(shares) if shares else 0.0

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=60)
        self._log.close()
