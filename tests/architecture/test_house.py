# SPDX-License-Identifier: EUPL-1.2
"""The promises of the house, walked file by file."""

import ast
import re
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.policy import POLICY
from gezinsregie.access.subjects import SUBJECT_OF
from tests.proofs.found_actions import WRITER_OF_THE_LOG
from tests.proofs.permits import faults_in_actions
from tests.statements import marked, written

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "gezinsregie"

MODULES = sorted(
    path
    for path in SOURCE.rglob("*.py")
    if "migrations" not in path.parts and path.read_text(encoding="utf-8").strip()
)
ACTIONS = [path for path in MODULES if path.name == "actions.py"]

# Who may write to the database beside actions: the log's own writer is an action file; the
# demonstration has its people and the one bulk loader; and at the door, where nobody has a permit
# yet, wrong passwords are counted. What actions of others write on the way (a mailed link, a mail,
# a file) stands in files of its own: it takes their permit, and is told in their line of the log.
# Whether a mail went out is written when everybody has gone.
WRITERS = {
    *("town.py", "reset.py", "loading.py", "sign_in.py"),
    *("links.py", "outbox.py", "delivery.py", "keeping.py"),
    *("foretold.py", "finding.py", "settling.py", "writing.py"),
}
WRITING = re.compile(
    r"\.(save|create|bulk_create|update|bulk_update|delete|get_or_create|update_or_create)$"
)
# Rows that go past the models altogether.
IN_BULK = (".executemany", ".copy")
NO_ROWS = re.compile(r"^(hashlib|hmac|self\.data|data|context|values|fields|headers|query)\b")


HANDLERS = "on(?:click|load|error|submit|change|input|focus|blur|key|mouse|pointer|touch)[a-z]*"


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def module_of(path: Path) -> str:
    return "gezinsregie." + ".".join(path.relative_to(SOURCE).with_suffix("").parts)


# A test that walks all files tells which are wrong: a test for each of a thousand files costs more
# in telling than in looking.


def test_every_file_names_its_licence() -> None:
    licence = "# SPDX-License-Identifier: EUPL-1.2\n"
    assert [named(path) for path in MODULES if not text_of(path).startswith(licence)] == []


def test_no_file_makes_one_scroll() -> None:
    assert [named(path) for path in MODULES if len(text_of(path).splitlines()) > 300] == []


def test_no_room_for_odds_and_ends() -> None:
    names = {part for path in MODULES for part in path.relative_to(SOURCE).with_suffix("").parts}
    assert not names & {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def test_only_actions_write() -> None:
    may_write = {"actions.py", *WRITERS}
    files = [path for path in MODULES if path.name not in may_write]
    assert len(files) > 500
    assert [f"{named(path)}:{one}" for path in files for one in written_in(text_of(path))] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Goal.objects.create(words='')", ["1: Goal.objects.create"]),
        ("Goal.objects.filter(pk=1).update(words='')", ["1: Goal.objects.filter(pk=1).update"]),
        ("goal.save()", ["1: goal.save"]),
        ("cursor.executemany('', [])", ["1: cursor.executemany"]),
        ("known.update(others)", []),
        ("context.update(others)", []),
        ("Goal.objects.filter(pk=1)", []),
    ],
)
def test_what_writes_is_known(line: str, found: list[str]) -> None:
    assert written_in(line) == found


def written_in(text: str) -> list[str]:
    """A call of a writing method on something called objects, or .save() and .delete() on a row."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        called = ast.unparse(node.func)
        if not (WRITING.search(called) or called.endswith(IN_BULK)) or NO_ROWS.match(called):
            continue
        on_rows = ".objects" in called or called.endswith((".save", ".delete", *IN_BULK))
        if on_rows:
            found.append(f"{node.lineno}: {called}")
    return found


@pytest.mark.parametrize("path", ACTIONS, ids=named)
def test_every_action_takes_a_permit_and_keywords(path: Path) -> None:
    module = import_module(module_of(path))
    if module.__name__ != WRITER_OF_THE_LOG:
        assert faults_in_actions(module) == []


def test_every_act_has_a_subject_and_somebody_who_may() -> None:
    allowed = frozenset().union(*POLICY.values())
    assert set(SUBJECT_OF) == set(Act)
    assert allowed == set(Act)


def test_templates_carry_no_style_and_no_script() -> None:
    """A content security policy without unsafe-inline would break them in silence."""
    inline = re.compile(rf"<style|\sstyle=|<script(?![^>]*\ssrc=)|\s{HANDLERS}=|javascript:", re.I)
    comment = re.compile(r"{%\s*comment\s*%}.*?{%\s*endcomment\s*%}", re.S)
    found = [
        f"{path.relative_to(SOURCE)}: {hit.group()}"
        for path in sorted((SOURCE / "web").rglob("*.html"))
        for hit in inline.finditer(comment.sub("", path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_lock_files_name_no_address() -> None:
    files = [*sorted((ROOT / "requirements").glob("*.txt")), ROOT / "frontend/package-lock.json"]
    found = [
        f"{path.name}: {line.strip()}"
        for path in files
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r'"resolved":|index-url|find-links|@ https?:|@ file:', line)
    ]
    assert len(files) == 4
    assert found == []


def test_statements_list_the_tests_that_carry_their_number() -> None:
    """Bring the file up to date with: python -m tests.statements --write"""
    tests = marked()
    assert set(tests) <= set(written())
    listed = {number: one["tests"] for number, one in written().items() if one["tests"]}
    assert listed == tests


def test_changed_models_have_their_migrations(db: None) -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_real_installation_passes_the_deployment_check(tmp_path: Path) -> None:
    import os
    import sys

    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"GEZINSREGIE_DEMONSTRATION", "GEZINSREGIE_DATABASE"}
    }
    environment |= {
        "GEZINSREGIE_HOME": str(tmp_path),
        "GEZINSREGIE_HOSTS": "gezinsregie.example",
        "DJANGO_SETTINGS_MODULE": "gezinsregie.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "INFO"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_statement_is_shown_by_a_test_that_drives_something() -> None:
    """A page, a command or an action; a test of a rule shows a rule, not what a person can do."""
    drives = re.compile(
        r"^tests/(web|stories|cli|insight_feed|demonstration)/|/test_(actions|report)\.py::"
    )
    listed = [test for tests in marked().values() for test in tests]
    assert [test for test in listed if not drives.search(test)] == []
