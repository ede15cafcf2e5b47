# SPDX-License-Identifier: EUPL-1.2
"""Run everything, say what each part did, and end with the first failure's status.

The parts: lint, types, import contracts, the tests, and beside these those that drive a browser.
With ``--tests-only`` the first three are left out: a second database does not change them.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
# Where all tests are that drive a browser: the others need not be read to leave them out.
STORIES = "tests/stories"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""

CHECKS = (
    ("lint", [BIN / "ruff", "check", "--quiet", "src", "tests", "bench"]),
    ("opmaak", [BIN / "ruff", "format", "--check", "--quiet", "src", "tests", "bench"]),
    ("types", [BIN / "mypy"]),
    ("importcontracten", [BIN / "lint-imports"]),
    ("definities", [BIN / "gezinsregie", "approaches", "check"]),
)


def workers(distribution: str) -> list[str]:
    return ["-n", os.environ.get("TEST_WORKERS", "2"), "--dist", distribution]


def without_browser() -> list[object]:
    # In the order of the folders: the files with few and long tests do not come last.
    order = [*workers("loadscope"), "--no-loadscope-reorder"]
    return [sys.executable, "-m", "pytest", "-q", *order, "-m", "not browser"]


def browser() -> list[object]:
    return [sys.executable, "-m", "pytest", "-q", *workers("worksteal"), "-m", "browser", STORIES]


class Beside:
    """A part that runs beside the next: what it says is kept until it is done."""

    def __init__(self, name: str, command: Sequence[object], said: Path) -> None:
        self.name, self._said = name, said
        self._began = time.time()
        with said.open("wb") as file:
            self._process = subprocess.Popen(
                [str(part) for part in command], stdout=file, stderr=subprocess.STDOUT
            )

    def finish(self) -> bool:
        """Wait for the end, say what was said, and return whether it was good."""
        print(f"── {self.name}", flush=True)
        status = self._process.wait()
        sys.stdout.buffer.write(self._said.read_bytes())
        # It was done at its last word: the part beside it may have taken longer.
        return told(self.name, status, self._said.stat().st_mtime - self._began)


def run(name: str, command: Sequence[object]) -> bool:
    """Run this part and return whether it was good."""
    started = time.monotonic()
    print(f"── {name}", flush=True)
    status = subprocess.run([str(part) for part in command], check=False).returncode
    return told(name, status, time.monotonic() - started)


def told(name: str, status: int, took: float) -> bool:
    print(f"   {name}: {'goed' if not status else 'FOUT'}, {took:.0f} s", flush=True)
    return not status


def install_chromium() -> str:
    """Return Chromium's path, after installing Debian's package when this process may.

    "" when there is none, or when ``NO_BROWSER=1`` asks to leave the browser out.
    """
    if os.environ.get("NO_BROWSER") == "1":
        return ""
    if CHROMIUM:
        return CHROMIUM
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Chromium installeren …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
        ):
            subprocess.run(command, env=environment, check=False, **quiet)
    return shutil.which("chromium") or ""


def keep_what_is_compiled(folder: Path) -> None:
    """Let every process of this run read what one of them compiled, in a folder of its own where
    nothing may be written beside the sources: hundreds are started, and each would begin with it.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def prepare(folder: Path) -> subprocess.Popen[bytes]:
    """Begin to make, beside the first checks, what the parts of this run share in ``folder``.

    A part that comes too early waits for it; what goes wrong is made again there, and told.
    """
    os.environ["GEZINSREGIE_TEST_PREPARED"] = str(folder)
    os.environ["GEZINSREGIE_TEST_BEGAN"] = datetime.now(UTC).isoformat()
    command = [sys.executable, "-m", "tests.prepared"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, **quiet)


def statements_shown(ledger: Path) -> str:
    """Return how many statements the passed tests of this run show, whole and in part."""
    import yaml

    known = yaml.safe_load((ROOT / "docs" / "statements.yaml").read_text(encoding="utf-8"))
    lines = {line for file in ledger.glob("*.txt") for line in file.read_text().split()}
    shown = lines & set(known)
    partly = [number for number in shown if "lacks" in known[number]]
    return (
        f"Uitspraken getoond door tests: {len(shown) - len(partly)} geheel en {len(partly)} "
        f"voor een deel, van {len(known)}."
    )


def main() -> int:
    os.chdir(ROOT)
    checks = () if "--tests-only" in sys.argv else CHECKS
    chromium = install_chromium()
    os.environ["CHROMIUM"] = chromium
    ledger = Path(tempfile.mkdtemp(prefix="statements-"))
    os.environ["GEZINSREGIE_TEST_LEDGER"] = str(ledger)
    failed: list[str] = []
    if importlib.util.find_spec("pytest") is None:
        print("De pakketten voor de tests ontbreken: gebruik `make test`.", file=sys.stderr)
        return 2
    keep_what_is_compiled(BIN.parent / ".bytecode")
    prepared = Path(tempfile.mkdtemp(prefix="prepared-"))
    preparing = prepare(prepared)
    failed += [name for name, command in checks if not run(name, command)]
    # A browser leaves a processor idle for half of the time: the other tests fill it, and give way.
    beside = Beside("browser", browser(), prepared / "browser.txt") if chromium else None
    gives_way = ["nice", "-n", "10"] if beside else []
    if not run("tests", [*gives_way, *without_browser()]):
        failed.append("tests")
    if beside is None:
        print("browser: not run", flush=True)
    elif not beside.finish():
        failed.append("browser")
    print(statements_shown(ledger))
    preparing.wait()
    shutil.rmtree(prepared, ignore_errors=True)
    shutil.rmtree(ledger, ignore_errors=True)
    if failed:
        print(f"Niet goed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
