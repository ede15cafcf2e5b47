# SPDX-License-Identifier: EUPL-1.2
"""The database and the rule give one answer: whom an agreement binds on a day, and for what."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import (
    Agreement,
    AgreementDomain,
    AgreementKind,
    AgreementPurpose,
    Party,
)
from gezinsregie.partners.agreement.queries import binding, covering, standing_of
from gezinsregie.partners.models import Organisation
from tests.cast import NOW, TODAY, Town, town

DAY = timedelta(days=1)
days = st.none() | st.integers(-3, 3).map(lambda ago: TODAY - ago * DAY)


@contextmanager
def rolled_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def bound(cast: Town, party: dict[str, Any], **agreement: Any) -> Party:
    """A police that signed yesterday and was seen yesterday, changed as asked."""
    of = Agreement.objects.create(
        **{
            "municipality": cast.municipality,
            "kind": AgreementKind.COVENANT,
            "title": "Convenant",
            "written_by": cast.administrator,
            "written_at": NOW,
            **agreement,
        }
    )
    fields = {
        "seen_by": cast.administrator,
        "seen_on": TODAY - DAY,
        "signed_by": "de teamchef",
        "signed_on": TODAY - DAY,
    }
    return Party.objects.create(agreement=of, organisation=cast.police, **{**fields, **party})


def found(cast: Town, *, approach: str = "itg-leeuwarden", day: date = TODAY) -> list[Party]:
    return list(
        binding(
            organisation=cast.police, municipality=cast.municipality, approach=approach, day=day
        )
    )


def test_the_database_and_the_rule_agree(db: None) -> None:
    with clock.stopped_at(NOW):
        cast = town()
    answers: set[bool] = set()

    @settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        seen_on=days,
        signed_on=days,
        second=days,
        bound_until=days,
        valid_from=days,
        valid_until=days,
        signatories=st.sampled_from([1, 2]),
    )
    def agree(signatories: int, **drawn: Any) -> None:
        signed, second, left = drawn["signed_on"], drawn["second"], drawn["bound_until"]
        second = second if signed else None
        left = max(left, signed) if left and signed else left
        begins, ends = drawn["valid_from"], drawn["valid_until"]
        ends = max(begins, ends) if begins and ends else ends
        party = {
            "seen_by": cast.administrator if drawn["seen_on"] else None,
            "seen_on": drawn["seen_on"],
            "signed_by": "de teamchef" if signed else "",
            "signed_on": signed,
            "second_signed_by": "de burgemeester" if second else "",
            "second_signed_on": second,
            "bound_until": left,
        }
        with rolled_back():
            one = bound(cast, party, valid_from=begins, valid_until=ends, signatories=signatories)
            rule = standing_of(one.agreement, one, TODAY).binds
            assert rule == (found(cast) == [one])
            answers.add(rule)

    agree()
    assert answers == {True, False}, "the examples reached one side only"


@pytest.mark.parametrize(
    ("changes", "binds"),
    [
        ({}, True),
        ({"kind": AgreementKind.PRIVACY_REGULATION}, True),
        ({"kind": AgreementKind.WORKING_AGREEMENT}, False),
        ({"kind": AgreementKind.MANDATE_LETTER}, False),
        ({"approach_key": "itg-leeuwarden"}, True),
        ({"approach_key": "vig-leeuwarden"}, False),
    ],
    ids=str,
)
def test_what_lets_facts_go(town: Town, changes: dict[str, Any], binds: bool) -> None:
    bound(town, {}, **changes)
    assert bool(found(town)) is binds


def test_it_binds_nobody_else_and_nowhere_else(town: Town) -> None:
    bound(town, {})
    elsewhere = Organisation.objects.get(name="Oosterzand")
    for organisation, municipality in (
        (town.provider, town.municipality),
        (town.police, elsewhere),
    ):
        assert not binding(
            organisation=organisation, municipality=municipality, approach="", day=TODAY
        ).exists()


@pytest.mark.parametrize(
    ("domains", "purposes", "ground", "covers"),
    [
        ([], [], "", True),
        (["safety", "housing"], [], "", True),
        (["housing"], [], "", False),
        ([], ["help"], "", True),
        ([], ["control"], "", False),
        (["safety"], ["help"], "public_task", True),
        ([], [], "consent", False),
    ],
)
def test_what_an_agreement_covers(
    town: Town, domains: list[str], purposes: list[str], ground: str, covers: bool
) -> None:
    one = bound(town, {}, legal_ground=ground)
    AgreementDomain.objects.bulk_create(
        AgreementDomain(agreement=one.agreement, life_domain=key) for key in domains
    )
    AgreementPurpose.objects.bulk_create(
        AgreementPurpose(agreement=one.agreement, purpose=key) for key in purposes
    )
    asked = covering(
        Party.objects.all(), life_domain="safety", purpose="help", legal_ground="public_task"
    )
    assert asked.exists() is covers


def test_it_is_asked_inside_another_question(town: Town) -> None:
    """As access does: the organisation, the town and the scope come from the row outside."""
    one = bound(town, {})
    AgreementDomain.objects.create(agreement=one.agreement, life_domain="safety")
    inside = covering(
        binding(
            organisation=OuterRef("pk"),
            municipality=OuterRef("municipality"),
            approach=OuterRef("day_phone"),
            day=TODAY,
        ),
        life_domain=OuterRef("night_phone"),
        purpose=OuterRef("name"),
        legal_ground=OuterRef("name"),
    )
    asked = Organisation.objects.filter(Exists(inside))
    assert not asked.exists()
    Organisation.objects.filter(pk=town.police.pk).update(night_phone="safety")
    assert list(asked) == [town.police]


@pytest.mark.parametrize(
    "fields",
    [
        {"second_signed_by": "de teamchef", "second_signed_on": TODAY},
        {"second_signed_by": "de burgemeester"},
        {"second_signed_on": TODAY},
        {
            "signed_by": "",
            "signed_on": None,
            "second_signed_by": "de burgemeester",
            "second_signed_on": TODAY,
        },
        {"bound_until": TODAY - 2 * DAY},
    ],
    ids=str,
)
def test_the_database_keeps_odd_signatures_out(town: Town, fields: dict[str, Any]) -> None:
    one = bound(town, {})
    with pytest.raises(IntegrityError), transaction.atomic():
        Party.objects.filter(pk=one.pk).update(**fields)


def test_the_database_keeps_odd_versions_out(town: Town) -> None:
    one = bound(town, {}).agreement
    for fields in ({"signatories": 3}, {"signatories": 0}, {"replaces": one.pk}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Agreement.objects.filter(pk=one.pk).update(**fields)
