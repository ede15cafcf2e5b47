# SPDX-License-Identifier: EUPL-1.2
"""The command line as somebody types it, in a home of its own."""

import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

GEZINSREGIE = Path(sys.executable).with_name("gezinsregie")

# The whole town is told in the stories and in tests/demonstration.
_ON_A_DAY = """
import sys
from datetime import datetime
from gezinsregie.cli import django_ready, main, run
from gezinsregie.foundation import clock

django_ready()
from gezinsregie.demonstration import town
from gezinsregie.demonstration.stories import bouali

run._serve = lambda port: None
town.all_stories = lambda today: [bouali.tell(today)]
town.knots = lambda today: []  # of families that this town lacks
day, *words = sys.argv[1:]
with clock.stopped_at(datetime.fromisoformat(day + "T12:00:00+00:00")):
    sys.exit(main(words))
"""


@dataclass(frozen=True)
class Terminal:
    """A terminal with an empty home and no database, until a command makes one."""

    home: Path

    def types(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run ``gezinsregie`` with these words and return what it said."""
        return self._runs(str(GEZINSREGIE), *words, **environment)

    def types_on(self, day: date, *words: str, **environment: str) -> subprocess.CompletedProcess:
        """Run ``gezinsregie`` at noon of this day; no server starts, and a town has one family."""
        return self._runs(sys.executable, "-c", _ON_A_DAY, day.isoformat(), *words, **environment)

    def _runs(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("GEZINSREGIE_", "DJANGO_")) or name == "GEZINSREGIE_SEEDS"
        }
        return subprocess.run(
            command,
            env={**inherited, "GEZINSREGIE_HOME": str(self.home), **environment},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )

    def copied_to(self, home: Path) -> "Terminal":
        """Return a terminal in ``home``, which becomes a copy of this one's."""
        shutil.copytree(self.home, home)
        return Terminal(home)

    def newest_contact(self) -> str:
        """Return the moment of the newest contact in the database of this home."""
        database = sqlite3.connect(self.home / "gezinsregie.sqlite3")
        (moment,) = database.execute("SELECT max(happened_at) FROM casework_contact").fetchone()
        database.close()
        return str(moment)


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Assert that a command said no as it should: status 2, a sentence, and no traceback."""
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    for word in words:
        assert word in done.stderr
