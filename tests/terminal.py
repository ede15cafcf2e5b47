# SPDX-License-Identifier: EUPL-1.2
"""The command line as somebody types it, in a home of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

GEZINSREGIE = Path(sys.executable).with_name("gezinsregie")


@dataclass(frozen=True)
class Terminal:
    """A terminal with an empty home and no database, until a command makes one."""

    home: Path

    def types(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run ``gezinsregie`` with these words and return what it said."""
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("GEZINSREGIE_", "DJANGO_")) or name == "GEZINSREGIE_SEEDS"
        }
        return subprocess.run(
            [str(GEZINSREGIE), *words],
            env={**inherited, "GEZINSREGIE_HOME": str(self.home), **environment},
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Assert that a command said no as it should: status 2, a sentence, and no traceback."""
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    for word in words:
        assert word in done.stderr
