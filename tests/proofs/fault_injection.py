# SPDX-License-Identifier: EUPL-1.2
"""Let the database fail at every statement of an action: nothing half is left, and it is told.

Each run starts from the same rows and is taken back afterwards. The failure is a real one where
the database can be made to fail: on PostgreSQL the transaction is broken from there on.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, IntegrityError, OperationalError, connection, transaction
from django.db.models import Model

from .contents import Contents, contents, difference
from .found_actions import Action

# A full disk, and a row that another was just before with: actions answer to the second in words.
FAILURES: tuple[type[DatabaseError], ...] = (OperationalError, IntegrityError)


@dataclass(frozen=True)
class Call:
    """How an action is called; the rows among ``given`` are read anew for each run."""

    action: Action
    permit: Any
    given: Mapping[str, Any]

    def run(self) -> Any:
        """Call the action, as a request does that has just read its rows."""
        return self.prepared()()

    def prepared(self) -> Callable[[], Any]:
        given = {
            name: type(value)._base_manager.get(pk=value.pk) if isinstance(value, Model) else value
            for name, value in self.given.items()
        }
        return lambda: self.action(self.permit, **given)


@dataclass(frozen=True)
class Injected:
    """What came of it: how many statements failed once, and everything that was wrong."""

    points: int
    faults: tuple[str, ...]


def inject(call: Call) -> Injected:
    """Run ``call`` well once, then once for each of its statements and each kind of failure."""
    before = contents()
    with undone():
        statements = counted(call.prepared())
        if not difference(before, contents()):
            return Injected(0, ("it writes nothing, not even its line in the log",))
    faults = [
        f"statement {number} ({failure.__name__}): {fault}"
        for failure in FAILURES
        for number in range(1, statements + 1)
        for fault in faults_when_failing(call, number, failure, before)
    ]
    return Injected(statements * len(FAILURES), tuple(faults))


def faults_when_failing(
    call: Call, number: int, failure: type[DatabaseError], before: Contents
) -> Iterator[str]:
    """Yield what is wrong after a run in which statement ``number`` failed."""
    with undone():
        run = call.prepared()
        told = False
        with failing_at(number, failure) as failed:
            try:
                run()
            except Exception:
                told = True
        if not failed:
            yield f"did not happen: {failed.sql or 'fewer statements than in a run that goes well'}"
            return
        if not told:
            yield f"was not told to the caller: {failed.sql}"
        try:
            changed = difference(before, contents())
        except (DatabaseError, transaction.TransactionManagementError):
            # The action left it to others to take back what it had begun.
            yield f"left a broken transaction: {failed.sql}"
            return
        if changed:
            yield f"left half a state ({', '.join(changed)}): {failed.sql}"


@contextmanager
def undone() -> Iterator[None]:
    """Take back all that happens inside, so that every run meets the same rows."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def counted(run: Callable[[], Any]) -> int:
    """Return how many statements a run that goes well sends to the database."""
    seen = Failing(0, OperationalError)
    with connection.execute_wrapper(seen):
        run()
    return seen.statements


@contextmanager
def failing_at(number: int, failure: type[DatabaseError]) -> Iterator["Failing"]:
    """Let statement ``number``, counted from 1, fail; all others go through."""
    failing = Failing(number, failure)
    with connection.execute_wrapper(failing):
        yield failing


class Failing:
    """Counts statements and lets one of them fail; true once it did."""

    def __init__(self, number: int, failure: type[DatabaseError]) -> None:
        self.number, self.failure = number, failure
        self.statements = 0
        self.sql = ""

    def __bool__(self) -> bool:
        return bool(self.sql)

    def __call__(
        self, execute: Callable, sql: str, params: Any, many: bool, context: Mapping[str, Any]
    ) -> Any:
        self.statements += 1
        if self.statements != self.number:
            return execute(sql, params, many, context)
        self.sql = sql[:120]
        # The first of these stands for BEGIN: when that fails, there is nothing yet to break.
        if connection.vendor == "postgresql" and not sql.startswith("SAVEPOINT"):
            self._break_the_transaction(execute, context)
        raise self.failure(f"statement {self.number} fails on purpose")

    def _break_the_transaction(self, execute: Callable, context: Mapping[str, Any]) -> None:
        try:
            execute("SELECT no_such_function()", None, False, context)
        except DatabaseError:
            return
        raise AssertionError("PostgreSQL knows no_such_function().")
