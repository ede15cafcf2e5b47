# SPDX-License-Identifier: EUPL-1.2
"""What every test may ask for."""

import os
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client, override_settings

from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from . import cast
from .correspondence.mailbox import Mailbox, mail_server
from .prepared import begin_with_tables
from .proofs.variables import watch_components
from .web.sql import at_most
from .whole_case import Case, whole_case

watch_components()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Begin with the tables that this run made already, where it did."""
    begin_with_tables()


@pytest.fixture
def town(db: None) -> Iterator[cast.Town]:
    """The cast, on Tuesday 3 March 2026, half past ten in the morning, and the clock stands."""
    with clock.stopped_at(cast.NOW):
        yield cast.town()


@pytest.fixture
def trajectory(town: cast.Town) -> Trajectory:
    """'t Hart, twenty days under way with the coordinator, by an approach without an end date."""
    return cast.open_trajectory(town)


@pytest.fixture(scope="module")
def files_of_the_module(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="module")
def case_of_the_module(
    django_db_setup: None, django_db_blocker: Any, files_of_the_module: str
) -> Iterator[Case]:
    """One of everything, made once for the tests of a module: to make it takes a quarter second."""
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        override_settings(FILES=files_of_the_module),
        clock.stopped_at(cast.NOW),
    ):
        yield whole_case(cast.town())
        transaction.set_rollback(True)


@pytest.fixture
def case(
    case_of_the_module: Case, db: None, settings: Any, files_of_the_module: str
) -> Iterator[Case]:
    """One of everything, for this test to change as it likes: what it did is taken back.

    Not beside ``town``: this case has its own, ``case.town``.
    """
    settings.FILES = files_of_the_module
    with clock.stopped_at(cast.NOW):
        yield deepcopy(case_of_the_module)


@pytest.fixture
def as_user(client: Client) -> Callable[[User], Client]:
    """A browser in which this person is signed in."""

    def sign_in(user: User) -> Client:
        client.force_login(user)
        return client

    return sign_in


class _Folder:
    """A folder that is made when somebody asks for it: few tests do."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory, self._made = factory, ""

    def __fspath__(self) -> str:
        self._made = self._made or str(self._factory.mktemp("files"))
        return self._made


@pytest.fixture(autouse=True)
def files_of_its_own(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let no test put a file among those of the installation."""
    settings.FILES = _Folder(tmp_path_factory)


@pytest.fixture(scope="session")
def running_mail_server() -> Iterator[Mailbox]:
    """One server for the whole run of a worker; a test asks for ``mailbox``."""
    with mail_server() as running:
        yield running


@pytest.fixture
def mailbox(
    running_mail_server: Mailbox, settings: Any, django_capture_on_commit_callbacks: Callable
) -> Mailbox:
    """A real mail server that the installation uses; ``mailbox.messages`` is what it received.

    A test is one transaction that is taken back: what goes out after it is committed goes out at
    the end of ``with mailbox.committing():``.
    """
    running_mail_server.begin(django_capture_on_commit_callbacks)
    settings.MAIL_SERVER = running_mail_server.address
    return running_mail_server


@pytest.fixture
def django_assert_max_num_queries() -> Callable:
    """Count questions alike on both databases, instead of every statement."""
    return at_most


# What was shown in this run: each test that passes writes its statements in the ledger, and the end
# of the run counts them. Workers write files of their own, so that none waits for another.


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Write down which statements a test showed, when it passed."""
    ledger = os.environ.get("GEZINSREGIE_TEST_LEDGER")
    numbers = [value for name, value in report.user_properties if name == "statement"]
    # With several workers every report comes by here a second time; the file is a set of lines.
    if ledger and report.when == "call" and report.passed and numbers:
        folder = Path(ledger)
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{os.getpid()}.txt").open("a", encoding="utf-8") as file:
            file.writelines(f"{number}\n" for number in numbers)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Hang each test's statements on its report."""
    for item in items:
        for mark in item.iter_markers("statement"):
            item.user_properties += [("statement", number) for number in mark.args]
