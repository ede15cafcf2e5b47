# SPDX-License-Identifier: EUPL-1.2
"""Terminals with homes of their own: on SQLite always, whatever database the run uses.

So a run on PostgreSQL leaves these tests out: they would do the same once more.
"""

import os
from pathlib import Path

import pytest

from tests.prepared import migrated_home, shared_folder
from tests.terminal import Terminal


@pytest.fixture(scope="session")
def _on_sqlite() -> None:
    if os.environ.get("GEZINSREGIE_DATABASE"):
        pytest.skip("a home of its own, on SQLite")


@pytest.fixture
def terminal(_on_sqlite: None, tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "home")


@pytest.fixture(scope="session")
def migrated(_on_sqlite: None, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A home with a database without rows, made once; a test takes a copy: ``installed``."""
    return Terminal(migrated_home(shared_folder(tmp_path_factory)))


@pytest.fixture
def installed(migrated: Terminal, tmp_path: Path) -> Terminal:
    """A terminal in a home of its own, with a database without rows."""
    return migrated.copied_to(tmp_path / "home")
