# SPDX-License-Identifier: EUPL-1.2
"""Run everything, say what each part did, and end with the first failure's status.

The parts: lint, types, import contracts, the tests, the tests that drive a browser. With
``--tests-only`` the first three are left out: a second database does not change them.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
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


def suites() -> tuple[tuple[str, list[object]], ...]:
    pytest = [sys.executable, "-m", "pytest", "-q"]
    return (
        # In the order of the folders: the files with few and long tests do not come last.
        (
            "tests",
            [*pytest, *workers("loadscope"), "--no-loadscope-reorder", "-m", "not browser"],
        ),
        ("browser", [*pytest, *workers("worksteal"), "-m", "browser"]),
    )


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
    failed = []
    if importlib.util.find_spec("pytest") is None:
        print("De pakketten voor de tests ontbreken: gebruik `make test`.", file=sys.stderr)
        return 2
    prepared = Path(tempfile.mkdtemp(prefix="prepared-"))
    preparing = prepare(prepared)
    for name, command in (*checks, *suites()):
        if name == "browser" and not chromium:
            print("browser: not run", flush=True)
            continue
        started = time.monotonic()
        print(f"── {name}", flush=True)
        status = subprocess.run([str(part) for part in command], check=False).returncode
        print(f"   {name}: {'goed' if not status else 'FOUT'}, {time.monotonic() - started:.0f} s")
        if status:
            failed.append(name)
    print(statements_shown(ledger))
    preparing.wait()
    shutil.rmtree(prepared, ignore_errors=True)
    shutil.rmtree(ledger, ignore_errors=True)
    if failed:
        print(f"Niet goed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
