# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta
from typing import Any

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.audit.models import Entry
from gezinsregie.casework.withholding.actions import end_withholding, withhold
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.foundation.obstacles import Obstructed
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import TODAY, Town, open_trajectory


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


def keep(apart: Apart, thing: Any, name: str = "Karel", **given: Any) -> Withheld:
    return withhold(
        apart.town.may(apart.town.coordinator, Act.WITHHOLD, apart.trajectory.family),
        from_member=apart.member(name),
        thing=thing,
        **{"reason": "Hij zoekt haar.", "ends_on": None, **given},
    )


def refused(apart: Apart, thing: Any, **given: Any) -> list[str]:
    with pytest.raises(Obstructed) as caught:
        keep(apart, thing, **given)
    return [one.key for one in caught.value.obstacles]


def test_it_is_written_with_who_decided_and_why_and_the_log_holds_its_number(apart: Apart) -> None:
    kept = keep(apart, apart.roof("Bij moeder"), ends_on=TODAY + timedelta(days=90))
    assert (kept.decided_by, kept.starts_on) == (apart.town.coordinator, TODAY)
    last = Entry.objects.last()
    assert last is not None
    assert (last.act, last.details) == (Act.WITHHOLD, {"withheld_id": str(kept.pk)})


def test_each_kind_of_thing_can_be_withheld_and_once(apart: Apart) -> None:
    worry = apart.worry("", "Er is een geheim.")
    for thing in (
        apart.roof("Bij moeder"),
        apart.town.police,
        worry,
        apart.aim(worry, "Rust."),
    ):
        keep(apart, thing)
        assert refused(apart, thing) == ["withheld_already"]
    assert Withheld.objects.count() == 4


def test_what_cannot_be_withheld_is_told_with_all_reasons(apart: Apart, town: Town) -> None:
    assert refused(apart, None, reason=" ") == ["choose_one_thing", "reason_missing"]
    assert refused(apart, apart.roof("Bij vader")) == ["own_household"]
    assert refused(apart, town.inspectorate) == ["not_of_this_family"]
    assert Withheld.objects.count() == 0


def test_the_thing_of_another_family_is_no_thing_of_this_one(apart: Apart, town: Town) -> None:
    other = open_trajectory(town)
    assert refused(apart, other.family.households.get()) == ["not_of_this_family"]
    with pytest.raises(NotPermitted):
        withhold(
            town.may(town.coordinator, Act.WITHHOLD, other.family),
            from_member=apart.member("Karel"),
            thing=apart.roof("Bij moeder"),
            reason="Hij zoekt haar.",
            ends_on=None,
        )


def test_it_ends_with_today_and_can_be_withheld_anew_afterwards(apart: Apart) -> None:
    may = apart.town.may(apart.town.coordinator, Act.WITHHOLD, apart.trajectory.family)
    kept = keep(apart, apart.roof("Bij moeder"))
    assert end_withholding(may, withheld=kept).ends_on == TODAY
    with pytest.raises(Obstructed):
        end_withholding(may, withheld=kept)
    Withheld.objects.update(starts_on=TODAY - timedelta(days=3), ends_on=TODAY - timedelta(days=1))
    assert keep(apart, apart.roof("Bij moeder")).ends_on is None
