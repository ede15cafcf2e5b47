# SPDX-License-Identifier: EUPL-1.2
"""``python -m tests.mutation [--all | --base REF | FILE …]``: prints what survived, and a table."""

import argparse
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from .running import Mutating, Result, Target

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "gezinsregie"
LAST_RUN = ROOT / "var" / "mutants.json"
POLICY = (
    "access/policy.py",
    "access/subjects.py",
    "access/permits.py",
    "access/conditions.py",
    "access/listed.py",
    "foundation/prepared.py",
)
# Questions that grounds ask: whom an agreement binds, what a partner may know, and by whose yes.
# What else stands in these files is shown on pages, and opens nothing.
CLAUSES = {
    "casework/consent/queries.py": {"all_agreed"},
    "casework/partnership/queries.py": {
        "involved",
        "helped_by",
        "open_to",
        "_works_for",
        "open_scopes",
    },
    "casework/safety/queries.py": {"signed_off"},
    "foundation/periods.py": {"in_force", "running_at"},
    "partners/agreement/queries.py": {
        "SHARING_KINDS",
        "bound_on",
        "binding",
        "covering",
        "_one_deeper",
    },
    "partners/legal_ground/queries.py": {"switched_on"},
}

# A run that broke off halfway is no proof of anything.
_WHOLE = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)


def rules() -> list[Path]:
    """Return every module whose answers must be right: rules, grounds, the policy and lists."""
    return [
        *sorted(SOURCE.rglob("rules.py")),
        *sorted(SOURCE.rglob("grounds.py")),
        *(SOURCE / name for name in POLICY),
    ]


def grounds() -> list[Target]:
    """Return everything on which an answer to "who may?" rests, with the oracle as its tests."""
    tests = ROOT / "tests" / "oracle" / "clauses.py"
    whole = [
        *sorted(set(SOURCE.rglob("grounds.py")) - {SOURCE / "access" / "grounds.py"}),
        *(SOURCE / name for name in POLICY if name.startswith("access/")),
    ]
    return [
        *(replace(target_of(path), tests=tests) for path in whole),
        *(
            replace(target_of(SOURCE / name), tests=tests, only=frozenset(only))
            for name, only in CLAUSES.items()
        ),
    ]


def changed_since(base: str) -> set[Path]:
    """Return the files that differ from ``base``, those not yet committed too."""
    done = subprocess.run(
        ["git", "diff", "--name-only", base, "--"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"Er is geen versie die '{base}' heet; noem er een met BASE=…")
    return {ROOT / line for line in done.stdout.splitlines()}


def target_of(path: Path) -> Target:
    """Return the module of a file with its tests: the folder that mirrors its own."""
    below = path.relative_to(SOURCE)
    module = ".".join(("gezinsregie", *below.with_suffix("").parts))
    if path.name == "grounds.py" or path.parent.name == "access":
        # A ground is a condition on lists: the tests that lay lists beside details notice.
        return Target(path, module, ROOT / "tests" / "access")
    return Target(path, module, ROOT / "tests" / below.parent)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--base", default="origin/main")
    parser.add_argument(
        "--quick", action="store_true", help="only the tests that are named after the module"
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--grounds", action="store_true", help="the grounds and the policy, against the oracle"
    )
    args = parser.parse_args(arguments)
    chosen = [path.resolve() for path in args.files] or rules()
    if not args.all and not args.files:
        chosen = [path for path in chosen if path in changed_since(args.base)]
    targets = grounds() if args.grounds else [target_of(path) for path in chosen]
    if args.grounds and args.files:
        targets = [one for one in targets if one.path in chosen]
    if not targets:
        print(f"Geen regels veranderd sinds {args.base}: niets te muteren.")
        return 0
    # A fork takes a database in memory along; a connection to a server it could only share.
    os.environ.pop("GEZINSREGIE_DATABASE", None)
    started = time.monotonic()
    plugin = Mutating(targets, args.workers, quick=args.quick, after_each=keep)
    folders = sorted({str(target.tests) for target in targets})
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    ended = pytest.main([*options, "-m", "not browser", *folders], plugins=[plugin])
    report(plugin.results, time.monotonic() - started)
    if plugin.failed_before:
        print("Deze tests falen al zonder mutant; hun regels zijn niet gemuteerd:")
        print(*plugin.failed_before, sep="\n")
    return 1 if plugin.failed_before or ended not in _WHOLE else 0


def report(results: Sequence[Result], seconds: float) -> None:
    """Print a line a module and the total."""
    count = Counter((result.target.path, result.outcome) for result in results)
    print(f"{'module':<44}{'mutants':>8}{'killed':>8}{'survived':>9}")
    for path in sorted({result.target.path for result in results}):
        killed, survived = count[path, "killed"], count[path, "survived"]
        name = path.relative_to(SOURCE).as_posix()
        print(f"{name:<44}{killed + survived:>8}{killed:>8}{survived:>9}")
    totals = Counter(result.outcome for result in results)
    print(f"{'':<44}{totals['killed'] + totals['survived']:>8}{totals['killed']:>8}", end="")
    print(f"{totals['survived']:>9}   ({seconds:.0f} s, {totals['skipped']} left out, ", end="")
    print(f"{totals['equivalent']} equivalent)")


def keep(results: Sequence[Result]) -> None:
    """Keep what came of it as JSON for ``make proofs``: after each module, so that nothing is lost
    of a run that is stopped."""
    totals = Counter(result.outcome for result in results)
    survivors = [
        {
            "file": result.target.path.relative_to(ROOT).as_posix(),
            "line": result.mutant.line,
            "was": result.mutant.was,
            "becomes": result.mutant.becomes,
        }
        for result in results
        if result.outcome == "survived"
    ]
    LAST_RUN.parent.mkdir(exist_ok=True)
    LAST_RUN.write_text(json.dumps({**totals, "survivors": survivors}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
