# SPDX-License-Identifier: EUPL-1.2
"""Several processes write the log of one installation at once: it stays one chain."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.prepared import copied_database, migrated_database, own_home, shared_folder

WRITE = """
import threading, django
django.setup()
from django.db import connection
from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_job
from gezinsregie.audit.actions import record

def write():
    for _number in range(5):
        record(permit_for_job("test", Act.FEED_INSIGHT, "1"))
    connection.close()

threads = [threading.Thread(target=write) for _ in range(2)]
[one.start() for one in threads]
[one.join() for one in threads]
"""

READ = """
import django
django.setup()
from gezinsregie.audit.models import Entry
from gezinsregie.audit.queries import broken_at
print(Entry.objects.count(), broken_at())
"""


def _installation(home: Path, folder: Path) -> dict[str, str]:
    """Make an installation of its own: the databases of the tests cannot be shared."""
    environment = {
        **os.environ,
        "GEZINSREGIE_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "gezinsregie.config.settings",
        "PYTHONWARNINGS": "error",
    }
    if "GEZINSREGIE_DATABASE" in environment:
        copied_database(environment, migrated_database(folder))
    else:
        own_home(folder, home)
    return environment


def test_twenty_lines_of_two_processes_with_two_threads_make_one_chain(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    environment = _installation(tmp_path / "home", shared_folder(tmp_path_factory))
    python = [sys.executable, "-c"]

    def run(code: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*python, code],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    writers = [run(WRITE), run(WRITE)]
    for writer in writers:
        _out, errors = writer.communicate(timeout=120)
        assert (writer.returncode, errors) == (0, "")
    answer, _errors = run(READ).communicate(timeout=60)
    assert answer.split() == ["20", "None"]
