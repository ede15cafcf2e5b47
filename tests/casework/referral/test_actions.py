# SPDX-License-Identifier: EUPL-1.2
"""Referring a family and answering: what is stored, what is logged, and what is rolled back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral import actions
from gezinsregie.casework.referral.facts import facts_of
from gezinsregie.casework.referral.models import Answer, Decision, Outcome, Referral, Weight
from gezinsregie.casework.referral.new import NewConcern
from gezinsregie.casework.referral.queries import whole
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Family, MemberRole
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast


@contextmanager
def a_log_that_cannot_be_written() -> Iterator[None]:
    def refuse(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.startswith('INSERT INTO "audit_entry"'):
            raise DatabaseError("the disk is full")
        return execute(sql, *rest)

    with connection.execute_wrapper(refuse):
        yield


def desk(town: cast.Town, referral: Referral) -> Any:
    return town.may(town.desk, Act.DECIDE_REFERRAL, referral)


def refused_for(act: Callable[[], object]) -> list[str]:
    with pytest.raises(Obstructed) as refused:
        act()
    return [one.key for one in refused.value.obstacles]


def test_a_referral_is_stored_with_what_is_known_and_nothing_for_what_is_not(
    town: cast.Town,
) -> None:
    referral = whole(
        cast.refer(
            town,
            concerns=(
                NewConcern("housing", Weight.SERIOUS, "Ontruiming dreigt."),
                NewConcern("work", Weight.NONE),
            ),
            facts={"crisis": Answer.NO, "addiction": Answer.YES, "motivated": None},
        ).pk
    )
    assert {one.fact_key: one.answer for one in referral.facts.all()} == {
        "crisis": "no",
        "addiction": "yes",
    }
    assert [one.life_domain for one in referral.concerns.all()] == ["housing", "work"]
    assert [one.member.given_name for one in referral.member_concerns.all()] == ["Bram"]
    assert referral.organisation == town.police
    facts = facts_of(referral, cast.TODAY)
    assert facts.answers == {"crisis": False, "addiction": True}
    assert len(facts.members) == 3
    written = Entry.objects.filter(act=Act.REFER_FAMILY, outcome="done").order_by("sequence")
    assert [list(one.details) for one in written] == [["family_id"], ["referral_id"]]


def test_concerns_about_members_follow_the_members_over_two_households(town: cast.Town) -> None:
    roofs = (
        NewHousehold("Bij moeder", (NewMember("Ada", "Osei", MemberRole.PARENT),)),
        NewHousehold(
            "Bij vader",
            (
                NewMember("Kofi", "Osei", MemberRole.PARENT),
                NewMember("Esi", "Osei", MemberRole.CHILD),
            ),
        ),
    )
    answers = (Answer.NO, None, Answer.YES)
    referral = whole(cast.refer(town, households=roofs, member_concerns=answers).pk)
    said = {one.member.given_name: one.answer for one in referral.member_concerns.all()}
    assert said == {"Ada": "no", "Esi": "yes"}


def test_a_referral_sent_twice_is_stored_once(town: cast.Town) -> None:
    number = uuid4()
    cast.refer(town, id=number)
    assert "sent_already" in refused_for(lambda: cast.refer(town, id=number))
    assert (Referral.objects.count(), Family.objects.count()) == (1, 1)


def test_nobody_refers_on_behalf_of_another_organisation(town: cast.Town) -> None:
    with pytest.raises(NotPermitted):
        actions.refer_family(
            town.may(town.referrer, Act.REFER_FAMILY, town.municipality),
            organisation_id=town.provider.pk,
            new=cast.new_referral(),
        )
    assert not Family.objects.exists()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"first_signal_on": cast.TODAY.replace(year=2027)}, ["signal_in_the_future"]),
        ({"situation": ""}, ["situation_missing"]),
        ({"facts": {"wealth": Answer.YES}}, ["fact_unknown"]),
        ({"concerns": (NewConcern("luck", Weight.NONE),)}, ["domain_unknown"]),
        ({"concerns": (NewConcern("work", Weight.SERIOUS),)}, ["words_missing"]),
        (
            {"family_name": "", "households": (), "situation": ""},
            ["family_name_missing", "no_member", "situation_missing"],
        ),
    ],
)
def test_a_referral_that_cannot_be_is_refused_with_every_reason(
    town: cast.Town, changes: dict[str, Any], expected: list[str]
) -> None:
    assert refused_for(lambda: cast.refer(town, **changes)) == expected
    assert not Family.objects.exists()


def test_nothing_is_stored_when_the_log_cannot_be_written(town: cast.Town) -> None:
    with a_log_that_cannot_be_written(), pytest.raises(DatabaseError):
        cast.refer(town)
    assert not Family.objects.exists()
    referral = cast.refer(town)
    with a_log_that_cannot_be_written(), pytest.raises(DatabaseError):
        actions.refuse(desk(town, referral), referral=referral, reason="Past niet.")
    assert not Decision.objects.exists()


@pytest.mark.statement("VIG-H13")
def test_a_contra_indication_is_weighed_in_words_and_never_refuses_by_itself(
    town: cast.Town,
) -> None:
    referral = cast.refer(town, facts={"addiction": Answer.YES})
    assert refused_for(lambda: cast.accept(town, referral, "vig-den-haag")) == ["not_weighed"]
    accepted = cast.accept(
        town, referral, "vig-den-haag", judgements={"addiction": "Moeder is in behandeling."}
    )
    assert accepted.decision.outcome == Outcome.ACCEPTED
    judged = accepted.decision.judgements.get()
    assert (judged.criterion_key, judged.words) == ("addiction", "Moeder is in behandeling.")


@pytest.mark.parametrize(
    ("approach", "changes", "expected"),
    [
        ("no-such-approach", {"reason": " "}, ["approach_missing", "reason_missing"]),
        ("itg-leeuwarden", {"approach_version": "99"}, ["approach_missing"]),
        ("itg-leeuwarden", {"form_key": "pgtb"}, ["form_unknown"]),
        ("crg-eindhoven", {"reason": ""}, ["reason_missing", "form_missing", "not_weighed"]),
        ("crg-eindhoven", {"form_key": "pgtb"}, ["not_weighed"]),
    ],
)
def test_accepting_is_refused_with_every_reason(
    town: cast.Town, approach: str, changes: dict[str, Any], expected: list[str]
) -> None:
    referral = cast.refer(town)
    assert refused_for(lambda: cast.accept(town, referral, approach, **changes)) == expected
    assert not Decision.objects.exists()


def test_a_referral_is_decided_once(town: cast.Town) -> None:
    referral = cast.refer(town)
    actions.redirect(
        desk(town, referral), referral=referral, redirected_to="Wijkteam", reason="Past daar."
    )
    again = desk(town, referral)
    assert refused_for(lambda: actions.refuse(again, referral=referral, reason="Toch niet.")) == [
        "decided_already"
    ]
    assert refused_for(lambda: cast.accept(town, referral)) == ["decided_already"]
    assert Decision.objects.get().redirected_to == "Wijkteam"


def test_a_permit_for_one_referral_decides_no_other(town: cast.Town) -> None:
    first, second = cast.refer(town), cast.refer(town, family_name="Kaya")
    with pytest.raises(NotPermitted):
        actions.refuse(desk(town, first), referral=second, reason="Verkeerde.")
    with pytest.raises(NotPermitted):
        actions.refuse(
            replace(desk(town, first), act=Act.READ_REFERRAL), referral=first, reason="Lezen."
        )
    assert not Decision.objects.exists()


def test_the_desk_never_reads_the_plan(town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town)
    for act in (Act.READ_PLAN, Act.READ_FAMILY, Act.READ_CONTACTS, Act.READ_MEASUREMENTS):
        with pytest.raises(NotPermitted):
            permit(town.desk, act, trajectory.family_id)
