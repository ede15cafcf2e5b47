# SPDX-License-Identifier: EUPL-1.2
"""``python -m tests.proofs``: run the proof tools that need no browser and print their figures.

A tool hangs its figures on its test: ``record_property("figure", (what, number))``. Numbers of the
same name are added up.
"""

import json
import os
import sys
import tempfile
from collections import Counter

import pytest

from tests.mutation.__main__ import LAST_RUN, ROOT

TESTS = (
    "tests/proofs",
    "tests/architecture",
    "tests/oracle",
    "tests/foundation/test_privacy.py",
)


class Figures:
    """A pytest plugin that adds up what the passed tests recorded."""

    def __init__(self) -> None:
        self.sums: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and report.passed:
            for name, value in report.user_properties:
                if name == "figure":
                    what, number = value
                    self.sums[what] += number


def mutants() -> dict[str, int]:
    """Return the figures of the last mutation run, or none when there was none."""
    if not LAST_RUN.exists():
        return {}
    last = json.loads(LAST_RUN.read_text(encoding="utf-8"))
    return {
        f"mutants {outcome}, last run": last.get(outcome, 0) for outcome in ("killed", "survived")
    }


def main() -> int:
    os.chdir(ROOT)
    os.environ.setdefault("GEZINSREGIE_HOME", tempfile.mkdtemp(prefix="proofs-"))
    figures = Figures()
    options = ["-q", "-p", "no:cacheprovider", "-m", "not browser"]
    status = pytest.main([*options, *TESTS, *sys.argv[1:]], plugins=[figures])
    rows = {**figures.sums, **mutants()}
    for what, number in rows.items():
        print(f"{what:<48}{number:>8}")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
