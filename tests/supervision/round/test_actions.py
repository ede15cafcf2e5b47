# SPDX-License-Identifier: EUPL-1.2
"""A round is opened, gets its factsheet and is finished by it; each with a line in the log."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit
from gezinsregie.audit.models import Entry
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.supervision.actions import establish_factsheet
from gezinsregie.supervision.models import Factsheet, Round
from gezinsregie.supervision.round.actions import attach_factsheet
from gezinsregie.supervision.round.queries import finished, rounds_for, running
from gezinsregie.supervision.round.rules import RoundState
from tests.cast import TODAY, Town
from tests.supervision import samples
from tests.supervision.drafts import may_decide, read_in, stranger_of_elsewhere
from tests.supervision.rounds import attach, opened


def keys(obstructed: pytest.ExceptionInfo[Obstructed]) -> list[str]:
    return [one.key for one in obstructed.value.obstacles]


def test_a_round_names_who_opened_it_and_by_what_it_asks(town: Town) -> None:
    one = opened(town, municipality=" Bad  Oosterzand ")
    one.refresh_from_db()
    assert (one.municipality, one.approach) == ("Bad Oosterzand", "Samen aan de Keukentafel")
    assert (one.inspectorate, one.opened_by, one.opened_on) == (
        town.inspectorate,
        town.inspector,
        TODAY,
    )
    assert (one.framework_key, one.framework_version) == ("ggsr", "2013")
    assert one.state(TODAY) is RoundState.RUNNING
    assert one.state(TODAY + timedelta(days=61)) is RoundState.LATE
    entry = Entry.objects.latest("sequence")
    assert (entry.act, entry.outcome, entry.details) == (
        Act.OPEN_ROUND,
        "done",
        {"round_id": str(one.pk)},
    )


def test_what_cannot_be_opened_is_not_opened(town: Town) -> None:
    opened(town)
    before = Entry.objects.count()
    with pytest.raises(Obstructed) as refused:
        opened(town, municipality="LINDEWAARD", planned_end_on=TODAY - timedelta(days=1))
    assert keys(refused) == ["ends_before_it_opens", "runs_already"]
    assert (Round.objects.count(), Entry.objects.count()) == (1, before)


def test_establishing_its_factsheet_finishes_a_round(town: Town) -> None:
    one, draft = opened(town), read_in(town, samples.CLEAR)
    attach(town, one, draft)
    assert list(running(rounds_for(town.inspector))) == [one]
    establish_factsheet(may_decide(town, draft), factsheet=draft)
    one = Round.objects.select_related("factsheet").get()
    assert one.finished_on == TODAY
    assert one.state(TODAY + timedelta(days=999)) is RoundState.FINISHED
    assert list(running(rounds_for(town.inspector))) == []
    assert [held.meets_count for held in finished(rounds_for(town.inspector))] == [1]
    # What is finished makes room for the same question, a year later.
    assert opened(town).pk != one.pk


def test_another_draft_takes_the_place_while_the_round_runs(town: Town) -> None:
    one, first, second = opened(town), read_in(town), read_in(town, samples.CLEAR)
    attach(town, one, first)
    attach(town, one, second)
    assert Round.objects.get().factsheet == second


def test_a_factsheet_belongs_to_one_round_of_its_own_inspectorate(town: Town) -> None:
    one, other = opened(town), opened(town, approach="Eropaf")
    draft, done = read_in(town), read_in(town, samples.CLEAR)
    attach(town, one, draft)
    with pytest.raises(Obstructed) as refused:
        attach(town, other, draft)
    assert keys(refused) == ["has_another_round"]
    establish_factsheet(may_decide(town, done), factsheet=done)
    with pytest.raises(Obstructed) as refused:
        attach(town, other, done)
    assert keys(refused) == ["established_already"]
    Factsheet.objects.filter(pk=draft.pk).update(inspectorate=town.municipality)
    with pytest.raises(Obstructed) as refused:
        attach(town, one, draft)
    assert keys(refused) == ["of_another_inspectorate"]


def test_a_finished_round_keeps_its_factsheet(town: Town) -> None:
    one, draft, another = opened(town), read_in(town, samples.CLEAR), read_in(town)
    attach(town, one, draft)
    establish_factsheet(may_decide(town, draft), factsheet=draft)
    with pytest.raises(Obstructed) as refused:
        attach(town, one, another)
    assert keys(refused) == ["round_finished"]


def test_a_round_is_there_for_its_own_inspectorate_alone(town: Town) -> None:
    one = opened(town)
    for outsider in (stranger_of_elsewhere(), town.desk, town.coordinator, town.nobody):
        assert not rounds_for(outsider).exists()
        with pytest.raises(NotPermitted):
            permit(outsider, Act.READ_ROUND, one.pk)


def test_a_permit_is_for_the_round_it_names(town: Town) -> None:
    one, other, draft = opened(town), opened(town, approach="Eropaf"), read_in(town)
    with pytest.raises(NotPermitted):
        attach_factsheet(
            permit(town.inspector, Act.WORK_ON_ROUND, one.pk), round=other, factsheet=draft
        )
    assert not Round.objects.filter(factsheet__isnull=False).exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"municipality": ""},
        {"approach": ""},
        {"framework_key": ""},
        {"framework_version": ""},
        {"planned_end_on": "2026-03-02"},  # the day before it opened
    ],
)
def test_the_database_refuses_a_round_that_cannot_be(town: Town, changes: dict[str, Any]) -> None:
    one = opened(town)
    with pytest.raises(IntegrityError), transaction.atomic():
        Round.objects.filter(pk=one.pk).update(**changes)


def test_the_database_keeps_a_factsheet_to_one_round(town: Town) -> None:
    one, other, draft = opened(town), opened(town, approach="Eropaf"), read_in(town)
    attach(town, one, draft)
    with pytest.raises(IntegrityError), transaction.atomic():
        Round.objects.filter(pk=other.pk).update(factsheet=draft)
