# SPDX-License-Identifier: EUPL-1.2
"""Writing agreements down: what is said, seen and signed are three facts, each on its own."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.audit.models import Entry
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.agreement.actions import (
    record_claim,
    record_practice,
    record_sight,
    record_signature,
)
from gezinsregie.partners.agreement.models import Agreement, Party, Practice
from gezinsregie.partners.agreement.queries import standing_of
from gezinsregie.partners.agreement.rules import Standing
from gezinsregie.partners.models import Organisation
from tests.cast import TODAY, Town
from tests.failing_log import the_log_cannot_be_written

from .making import agreement, keep, party


def stands(of: Agreement, organisation: Organisation) -> Standing:
    return standing_of(of, party(of, organisation), TODAY)


@pytest.mark.statement("VIG-L11", "ITG-L9")
def test_said_seen_and_signed_are_kept_apart(town: Town) -> None:
    made = agreement(town)
    assert stands(made, town.police) is Standing.UNSIGNED
    record_claim(keep(town), party=party(made, town.police), said_by="de teamchef", said_on=TODAY)
    assert stands(made, town.police) is Standing.CLAIMED_UNSEEN
    record_signature(
        keep(town), party=party(made, town.police), signed_by="de teamchef", signed_on=TODAY
    )
    assert stands(made, town.police) is Standing.CLAIMED_UNSEEN, "nobody saw the signature"
    record_sight(keep(town), party=party(made, town.police), seen_on=TODAY)
    assert stands(made, town.police) is Standing.SIGNED
    assert party(made, town.police).seen_by == town.administrator
    # It binds who signed it, and nobody else; and whether it works is another fact.
    assert stands(made, town.provider) is Standing.UNSIGNED
    record_practice(
        keep(town),
        party=party(made, town.provider),
        practice=Practice.WORKS,
        words="Geen problemen.",
    )
    assert stands(made, town.provider) is Standing.UNSIGNED
    lines = Entry.objects.filter(act=Act.KEEP_AGREEMENTS, outcome="done")
    assert lines.count() == 5
    assert set(lines.values_list("subject_id", flat=True)) == {str(town.municipality.pk)}


def test_the_same_agreement_is_written_down_once(town: Town) -> None:
    for day in (TODAY, None):
        agreement(town, dated_on=day)
        with pytest.raises(Obstructed, match="recorded_already"):
            agreement(town, dated_on=day)
    assert Agreement.objects.count() == 2


def test_a_party_of_another_town_is_refused(town: Town) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    with pytest.raises(Obstructed, match="not_of_this_town"):
        agreement(town, elsewhere)
    assert not Agreement.objects.exists()


def test_another_town_s_agreement_is_out_of_reach(town: Town) -> None:
    made = agreement(town)
    Agreement.objects.update(municipality=Organisation.objects.get(name="Oosterzand"))
    with pytest.raises(NotPermitted):
        record_sight(keep(town), party=party(made, town.police), seen_on=TODAY)


def test_without_a_line_in_the_log_nothing_is_written(town: Town) -> None:
    with the_log_cannot_be_written(), pytest.raises(OperationalError):
        agreement(town)
    assert not Agreement.objects.exists() and not Party.objects.exists()


@pytest.mark.parametrize("person", ["desk", "coordinator", "team_leader", "referrer", "inspector"])
def test_only_the_administrator_keeps_them(town: Town, person: str) -> None:
    with pytest.raises(NotPermitted):
        town.may(getattr(town, person), Act.KEEP_AGREEMENTS, town.municipality)


def test_a_signature_comes_not_before_its_document(town: Town) -> None:
    made = agreement(town)
    with pytest.raises(Obstructed, match="before_the_document"):
        record_signature(
            keep(town),
            party=party(made, town.police),
            signed_by="de teamchef",
            signed_on=TODAY - timedelta(days=1),
        )
    assert party(made, town.police).signed_on is None


@pytest.mark.parametrize(
    "fields",
    [
        {"claimed_by": "iemand"},
        {"claimed_on": TODAY},
        {"seen_on": TODAY},
        {"signed_on": TODAY},
        {"signed_by": "iemand"},
        {"practice": "works"},
        {"practice": "sometimes", "practice_words": "x"},
    ],
    ids=str,
)
def test_the_database_keeps_half_facts_out(town: Town, fields: dict[str, Any]) -> None:
    made = agreement(town)
    with pytest.raises(IntegrityError), transaction.atomic():
        Party.objects.filter(agreement=made).update(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ""},
        {"kind": "promise"},
        {"valid_from": TODAY, "valid_until": TODAY - timedelta(days=1)},
    ],
    ids=str,
)
def test_the_database_keeps_odd_agreements_out(town: Town, fields: dict[str, Any]) -> None:
    made = agreement(town)
    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.filter(pk=made.pk).update(**fields)
