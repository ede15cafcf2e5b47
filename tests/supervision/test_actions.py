# SPDX-License-Identifier: EUPL-1.2
"""Reading in, deciding, establishing: all of it or nothing, and each with a line in the log."""

from typing import Any

import pytest
from django.db import DatabaseError, connection

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit, permit_for_job
from gezinsregie.audit.models import Entry
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.supervision.actions import (
    ImportedAlready,
    decide_verdicts,
    establish_factsheet,
    import_factsheet,
)
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.factsheet.reading.source import read_lines
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.models import Factsheet, Finding, Row, SourceLine, Verdict
from tests.cast import TODAY, Town

from . import samples
from .drafts import DECISION, may_decide, read_in


def _keys(obstructed: pytest.ExceptionInfo[Obstructed]) -> list[str]:
    return [obstacle.key for obstacle in obstructed.value.obstacles]


def _stored() -> list[int]:
    return [model.objects.count() for model in (Factsheet, SourceLine, Row, Finding, Verdict)]


@pytest.mark.statement("TZ8", "TZ3")
def test_all_that_was_read_is_stored_and_nothing_of_the_text_is_lost(town: Town) -> None:
    factsheet = read_in(town)
    source = samples.FACTSHEET.encode()
    lines = [(line.number, line.text) for line in read_lines(source) if not line.is_blank]
    assert list(factsheet.lines.values_list("number", "text")) == lines
    assert factsheet.municipality == "Lindewaard"
    assert factsheet.approach == "Samen aan de Keukentafel"
    assert factsheet.respondents == ["Stichting De Brug", "Politie"]
    assert factsheet.is_draft
    assert factsheet.imported_by == town.inspector
    assert dict(factsheet.verdicts.values_list("indicator", "read_value")) == {
        "1.1.1": "meets",
        "1.1.2": "improvement",
        "3.1.1": "undecided",
        "3.1.2": "undecided",
        "3.1.3": "undecided",
        "3.1.5": "meets",
        "3.1.6": "meets",
        "3.4.1": "unmarked",
        "3.4.2": "no_finding",
    }
    shared = factsheet.rows.get(shared=True)
    assert (shared.indicators, shared.line, shared.criterion) == (
        ["3.1.5", "3.1.6"],
        32,
        "Planmatig",
    )
    row = factsheet.rows.get(line=27)
    assert list(row.printed) == ["1.1.2"]
    finding = row.findings.get()
    assert (finding.mark, finding.text) == ("✗", "Niemand telde ze.")
    assert finding.attention == ["één partner denkt van wel."]
    unplaced = factsheet.lines.exclude(unplaced=[])
    assert [line.number for line in unplaced] == [33]


@pytest.mark.statement("TZ7")
def test_a_followup_keeps_its_years_apart(town: Town) -> None:
    factsheet = read_in(town, samples.FOLLOWUP)
    assert (factsheet.kind, factsheet.years) == ("followup", ["2013", "2014"])
    assert list(Finding.objects.filter(row__line=13).values_list("year", "mark")) == [
        (2013, "✗"),
        (2014, "✓"),
    ]
    assert dict(factsheet.verdicts.values_list("indicator", "read_value")) == {
        "1.1.2": "meets",
        "1.2.2": "no_finding",
    }


def test_reading_in_leaves_a_line_in_the_log(town: Town) -> None:
    factsheet = read_in(town)
    entry = Entry.objects.latest("sequence")
    assert (entry.act, entry.outcome) == (Act.IMPORT_FACTSHEET, "done")
    assert entry.subject_id == str(town.inspectorate.pk)
    assert entry.details == {"factsheet_id": str(factsheet.pk)}


@pytest.mark.parametrize(
    "again",
    [
        samples.FACTSHEET,
        samples.FACTSHEET.replace("\n", "\r\n"),
        "\n" + samples.FACTSHEET.replace("\n\n", " \n\n\n"),
    ],
)
def test_the_same_text_is_refused_a_second_time(town: Town, again: str) -> None:
    first = read_in(town)
    before, entries = _stored(), Entry.objects.count()
    with pytest.raises(ImportedAlready) as refused:
        read_in(town, again)
    assert refused.value.factsheet == first
    assert (_stored(), Entry.objects.count()) == (before, entries)


def test_a_job_of_the_installation_reads_in_without_a_person(town: Town) -> None:
    source, framework = samples.CLEAR.encode(), load_framework()
    factsheet = import_factsheet(
        permit_for_job("factsheets", Act.IMPORT_FACTSHEET, town.inspectorate.pk),
        source=source,
        reading=read_factsheet(source, framework),
        framework=framework,
    )
    assert factsheet.imported_by is None
    assert Entry.objects.latest("sequence").actor_id == "job:factsheets"


