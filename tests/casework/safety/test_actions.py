# SPDX-License-Identifier: EUPL-1.2
"""The one way round a refused consent: five steps, a ground, what was told, and another reader."""

from datetime import timedelta
from typing import Any

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.safety.actions import send_back, sign_off
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.casework.safety.queries import waiting_for
from gezinsregie.casework.safety.rules import StepTaken
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.models import Role
from tests.casework.involvement.making import Brought, brought_in
from tests.cast import TODAY, Town, appoint

from .making import exception, steps

DAY = timedelta(days=1)


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Brought:
    helping = brought_in(town, trajectory)
    helping.signs()
    helping.gives_authority("Noor", "Ilse")
    return helping


@pytest.fixture
def scope(helping: Brought) -> Scope:
    """What mother refused to let school know about Noor."""
    refused = helping.shares("Noor", life_domain="safety", purpose="safety")
    helping.says(refused, "Ilse", ConsentAnswer.REFUSED, words="Niemand hoeft dit te weten.")
    return refused


def is_open(scope: Scope) -> bool:
    return open_scopes(clock.today()).filter(pk=scope.pk).exists()


def reads(helping: Brought) -> Any:
    return permit(helping.town.team_leader, Act.SECOND_READ, helping.trajectory.family_id)


def test_it_opens_when_another_signed_it_off_and_shuts_by_itself(
    helping: Brought, scope: Scope
) -> None:
    written = exception(helping, scope)
    assert not is_open(scope) and waiting_for(helping.town.team_leader) == [written]
    sign_off(reads(helping), exception=written, words="Gelezen, en ik zie het ook zo.")
    assert is_open(scope) and waiting_for(helping.town.team_leader) == []
    with clock.on_day(TODAY + 14 * DAY):
        assert is_open(scope)
    with clock.on_day(TODAY + 15 * DAY):
        assert not is_open(scope)


def test_sent_back_it_never_opens(helping: Brought, scope: Scope) -> None:
    written = exception(helping, scope)
    send_back(reads(helping), exception=written, words="Bel eerst Veilig Thuis nog eens.")
    assert not is_open(scope)
    with pytest.raises(Obstructed, match="read_already"):
        sign_off(reads(helping), exception=written, words="Toch wel.")
    assert exception(helping, scope) != written, "another one may be written"


def test_the_writer_is_never_the_second_reader(helping: Brought, scope: Scope) -> None:
    appoint(
        helping.town.coordinator,
        Role.TEAM_LEADER,
        helping.town.provider,
        helping.town.municipality,
    )
    written = exception(helping, scope)
    assert waiting_for(helping.town.coordinator) == []
    with pytest.raises(Obstructed, match="own_exception"):
        sign_off(
            permit(helping.town.coordinator, Act.SECOND_READ, helping.trajectory.family_id),
            exception=written,
            words="Prima.",
        )
    assert not is_open(scope)
    with pytest.raises(NotPermitted):
        permit(helping.town.administrator, Act.SECOND_READ, helping.trajectory.family_id)


def test_too_late_it_is_sent_back_and_not_signed(helping: Brought, scope: Scope) -> None:
    written = exception(helping, scope)
    with clock.on_day(TODAY + 15 * DAY):
        with pytest.raises(Obstructed, match="over_already"):
            sign_off(reads(helping), exception=written, words="Alsnog.")
        with pytest.raises(Obstructed, match="words_missing"):
            send_back(reads(helping), exception=written, words=" ")
        send_back(reads(helping), exception=written, words="Te laat.")


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        ({"legal_ground": "youth_act_task"}, [("not_case_specific", "")]),
        ({"legal_ground": "whim"}, [("not_case_specific", "")]),
        ({"told_words": " "}, [("told_missing", "")]),
        ({"starts_on": TODAY - DAY}, [("starts_in_the_past", "")]),
        ({"ends_on": TODAY - DAY}, [("ends_before_start", "")]),
        ({"ends_on": TODAY + 28 * DAY}, [("lasts_too_long", "")]),
        ({"steps": steps()[:4]}, [("step_missing", "5"), ("step_without_day", "5")]),
        (
            {"steps": [*steps()[:3], StepTaken(4, " ", TODAY - 9 * DAY), *steps()[4:]]},
            [("step_missing", "4"), ("step_out_of_order", "4")],
        ),
        (
            {"steps": [*steps()[:4], StepTaken(5, "Besloten", TODAY + DAY)]},
            [("in_the_future", "5")],
        ),
    ],
)
def test_what_it_lacks_is_said(
    helping: Brought, scope: Scope, changes: dict[str, Any], reasons: list[tuple[str, str]]
) -> None:
    with pytest.raises(Obstructed) as refusal:
        exception(helping, scope, **changes)
    assert [(one.key, one.about) for one in refusal.value.obstacles] == reasons
    assert not SafetyException.objects.exists()


def test_the_longest_is_twenty_eight_days(helping: Brought, scope: Scope) -> None:
    assert exception(helping, scope, ends_on=TODAY + 27 * DAY)
    with pytest.raises(Obstructed, match="runs_already"):
        exception(helping, scope)


def test_where_no_consent_is_needed_there_is_nothing_to_except(helping: Brought) -> None:
    with pytest.raises(Obstructed, match="no_consent_needed"):
        exception(helping, helping.shares("Noor", legal_ground="compulsory_education"))
