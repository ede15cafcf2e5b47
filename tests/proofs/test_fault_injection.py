# SPDX-License-Identifier: EUPL-1.2
"""At every statement of every action the database may fail: no half state, and the caller knows."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action, record
from gezinsregie.partners.models import Organisation
from tests.cast import Town
from tests.proofs.fault_injection import Call, inject
from tests.proofs.found_actions import found_actions
from tests.proofs.scenarios import SCENARIOS
from tests.whole_case import Case


@pytest.fixture
def town(case: Case) -> Town:
    return case.town


def test_every_action_has_a_scenario_and_every_scenario_an_action() -> None:
    """Add the missing one to the table of its part in ``tests/proofs/scenarios/``."""
    assert len(SCENARIOS) > 20
    assert set(SCENARIOS) == set(found_actions())


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_no_half_state(
    case: Case, name: str, record_property: Callable[[str, object], None]
) -> None:
    call = SCENARIOS[name](case)
    assert call.action is found_actions()[name]
    injected = inject(call)
    assert injected.faults == ()
    assert injected.points > 0
    print(f"{name}: {injected.points} points")
    record_property("figure", ("fault points", injected.points))
    record_property("figure", ("actions with every statement failing", 1))


# Planted faults: actions as somebody might write them on a bad day.


def planted(town: Town, function: Callable[..., Any]) -> Call:
    permit = town.may(town.administrator, Act.ADMINISTER, town.municipality)
    return Call(function, permit, {"organisation": town.provider})


def rename(organisation: Organisation, name: str) -> None:
    Organisation.objects.filter(pk=organisation.pk).update(name=name)


def test_an_action_without_a_transaction_is_caught(town: Town) -> None:
    def no_transaction(permit: Permit, *, organisation: Organisation) -> None:
        rename(organisation, "Eerst")
        record(permit)

    faults = inject(planted(town, no_transaction)).faults
    assert any("left half a state" in one or "left a broken" in one for one in faults)


def test_an_action_that_hushes_up_a_failure_is_caught(town: Town) -> None:
    @action(Act.ADMINISTER)
    def hushes(permit: Permit, *, organisation: Organisation) -> None:
        with suppress(DatabaseError), transaction.atomic():
            rename(organisation, "Stil")

    assert any("not told to the caller" in one for one in inject(planted(town, hushes)).faults)


def test_an_action_that_writes_its_half_first_and_for_good_is_caught(town: Town) -> None:
    @action(Act.ADMINISTER)
    def in_order(permit: Permit, *, organisation: Organisation) -> None:
        rename(organisation, "Binnen")

    def half_outside(permit: Permit, *, organisation: Organisation) -> None:
        rename(organisation, "Buiten")
        in_order(permit, organisation=organisation)

    assert inject(planted(town, in_order)).faults == ()
    assert inject(planted(town, half_outside)).faults != ()


def test_an_action_that_writes_nothing_is_caught(town: Town) -> None:
    def idle(permit: Permit, *, organisation: Organisation) -> None:
        organisation.refresh_from_db()

    assert inject(planted(town, idle)).faults == (
        "it writes nothing, not even its line in the log",
    )


def test_an_action_that_reads_definitions_only_still_writes_its_line_whole(town: Town) -> None:
    @action(Act.ADMINISTER)
    def reads_definitions(permit: Permit, *, organisation: Organisation) -> int:
        return len(vocabulary().life_domains)

    injected = inject(planted(town, reads_definitions))
    assert injected.faults == ()
    assert injected.points >= 6


def test_an_action_that_asks_less_the_second_time_is_caught(town: Town) -> None:
    """A run that is not the same again proves nothing; such an action needs a better scenario."""
    seen: list[int] = []

    @action(Act.ADMINISTER)
    def remembers(permit: Permit, *, organisation: Organisation) -> None:
        if not seen:
            organisation.refresh_from_db()
        seen.append(1)
        rename(organisation, "Weer")

    assert any("did not happen" in one for one in inject(planted(town, remembers)).faults)


def test_each_run_reads_its_rows_anew(town: Town) -> None:
    met: list[str] = []

    def changes_what_it_was_given(permit: Permit, *, organisation: Organisation) -> None:
        met.append(organisation.name)
        organisation.name = "Anders"

    call = planted(town, changes_what_it_was_given)
    partial(call.run)()
    call.run()
    assert set(met) == {town.provider.name}
