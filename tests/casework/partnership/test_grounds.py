# SPDX-License-Identifier: EUPL-1.2
"""What must hold before a partner sees anything, and that each of it closes by itself."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import grounds_held, visible
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.families.standing import ConflictOfInterest, MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import AgreementDomain, AgreementPurpose
from gezinsregie.partners.legal_ground.models import GroundSwitch
from gezinsregie.partners.models import Appointment
from tests.cast import NOW, TODAY, Town

from .making import LONG_AGO, TOMORROW, YESTERDAY, Helping, school_helps

THAT = Ground.PARTNER_INVOLVED
WHAT = Ground.PARTNER_INFORMED


def held(helping: Helping) -> tuple[Ground, ...]:
    """The grounds of the teacher, by the detail; the list must say the same."""
    grounds = grounds_held(helping.teacher, SubjectKind.FAMILY, helping.family.pk)
    for act, opening in (
        (Act.KNOW_OF_FAMILY, {THAT, WHAT}),
        (Act.READ_SHARED_PART, {WHAT}),
    ):
        listed = visible(helping.teacher, act, Family.objects.all()).exists()
        assert listed == bool(opening & set(grounds))
    return grounds


def change(thing: Any, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(thing, name, value)
    thing.save()


def test_a_partner_that_signed_and_helps_sees_its_part(town: Town, trajectory: Trajectory) -> None:
    helping = school_helps(town, trajectory)
    assert held(helping) == (WHAT, THAT)


NOTHING: dict[str, Callable[[Helping], None]] = {
    "not signed": lambda one: change(one.party, signed_by="", signed_on=None),
    "signed tomorrow": lambda one: change(one.party, signed_on=TOMORROW),
    "not seen": lambda one: change(one.party, seen_by=None, seen_on=None),
    "half signed": lambda one: change(one.agreement, signatories=2),
    "ended yesterday": lambda one: change(one.agreement, valid_until=YESTERDAY),
    "begins tomorrow": lambda one: change(one.agreement, valid_from=TOMORROW),
    "left yesterday": lambda one: change(one.party, bound_until=YESTERDAY),
    "working agreement": lambda one: change(one.agreement, kind="working_agreement"),
    "other approach": lambda one: change(one.agreement, approach_key="vig-den-haag"),
    "no longer involved": lambda one: change(one.involvement, ends_on=YESTERDAY),
    "not involved yet": lambda one: change(one.involvement, starts_on=TOMORROW),
    "another professional": lambda one: change(
        one.involvement, professional=None, professional_name="Iemand anders"
    ),
    "work ended": lambda one: Appointment.objects.filter(user=one.teacher).update(
        ends_on=YESTERDAY
    ),
    "trajectory closed": lambda one: change(one.involvement.trajectory, ended_on=TODAY),
    "too close": lambda one: ConflictOfInterest.objects.create(
        user=one.teacher, family=one.family, kind="friend", starts_on=TODAY
    ),
}


@pytest.mark.parametrize("take_away", NOTHING.values(), ids=NOTHING)
def test_without_it_a_partner_does_not_even_know(
    town: Town, trajectory: Trajectory, take_away: Callable[[Helping], None]
) -> None:
    helping = school_helps(town, trajectory)
    take_away(helping)
    assert held(helping) == ()


def narrow(model: Any, **fields: str) -> Callable[[Helping], None]:
    return lambda one: model.objects.create(agreement=one.agreement, **fields)


def switch(key: str, *, on: bool) -> Callable[[Helping], None]:
    return lambda one: GroundSwitch.objects.create(
        municipality=one.family.municipality,
        ground_key=key,
        is_on=on,
        reason="Proef",
        switched_by=one.teacher,
        switched_at=NOW,
    )


ONLY_THAT: dict[str, Callable[[Helping], None]] = {
    "agreement on another domain": narrow(AgreementDomain, life_domain="housing"),
    "agreement for another purpose": narrow(AgreementPurpose, purpose="treatment"),
    "agreement on another ground": lambda one: change(one.agreement, legal_ground="consent"),
    "scope ended": lambda one: change(one.scope, ends_on=YESTERDAY),
    "scope begins tomorrow": lambda one: change(one.scope, starts_on=TOMORROW),
    "ground off here": switch("compulsory_education", on=False),
    "ground off as it ships": lambda one: change(one.scope, legal_ground="wams"),
    "nobody asked": lambda one: change(one.scope, legal_ground="consent"),
}


@pytest.mark.parametrize("take_away", ONLY_THAT.values(), ids=ONLY_THAT)
def test_without_it_a_partner_knows_that_and_not_what(
    town: Town, trajectory: Trajectory, take_away: Callable[[Helping], None]
) -> None:
    helping = school_helps(town, trajectory)
    take_away(helping)
    assert held(helping) == (THAT,)


STILL: dict[str, Callable[[Helping], None]] = {
    "ends today": lambda one: change(one.agreement, valid_until=TODAY),
    "left as of tomorrow": lambda one: change(one.party, bound_until=TODAY),
    "scope ends today": lambda one: change(one.scope, ends_on=TODAY),
    "agreement on this domain": narrow(AgreementDomain, life_domain="education"),
    "agreement for this purpose": narrow(AgreementPurpose, purpose="attendance"),
    "agreement on this ground": lambda one: change(
        one.agreement, legal_ground="compulsory_education"
    ),
    "agreement on this approach": lambda one: change(one.agreement, approach_key="itg-leeuwarden"),
    "both signed": lambda one: (
        change(one.agreement, signatories=2),
        change(one.party, second_signed_by="de bestuurder", second_signed_on=LONG_AGO),
    )[0],
    "switched on here": lambda one: (
        change(one.scope, legal_ground="wams"),
        switch("wams", on=True)(one),
    )[0],
    "no longer too close": lambda one: ConflictOfInterest.objects.create(
        user=one.teacher,
        family=one.family,
        kind="friend",
        starts_on=LONG_AGO,
        ends_on=YESTERDAY,
    ),
}


@pytest.mark.parametrize("change_it", STILL.values(), ids=STILL)
def test_with_it_a_partner_still_sees_its_part(
    town: Town, trajectory: Trajectory, change_it: Callable[[Helping], None]
) -> None:
    helping = school_helps(town, trajectory)
    change_it(helping)
    assert held(helping) == (WHAT, THAT)


def say(helping: Helping, answer: ConsentAnswer, number: int = 0, **fields: Any) -> None:
    ConsentPosition.objects.create(
        scope=helping.scope,
        member=helping.family.members.all()[number],
        answer=answer,
        said_on=LONG_AGO,
        written_by=helping.teacher,
        written_at=NOW,
        **fields,
    )


CLOSED = [answer for answer in ConsentAnswer if answer is not ConsentAnswer.GIVEN]


@pytest.mark.parametrize("answer", CLOSED)
def test_one_who_does_not_agree_closes_it(
    town: Town, trajectory: Trajectory, answer: ConsentAnswer
) -> None:
    helping = school_helps(town, trajectory, legal_ground="consent")
    say(helping, ConsentAnswer.GIVEN)
    assert held(helping) == (WHAT, THAT)
    say(helping, answer, 1)
    assert held(helping) == (THAT,)


def test_consent_that_was_replaced_or_lapsed_opens_nothing(
    town: Town, trajectory: Trajectory
) -> None:
    helping = school_helps(town, trajectory, legal_ground="consent")
    say(helping, ConsentAnswer.GIVEN, replaced_at=NOW)
    assert held(helping) == (THAT,)
    say(helping, ConsentAnswer.GIVEN, ends_on=TODAY)
    assert held(helping) == (WHAT, THAT)
    with clock.on_day(TOMORROW):
        assert held(helping) == (THAT,)


@pytest.mark.parametrize(
    ("fields", "opens"),
    [
        ({"second_read_at": NOW}, True),
        ({"second_read_at": NOW, "ends_on": YESTERDAY}, False),
        ({"second_read_at": NOW, "starts_on": TOMORROW, "ends_on": TOMORROW}, False),
        ({"second_read_at": NOW, "legal_ground": "wams"}, False),
        ({"sent_back_at": NOW}, False),
        ({"second_reader": None}, False),
    ],
)
def test_an_exception_opens_it_once_a_second_reader_signed_it_off(
    town: Town, trajectory: Trajectory, fields: dict[str, Any], opens: bool
) -> None:
    helping = school_helps(town, trajectory, legal_ground="consent")
    say(helping, ConsentAnswer.REFUSED)
    SafetyException.objects.create(
        **{
            "scope": helping.scope,
            "legal_ground": "report_code",
            "told_words": "Moeder weet het.",
            "starts_on": TODAY - timedelta(days=9),
            "ends_on": TODAY,
            "written_by": town.coordinator,
            "written_at": NOW,
            "second_reader": town.team_leader,
            **fields,
        }
    )
    assert held(helping) == ((WHAT, THAT) if opens else (THAT,))


def test_who_belongs_to_the_family_has_that_ground_and_no_other(
    town: Town, trajectory: Trajectory
) -> None:
    helping = school_helps(town, trajectory)
    account = MemberAccount.objects.create(
        member=helping.family.members.all()[0], user=helping.teacher, starts_on=TODAY
    )
    assert grounds_held(helping.teacher, SubjectKind.FAMILY, helping.family.pk) == (
        Ground.IS_MEMBER,
    )
    change(account, starts_on=LONG_AGO, ends_on=YESTERDAY)
    assert held(helping) == (), "who belonged to the family never works with it"
    change(account, starts_on=TODAY, ends_on=TODAY, withdrawn=True)
    assert held(helping) == (WHAT, THAT), "an account opened by mistake was never there"
