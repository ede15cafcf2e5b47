# SPDX-License-Identifier: EUPL-1.2
"""What each person says to sharing: apart, in own words, and lapsing by itself."""

from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.casework.consent.actions import (
    ask_again,
    record_answer,
)
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.authority.actions import end_authority
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.families.standing import Authority
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from tests.casework.involvement.making import Brought, brought_in
from tests.cast import TODAY, Town

DAY = timedelta(days=1)
GIVEN, REFUSED = ConsentAnswer.GIVEN, ConsentAnswer.REFUSED


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Brought:
    """'t Hart with a father who lives elsewhere; the school signed."""
    family = trajectory.family
    Member.objects.create(
        family=family,
        household=family.households.get(),
        given_name="Sander",
        family_name="Terpstra",
        role=MemberRole.PARENT,
    )
    helping = brought_in(town, trajectory)
    helping.signs()
    return helping


@pytest.fixture
def both_parents(helping: Brought) -> Brought:
    for child in ("Bram", "Noor"):
        for parent in ("Ilse", "Sander"):
            helping.gives_authority(child, parent)
    return helping


def now(scope: Scope) -> dict[str, str]:
    current = ConsentPosition.objects.filter(scope=scope, replaced_at__isnull=True)
    return {one.member.given_name: one.answer for one in current}


def is_open(scope: Scope) -> bool:
    return open_scopes(clock.today()).filter(pk=scope.pk).exists()


def refused(call: Any, *args: Any, **given: Any) -> list[tuple[str, str]]:
    before = ConsentPosition.objects.count(), Scope.objects.count()
    with pytest.raises(Obstructed) as refusal:
        call(*args, **given)
    assert before == (ConsentPosition.objects.count(), Scope.objects.count())
    return [(one.key, one.about) for one in refusal.value.obstacles]


def test_who_decides_must_be_known_first(helping: Brought) -> None:
    bram, noor = (str(helping.member(name).pk) for name in ("Bram", "Noor"))
    assert refused(helping.shares) == [("authority_unknown", bram), ("authority_unknown", noor)]
    Member.objects.filter(given_name="Bram").update(birth_date=None)
    assert refused(helping.shares, "Bram") == [("birth_date_unknown", bram)]
    # A ground that asks no consent asks nobody.
    scope = helping.shares("Bram", legal_ground="compulsory_education")
    assert now(scope) == {} and is_open(scope)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"life_domain": "weather"}, "domain_unknown"),
        ({"purpose": "fun"}, "purpose_unknown"),
        ({"legal_ground": "whim"}, "ground_unknown"),
        ({"legal_ground": "vital_interest"}, "case_specific"),
        ({"legal_ground": "wams"}, "ground_off"),
        ({"starts_on": TODAY - DAY}, "before_the_involvement"),
        ({"ends_on": TODAY - DAY}, "ends_before_start"),
    ],
)
def test_a_scope_that_cannot_be(helping: Brought, changes: dict[str, Any], reason: str) -> None:
    assert [key for key, _about in refused(helping.shares, "Ilse", **changes)] == [reason]


def test_exactly_those_who_decide_are_asked(both_parents: Brought) -> None:
    young, old = both_parents.shares("Noor"), both_parents.shares("Ilse")
    asked = ConsentAnswer.ASKED
    assert now(young) == {"Ilse": asked, "Sander": asked}
    assert now(old) == {"Ilse": asked}
    assert both_parents.shares("Noor") == young, "told twice, written once"
    # Bram is eleven: on his birthday he decides along.
    with clock.on_day(date(2026, 8, 19)):
        assert set(now(both_parents.shares("Bram"))) == {"Ilse", "Sander", "Bram"}


