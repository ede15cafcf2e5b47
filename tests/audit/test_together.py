# SPDX-License-Identifier: EUPL-1.2
"""Several processes write the log of one installation at once: it stays one chain."""

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

PREPARE = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0, skip_checks=True)
"""

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


def _own_database(address: str) -> str:
    """Make a database on the PostgreSQL that the run uses, and return its address."""
    import psycopg

    name = f"together_{uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return address.rsplit("/", 1)[0] + "/" + name


def test_twenty_lines_of_two_processes_with_two_threads_make_one_chain(tmp_path: Path) -> None:
    # An installation of its own: the databases of the tests cannot be shared.
    ours = {
        "GEZINSREGIE_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "gezinsregie.config.settings",
        "PYTHONWARNINGS": "error",
    }
    environment = dict(os.environ) | ours
    address = environment.get("GEZINSREGIE_DATABASE")
    if address:
        environment["GEZINSREGIE_DATABASE"] = _own_database(address)
    python = [sys.executable, "-c"]

    def run(code: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*python, code],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    _out, errors = run(PREPARE).communicate(timeout=120)
    assert errors == ""
    writers = [run(WRITE), run(WRITE)]
    for writer in writers:
        _out, errors = writer.communicate(timeout=120)
        assert (writer.returncode, errors) == (0, "")
    answer, _errors = run(READ).communicate(timeout=60)
    assert answer.split() == ["20", "None"]
