# SPDX-License-Identifier: EUPL-1.2
"""The real published texts. They are not ours to publish, so they lie outside the repository: in
GEZINSREGIE_SEEDS, or in shared/seeds beside the checkout. Without them their tests are skipped with
a line that says so, and our own factsheets with the same irregularities still run."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def seeds_folder() -> Path | None:
    """The folder with the published texts, or None."""
    named = os.environ.get("GEZINSREGIE_SEEDS")
    folder = Path(named) if named else ROOT.parent / "shared" / "seeds"
    return folder if folder.is_dir() else None


def seed(number: str) -> bytes:
    """The published text with this number ("000"); skips the test when it is not here."""
    folder = seeds_folder()
    found = sorted(folder.glob(f"{number}_*")) if folder else []
    if not found:
        pytest.skip(f"published text {number} not run: no seeds in GEZINSREGIE_SEEDS")
    return found[0].read_bytes()