@pytest.mark.statement("VIG-H1")
def test_it_opens_when_everybody_agrees_and_shuts_with_one(both_parents: Brought) -> None:
    scope = both_parents.shares("Noor")
    both_parents.says(scope, "Ilse")
    assert not is_open(scope)
    both_parents.says(scope, "Sander", ConsentAnswer.SEEN_UNDER_PRESSURE)
    assert not is_open(scope), "seen under pressure is no consent"
    both_parents.says(scope, "Sander", words="Nu wel, na uw uitleg.")
    assert is_open(scope)
    both_parents.says(scope, "Ilse", ConsentAnswer.WITHDRAWN, words="Ik wil het niet meer.")
    assert not is_open(scope)
    said = ConsentPosition.objects.filter(scope=scope, member__given_name="Sander")
    assert [one.answer for one in said.order_by("pk")] == [
        "asked",
        "seen_under_pressure",
        "given",
    ]


def test_an_answer_is_somebodys_and_has_words(both_parents: Brought) -> None:
    scope = both_parents.shares("Noor")
    may = both_parents.may(Act.KEEP_CONSENT)
    found = refused(
        record_answer,
        may,
        scope=scope,
        member=both_parents.member("Bram"),
        answer="asked",
        said_on=TODAY + DAY,
        words=" ",
        agreed_end=TODAY,
    )
    assert [key for key, _about in found] == [
        "not_asked",
        "answer_unknown",
        "words_missing",
        "in_the_future",
        "ends_before_said",
    ]
    assert [
        key for key, _about in refused(both_parents.says, scope, "Ilse", ConsentAnswer.WITHDRAWN)
    ] == ["nothing_to_withdraw"]
    free = both_parents.shares("Noor", legal_ground="compulsory_education")
    assert [key for key, _about in refused(both_parents.says, free, "Ilse")] == [
        "no_consent_needed"
    ]


def test_consent_lapses_on_the_birthday_and_the_child_is_asked(both_parents: Brought) -> None:
    scope = both_parents.shares("Bram")
    both_parents.says(scope, "Ilse")
    both_parents.says(scope, "Sander")
    with clock.on_day(date(2026, 8, 18)):
        assert is_open(scope)
    with clock.on_day(date(2026, 8, 19)):
        assert not is_open(scope)
        both_parents.says(scope, "Ilse", said_on=date(2026, 8, 19))
        both_parents.says(scope, "Sander", said_on=date(2026, 8, 19))
        assert not is_open(scope), "the child of twelve has a say"
        assert now(scope)["Bram"] == "asked"
        both_parents.says(scope, "Bram", said_on=date(2026, 8, 19))
        assert is_open(scope)
    with clock.on_day(date(2030, 8, 19)):
        assert not is_open(scope)
        ask_again(both_parents.may(Act.KEEP_CONSENT), scope=scope)
        assert now(scope) == {"Bram": "asked"}, "from sixteen alone"


def test_asking_again_leaves_who_refused_alone(both_parents: Brought) -> None:
    scope = both_parents.shares("Noor")
    both_parents.says(scope, "Ilse", agreed_end=TODAY)
    both_parents.says(scope, "Sander", REFUSED)
    with clock.on_day(TODAY + DAY):
        ask_again(both_parents.may(Act.KEEP_CONSENT), scope=scope)
    assert now(scope) == {"Ilse": "asked", "Sander": "refused"}


def test_who_gets_authority_has_a_say_at_once(helping: Brought) -> None:
    helping.gives_authority("Noor", "Ilse")
    scope = helping.shares("Noor")
    helping.says(scope, "Ilse")
    assert is_open(scope)
    helping.gives_authority("Noor", "Sander")
    assert not is_open(scope)
    assert now(scope) == {"Ilse": "given", "Sander": "asked"}


def test_who_loses_authority_no_longer_opens_anything(both_parents: Brought) -> None:
    scope = both_parents.shares("Noor")
    both_parents.says(scope, "Ilse")
    both_parents.says(scope, "Sander", REFUSED)
    may = both_parents.may(Act.KEEP_CONSENT)
    over_noor = Authority.objects.filter(child__given_name="Noor")
    end_authority(may, authority=over_noor.get(holder__given_name="Sander"), last_day=TODAY)
    assert now(scope) == {"Ilse": "given"} and is_open(scope)
    end_authority(may, authority=over_noor.get(holder__given_name="Ilse"), last_day=TODAY)
    assert now(scope) == {} and not is_open(scope)
    assert ConsentPosition.objects.filter(scope=scope).count() == 4, "all that was said is kept"
