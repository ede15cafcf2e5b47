# SPDX-License-Identifier: EUPL-1.2
"""What asks for hands today, by table and by property."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.casework.today.rules import (
    ActKind,
    FamilyFacts,
    PlannedFacts,
    StepFacts,
    TableFacts,
    UnaskedFacts,
    UrgentAct,
    acts_ahead,
    late_acts,
    urgent_acts,
)

TODAY = date(2026, 3, 3)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def table(days: int, *, begun: bool = False, agenda: bool = True) -> TableFacts:
    on = ago(days)
    return TableFacts("5", datetime.combine(on, time(10), tzinfo=UTC), on, begun, agenda)


# A family for which nothing is to be done: met today, plan agreed, measured, no end in sight.
QUIET = FamilyFacts(
    key="1",
    started_on=ago(60),
    planned_end_on=None,
    plan_due_on=None,
    phase_due_on=None,
    last_contact_on=TODAY,
    plan_agreed=True,
    measured_at_start=True,
    measured_at_end=False,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="nothing to do"),
        pytest.param({"last_contact_on": ago(6)}, [], id="met six days ago"),
        pytest.param({"last_contact_on": ago(7)}, [("contact", 0)], id="met seven days ago"),
        pytest.param({"last_contact_on": ago(8)}, [("contact", 1)], id="more than seven days"),
        pytest.param(
            {"last_contact_on": None, "started_on": ago(10)}, [("contact", 3)], id="never met"
        ),
        pytest.param(
            {"last_contact_on": ago(30), "paused_until": ago(-7)}, [("pause", -7)], id="at rest"
        ),
        pytest.param({"paused_until": ago(-8)}, [], id="at rest for longer"),
        pytest.param({"paused_until": ago(2)}, [("pause", 2)], id="at rest for too long"),
        pytest.param(
            {"last_contact_on": ago(30), "paused_until": TODAY},
            [("contact", 0), ("pause", 0)],
            id="at rest until today",
        ),
        pytest.param(
            {"last_contact_on": ago(30), "paused_until": ago(2)},
            [("contact", 2), ("pause", 2)],
            id="at rest for too long, and not met since",
        ),
        pytest.param(
            {"last_contact_on": ago(9), "paused_until": ago(12)},
            [("pause", 12), ("contact", 2)],
            id="met once after the rest, and not again",
        ),
        pytest.param({"unheard_since": ago(0)}, [("voice", -3)], id="a member said something"),
        pytest.param({"unheard_since": ago(5)}, [("voice", 2)], id="and waits for an answer"),
        pytest.param(
            {"choice_since": ago(0), "choice_goal": "3"},
            [("choice", -7)],
            id="a goal that came no further",
        ),
        pytest.param(
            {"choice_since": ago(8), "choice_goal": "3"}, [("choice", 1)], id="for too long"
        ),
        pytest.param({"moment_due_on": ago(-3)}, [], id="others are asked later"),
        pytest.param({"moment_due_on": ago(-2)}, [("moment", -2)], id="others are asked soon"),
        pytest.param({"moment_due_on": ago(1)}, [("moment", 1)], id="others were not asked"),
        pytest.param({"unasked": UnaskedFacts("2", ago(0))}, [("views", -7)], id="laid today"),
        pytest.param({"unasked": UnaskedFacts("2", ago(9))}, [("views", 2)], id="laid long ago"),
        pytest.param({"tables": (table(0),)}, [("conference", 0)], id="at the table today"),
        pytest.param({"tables": (table(-8),)}, [], id="at the table later"),
        pytest.param(
            {"tables": (table(-3, agenda=False),)},
            [("agenda", -1), ("conference", -3)],
            id="no agenda yet",
        ),
        pytest.param(
            {"tables": (table(-9, agenda=False),)}, [("agenda", -7)], id="an agenda in time"
        ),
        pytest.param({"tables": (table(0, begun=True),)}, [("minutes", -3)], id="just held"),
        pytest.param(
            {"tables": (table(5, begun=True, agenda=False),)},
            [("minutes", 2)],
            id="not written",
        ),
        pytest.param(
            {"open_steps": (StepFacts("7", ago(1)),)}, [("step", 1)], id="a step that is late"
        ),
        pytest.param(
            {"open_steps": (StepFacts("7", ago(-7)),)}, [("step", -7)], id="a step within a week"
        ),
        pytest.param({"open_steps": (StepFacts("7", ago(-8)),)}, [], id="a step further away"),
        pytest.param(
            {"open_steps": (StepFacts("7", ago(-80), ownerless=True),)},
            [("owner", -80)],
            id="a step that nobody does any more",
        ),
        pytest.param(
            {"measured_at_start": False, "started_on": ago(22)},
            [("start_measurement", 1)],
            id="not measured after three weeks",
        ),
        pytest.param(
            {"measured_at_start": False, "started_on": ago(13)}, [], id="not measured yet"
        ),
        pytest.param(
            {"plan_agreed": False, "plan_due_on": ago(1)}, [("plan", 1)], id="no plan by its day"
        ),
        pytest.param({"plan_agreed": False, "plan_due_on": ago(-8)}, [], id="plan in the making"),
        pytest.param({"plan_due_on": ago(1)}, [], id="a plan that was agreed"),
        pytest.param({"plan_agreed": False}, [], id="an approach without a day for the plan"),
        pytest.param({"phase_due_on": ago(5)}, [("phase", 5)], id="a phase past its term"),
        pytest.param({"phase_due_on": ago(-8)}, [], id="a phase under way"),
        pytest.param(
            {"planned_end_on": ago(-14)},
            [("end_measurement", -14), ("end", -14)],
            id="the end in two weeks",
        ),
        pytest.param(
            {"planned_end_on": ago(-15)}, [("end", -15)], id="too early for the end's score"
        ),
        pytest.param({"planned_end_on": ago(-28)}, [("end", -28)], id="the end in four weeks"),
        pytest.param({"planned_end_on": ago(-29)}, [], id="the end further away"),
        pytest.param(
            {"planned_end_on": ago(2), "measured_at_end": True}, [("end", 2)], id="past the end"
        ),
        pytest.param(
            {"planned_end_on": ago(2), "measured_at_start": False},
            [("start_measurement", 39), ("end", 2)],
            id="no end measurement without a start",
        ),
    ],
)
def test_what_is_in_sight(changes: dict, expected: list[tuple[str, int]]) -> None:
    acts = urgent_acts([replace(QUIET, **changes)], TODAY)
    assert [(act.kind.value, (TODAY - act.due_on).days) for act in acts] == expected


@pytest.mark.parametrize(("due_on", "late"), [(ago(1), True), (TODAY, False), (ago(-1), False)])
def test_on_the_day_itself_nothing_is_late(due_on: date, late: bool) -> None:
    assert UrgentAct(ActKind.CONTACT, "1", due_on).is_late(TODAY) is late


def test_what_waited_longest_stands_first_over_all_families() -> None:
    one = replace(QUIET, key="1", last_contact_on=ago(9), open_steps=(StepFacts("5", ago(4)),))
    other = replace(QUIET, key="2", last_contact_on=ago(11))
    acts = urgent_acts([one, other], TODAY)
    assert [(act.kind, act.family, act.about) for act in acts] == [
        (ActKind.CONTACT, "2", ""),
        (ActKind.STEP, "1", "5"),
        (ActKind.CONTACT, "1", ""),
    ]
    assert late_acts(acts, TODAY) == 3


days = st.dates(date(2024, 1, 1), date(2028, 1, 1))
families = st.builds(
    FamilyFacts,
    key=st.sampled_from("123"),
    started_on=days,
    planned_end_on=st.none() | days,
    plan_due_on=st.none() | days,
    phase_due_on=st.none() | days,
    last_contact_on=st.none() | days,
    plan_agreed=st.booleans(),
    measured_at_start=st.booleans(),
    measured_at_end=st.booleans(),
    open_steps=st.lists(st.builds(StepFacts, key=st.uuids().map(str), due_on=days)).map(tuple),
)


@given(st.lists(families, max_size=5), days, st.integers(0, 500))
def test_what_is_in_sight_stays_until_it_is_done(
    some: list[FamilyFacts], today: date, later: int
) -> None:
    now = urgent_acts(some, today)
    then = urgent_acts(some, today + timedelta(days=later))
    assert all(act in then for act in now)
    assert [act.due_on for act in then] == sorted(act.due_on for act in then)


@given(families, days)
def test_everything_late_is_in_sight(family: FamilyFacts, today: date) -> None:
    ahead = acts_ahead(family)
    assert {act for act in ahead if act.is_late(today)} <= set(urgent_acts([family], today))
    assert sum(act.kind is ActKind.STEP for act in ahead) == len(family.open_steps)


@pytest.mark.parametrize(
    ("on", "spoken", "expected"),
    [
        (0, 0, [ActKind.PLANNED]),  # on the day itself, and afterwards until it is written down
        (3, 0, [ActKind.PLANNED]),
        (-1, 0, []),
        (0, 7, [ActKind.PLANNED]),  # planned in time: no separate search for contact
        (-1, 7, [ActKind.CONTACT]),
    ],
)
def test_what_is_planned_asks_on_its_day(on: int, spoken: int, expected: list) -> None:
    day = ago(on)
    planned = PlannedFacts("1", True, datetime.combine(day, time(14), tzinfo=UTC), day)
    family = replace(QUIET, last_contact_on=ago(spoken), planned=planned)
    assert [act.kind for act in urgent_acts([family], TODAY)] == expected