def test_wherever_the_database_fails_nothing_is_half_saved(town: Town) -> None:
    entries = Entry.objects.count()
    writes = 0

    def failing_at(number: int) -> Any:
        seen = 0

        def run(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            nonlocal seen, writes
            if sql.startswith("INSERT"):
                seen += 1
                writes = max(writes, seen)
                if seen == number:
                    raise DatabaseError("the disk is full")
            return execute(sql, params, many, context)

        return run

    number = 0
    while number <= writes:
        number += 1
        with connection.execute_wrapper(failing_at(number)):
            if number > 6:
                break
            with pytest.raises(DatabaseError):
                read_in(town)
        assert _stored() == [0, 0, 0, 0, 0]
        assert Entry.objects.count() == entries
    assert writes == 6  # one for each table, and the log
    assert read_in(town).lines.exists()


def test_a_person_decides_and_what_was_read_stays(town: Town) -> None:
    factsheet = read_in(town)
    decide_verdicts(
        may_decide(town, factsheet), factsheet=factsheet, values=DECISION, reason=" Zie alinea 2. "
    )
    verdict = factsheet.verdicts.get(indicator="3.1.3")
    assert (verdict.read_value, verdict.decided_value, verdict.value) == (
        "undecided",
        "improvement",
        "improvement",
    )
    assert (verdict.decided_by, verdict.reason) == (town.inspector, "Zie alinea 2.")
    entry = Entry.objects.latest("sequence")
    assert (entry.act, entry.subject_id) == (Act.DECIDE_FACTSHEET, str(factsheet.pk))


@pytest.mark.parametrize(
    ("values", "reason", "keys"),
    [
        ({}, "Omdat.", ["nothing_decided"]),
        ({"3.1.1": "meets"}, " ", ["no_reason"]),
        ({"3.1.1": "undecided"}, "Omdat.", ["no_such_verdict"]),
        ({"3.1.1": "splendid"}, "", ["no_such_verdict", "no_reason"]),
        ({"1.1.1": "improvement"}, "Omdat.", ["not_open_to_decision"]),
        ({"9.9.9": "meets"}, "x" * 2001, ["not_open_to_decision", "reason_too_long"]),
    ],
)
def test_a_decision_is_refused_with_every_reason(
    town: Town, values: dict[str, str], reason: str, keys: list[str]
) -> None:
    factsheet = read_in(town)
    entries = Entry.objects.count()
    with pytest.raises(Obstructed) as refused:
        decide_verdicts(
            may_decide(town, factsheet), factsheet=factsheet, values=values, reason=reason
        )
    assert _keys(refused) == keys
    assert not factsheet.verdicts.filter(decided_value__isnull=False).exists()
    assert Entry.objects.count() == entries


def test_establishing_lists_every_obstacle_and_then_closes_the_factsheet(town: Town) -> None:
    factsheet = read_in(town)
    allowed = may_decide(town, factsheet)
    with pytest.raises(Obstructed) as refused:
        establish_factsheet(allowed, factsheet=factsheet)
    assert _keys(refused) == ["undecided", "undecided", "undecided", "unplaced_not_seen"]
    assert refused.value.obstacles[-1].about == "33"

    decide_verdicts(allowed, factsheet=factsheet, values=DECISION, reason="Zie alinea 2.")
    with pytest.raises(Obstructed) as refused:
        establish_factsheet(allowed, factsheet=factsheet)
    assert _keys(refused) == ["unplaced_not_seen"]

    establish_factsheet(allowed, factsheet=factsheet, unplaced_seen=True)
    factsheet.refresh_from_db()
    assert (factsheet.established_on, factsheet.established_by) == (TODAY, town.inspector)

    for change in (
        lambda: establish_factsheet(allowed, factsheet=factsheet, unplaced_seen=True),
        lambda: decide_verdicts(allowed, factsheet=factsheet, values=DECISION, reason="Toch niet."),
    ):
        with pytest.raises(Obstructed) as refused:
            change()
        assert _keys(refused) == ["already_established"]


def test_a_permit_for_one_factsheet_opens_no_other(town: Town) -> None:
    mine, other = read_in(town), read_in(town, samples.CLEAR)
    with pytest.raises(NotPermitted):
        establish_factsheet(may_decide(town, mine), factsheet=other, unplaced_seen=True)
    with pytest.raises(NotPermitted):
        reading = permit(town.inspector, Act.READ_FACTSHEET, other.pk)
        establish_factsheet(reading, factsheet=other, unplaced_seen=True)
    other.refresh_from_db()
    assert other.is_draft
