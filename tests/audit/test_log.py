# SPDX-License-Identifier: EUPL-1.2
"""The log in the database: one line an action, together or not at all, and never changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import TransactionTestCase

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit_for_job
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action, record, record_refusal
from gezinsregie.audit.models import Entry, Outcome
from gezinsregie.audit.origin import coming_from, origin
from gezinsregie.audit.queries import broken_at, latest
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.models import Family
from gezinsregie.partners.actions import end_appointment
from gezinsregie.partners.models import Appointment
from tests.cast import NOW, Town, refer

PERMIT = permit_for_job("figures", Act.FEED_INSIGHT, "7a")


class LogIsFull(DatabaseError):
    pass


@contextmanager
def a_log_that_cannot_be_written() -> Iterator[None]:
    def refuse(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith('INSERT INTO "audit_entry"'):
            raise LogIsFull
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield


def raw(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_entry SET act = 'niets'",
        "UPDATE audit_entry SET actor_id = 'x' WHERE sequence = 2",
        "DELETE FROM audit_entry",
        "DELETE FROM audit_entry WHERE sequence = 1",
    ],
)
def test_the_database_itself_refuses_a_change(db: None, sql: str) -> None:
    record(PERMIT)
    record(PERMIT)
    before = list(Entry.objects.values())
    with pytest.raises(DatabaseError, match="append-only"):
        raw(sql)
    assert list(Entry.objects.values()) == before


def test_the_rows_of_django_are_refused_as_well(db: None) -> None:
    entry = record(PERMIT)
    entry.act = "niets"
    for change in (entry.save, entry.delete, Entry.objects.all().delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


def test_each_line_is_chained_to_the_one_before(db: None) -> None:
    first, second = record(PERMIT), record(PERMIT, Outcome.READ)
    assert (first.sequence, second.sequence) == (1, 2)
    assert second.previous_hash == first.hash
    assert broken_at() is None
    assert [one.sequence for one in latest()] == [2, 1]


def test_a_line_holds_when_who_what_and_where_from(town: Town) -> None:
    with coming_from("cli:figures"):
        entry = record(PERMIT, details={"trajectory_ids": [1, 2]})
    assert origin() == "inside"
    stored = Entry.objects.get(pk=entry.pk)
    assert (stored.at, stored.actor_id, stored.act, stored.origin, stored.outcome) == (
        NOW,
        "job:figures",
        "feed_insight",
        "cli:figures",
        "done",
    )


@pytest.mark.parametrize("details", [{"name": "Jansen"}, {"goal_id": "met een spatie erin"}])
def test_words_are_refused_and_nothing_is_written(db: None, details: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="ids only"):
        record(PERMIT, details=details)
    assert not Entry.objects.exists()


def test_a_refusal_is_a_line_without_a_ground(db: None) -> None:
    entry = record_refusal(actor_id="3f", act="read_plan", subject_kind="family", subject_id="7a")
    assert (entry.outcome, entry.ground) == (Outcome.REFUSED, "")


def test_an_action_writes_its_line_with_the_id_of_what_it_made(town: Town) -> None:
    before = Entry.objects.count()
    referral = refer(town)
    lines = Entry.objects.order_by("sequence")[before:]
    assert lines.last().details == {"referral_id": str(referral.pk)}
    assert {one.actor_id for one in lines} == {str(town.referrer.pk)}
    assert broken_at() is None


def test_one_action_writes_one_line(town: Town) -> None:
    before = Entry.objects.count()
    end_appointment(
        town.may(town.administrator, Act.ADMINISTER, town.municipality),
        appointment=Appointment.objects.get(user=town.desk),
        last_day=None,
    )
    assert Entry.objects.count() == before + 1


def test_nothing_happens_when_the_log_cannot_be_written(town: Town) -> None:
    before = Entry.objects.count()
    with a_log_that_cannot_be_written(), pytest.raises(LogIsFull):
        refer(town)
    assert not Referral.objects.exists()
    assert not Family.objects.exists()
    assert Entry.objects.count() == before


def test_no_line_stands_for_what_did_not_happen(db: None) -> None:
    @action(Act.FEED_INSIGHT)
    def fails(permit: Any) -> None:
        User.objects.create(email="half@town.example", name="Half")
        raise RuntimeError("halverwege")

    with pytest.raises(RuntimeError):
        fails(PERMIT)
    assert not Entry.objects.exists()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "wrong", [None, "permit", object(), permit_for_job("x", Act.IMPORT_FACTSHEET, "1")]
)
def test_an_action_runs_on_a_permit_for_its_own_act_alone(db: None, wrong: Any) -> None:
    ran = []

    @action(Act.FEED_INSIGHT)
    def feed(permit: Any) -> None:
        ran.append(permit)

    with pytest.raises(NotPermitted):
        feed(wrong)
    assert ran == []
    assert not Entry.objects.exists()


class WhoeverOwnsTheDatabase(TransactionTestCase):
    """Somebody with the keys of the database takes the trigger away; the chain tells."""

    def forge(self, sql: str) -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
                triggers = [row for row in cursor.fetchall() if row[0].startswith("audit_entry")]
                assert triggers
                for name, _text in triggers:
                    cursor.execute(f"DROP TRIGGER {name}")
                cursor.execute(sql)
                for _name, text in triggers:
                    cursor.execute(text)
            else:
                cursor.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
                cursor.execute(sql)
                cursor.execute("ALTER TABLE audit_entry ENABLE TRIGGER USER")

    def _fixture_teardown(self) -> None:
        # The log cannot be flushed like other tables: it is emptied without its trigger.
        self.forge("DELETE FROM audit_entry")
        connection.check_constraints()

    def test_a_forged_line_is_found(self) -> None:
        for _number in range(5):
            record(PERMIT)
        self.assertIsNone(broken_at())
        self.forge("UPDATE audit_entry SET subject_id = 'ander gezin' WHERE sequence = 3")
        self.assertEqual(broken_at(), 3)

    def test_a_removed_line_is_found(self) -> None:
        for _number in range(5):
            record(PERMIT)
        self.forge("DELETE FROM audit_entry WHERE sequence = 2")
        self.assertEqual(broken_at(), 3)
