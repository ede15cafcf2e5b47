# SPDX-License-Identifier: EUPL-1.2
"""Who may decide what over whom: it holds as long as the letter binds, and is found by who asks."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezinsregie.access.permits import NotPermitted
from gezinsregie.foundation.faults import DefinitionFaults
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.agreement.models import Agreement, AgreementKind, Party
from gezinsregie.partners.mandate.actions import take_mandate_back
from gezinsregie.partners.mandate.decisions import decisions, load_decisions
from gezinsregie.partners.mandate.models import Mandate
from gezinsregie.partners.mandate.queries import mandates_held, mandates_of, who_could
from gezinsregie.partners.mandate.rules import HOLDERS, MandateFacts, obstacles_to_mandating
from gezinsregie.partners.models import Organisation, Role
from tests.cast import TODAY, Town
from tests.partners.agreement.making import agreement, keep

from .making import letter, mandate, signed

DAY = timedelta(days=1)


def held(town: Town, **changes: Any) -> list[Mandate]:
    asked = {
        "role": "coordinator",
        "municipality": town.municipality.pk,
        "decision_key": "plan_leads",
        "over": town.police.pk,
        "day": TODAY,
        **changes,
    }
    return list(mandates_held(**asked))


@pytest.mark.statement("ITG-L8")
def test_a_mandate_holds_while_its_letter_binds(town: Town) -> None:
    one = mandate(town)
    assert held(town) == [], "nobody signed the letter"
    signed(town, one.agreement, town.police)
    assert held(town) == [one]
    assert who_could(town.municipality.pk, "plan_leads", town.police.pk, TODAY) == ["coordinator"]
    assert held(town, day=TODAY - DAY) == [], "the signature was not there yet"
    Agreement.objects.update(valid_until=TODAY)
    assert held(town) == [one] and held(town, day=TODAY + DAY) == []
    Party.objects.filter(organisation=town.police).update(bound_until=TODAY)
    assert held(town) == [one]
    Agreement.objects.update(kind=AgreementKind.COVENANT)
    assert held(town) == [], "a covenant gives no mandate"


@pytest.mark.parametrize(
    "changes",
    [{"role": "team_leader"}, {"decision_key": "who_stays"}],
    ids=str,
)
def test_it_is_for_this_role_and_this_decision(town: Town, changes: dict[str, Any]) -> None:
    signed(town, mandate(town).agreement, town.police)
    assert held(town, **changes) == []


def test_it_is_over_this_partner_in_this_town(town: Town) -> None:
    of = signed(town, mandate(town).agreement, town.police)
    signed(town, of, town.provider)
    assert held(town, over=town.provider.pk) == []
    assert held(town, municipality=Organisation.objects.get(name="Oosterzand").pk) == []


@pytest.mark.statement("ITG-L8")
def test_who_could_decide_is_told(town: Town) -> None:
    of = letter(town)
    for role in ("process_director", "coordinator", "team_leader"):
        mandate(town, of, holder_role=role)
    ask = (town.municipality.pk, "plan_leads", town.police.pk, TODAY)
    assert who_could(*ask) == []
    signed(town, of, town.police)
    assert who_could(*ask) == ["coordinator", "process_director", "team_leader"]


def test_a_mandate_that_was_taken_back_holds_no_more(town: Town) -> None:
    one = mandate(town)
    signed(town, one.agreement, town.police)
    take_mandate_back(keep(town), mandate=one)
    assert held(town) == []
    (seen,) = mandates_of(town.municipality.pk, TODAY)
    assert seen.taken_back and not seen.holds
    with pytest.raises(Obstructed, match="taken_back_already"):
        take_mandate_back(keep(town), mandate=one)


def test_another_town_s_letter_is_out_of_reach(town: Town) -> None:
    one = mandate(town)
    Agreement.objects.update(municipality=Organisation.objects.get(name="Oosterzand"))
    for change in (
        lambda: take_mandate_back(keep(town), mandate=one),
        lambda: mandate(town, Agreement.objects.get()),
    ):
        with pytest.raises(NotPermitted):
            change()


def test_it_is_written_down_once(town: Town) -> None:
    one = mandate(town)
    with pytest.raises(Obstructed, match="mandated_already"):
        mandate(town, one.agreement)
    with pytest.raises(IntegrityError), transaction.atomic():
        Mandate.objects.create(
            agreement=one.agreement,
            holder_role=one.holder_role,
            over=one.over,
            decision_key=one.decision_key,
        )


def test_it_rests_on_a_mandate_letter_that_names_the_partner(town: Town) -> None:
    covenant = agreement(town)
    with pytest.raises(Obstructed, match="no_mandate_letter"):
        mandate(town, covenant)
    with pytest.raises(Obstructed, match="no_party_to_the_letter"):
        mandate(town, over=town.municipality)


GOOD = MandateFacts(True, True, "coordinator", "plan_leads", ("plan_leads",), False)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"holder_role": "referrer"}, ["role_decides_nothing"]),
        ({"decision_key": "war"}, ["decision_unknown"]),
        (
            {
                "is_a_mandate_letter": False,
                "over_is_a_party": False,
                "holder_role": "",
                "decision_key": "",
                "written_already": True,
            },
            [
                "no_mandate_letter",
                "no_party_to_the_letter",
                "role_decides_nothing",
                "decision_unknown",
                "mandated_already",
            ],
        ),
    ],
    ids=str,
)
def test_every_reason_is_told(changes: dict[str, Any], expected: list[str]) -> None:
    assert [one.key for one in obstacles_to_mandating(replace(GOOD, **changes))] == expected


def test_holders_are_roles_and_decisions_have_words_in_two_languages() -> None:
    assert set(HOLDERS) <= set(Role.values)
    for one in decisions().values():
        assert one.name.nl != one.name.en and one.meaning.nl != one.meaning.en


def test_a_faulty_list_of_decisions_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "decisions.yaml"
    file.write_text("decisions:\n  - {key: plan_leads, name: {nl: Het plan}}\n", encoding="utf-8")
    with pytest.raises(DefinitionFaults) as found:
        load_decisions(file)
    assert found.value.faults
