# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.casework.closing.queries import reportable
from gezinsregie.casework.closing.report import FinalReport, final_report
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.plan.making import a_concern
from tests.cast import TODAY, Town, open_trajectory

from .making import close, closed, ready


def report_of(town: Town, trajectory: Trajectory) -> FinalReport:
    permit = town.may(town.coordinator, Act.READ_FINAL_REPORT, trajectory.family)
    return final_report(reportable(permit).get())


@pytest.mark.statement("ITG-L4", "ITG-L7", "VIG-L8")
def test_the_report_counts_what_was_done(town: Town, trajectory: Trajectory) -> None:
    ready(town, trajectory)
    a_concern(town, trajectory, words="Noor slaapt slecht.", serious=False)
    close(town, trajectory)
    report = report_of(town, trajectory)
    assert (len(report.goals), report.goals_met, report.concerns_without_goal) == (3, 2, 1)
    assert (report.professionals.start, report.professionals.end) == (9, 3)
    assert [(one.domain_key, one.start, one.end) for one in report.changes] == [
        ("finances", 2, 4),
        ("housing", 2, 4),
    ]
    assert (report.contacts, report.visits, report.outreach) == (3, 2, 0.5)
    assert report.family is not None
    assert report.family.view == FamilyView.SEEN_UNDER_PRESSURE
    assert report.family.words == "Als het dan moet."
    assert (report.lasted_days, report.days_beyond_plan) == (21, None)
    assert [(one.entered_on, one.left_on) for one in report.phases] == [
        (trajectory.started_on, TODAY)
    ]


def test_the_duration_stands_beside_the_term_of_the_approach(town: Town) -> None:
    trajectory = open_trajectory(town, "vig-leeuwarden")
    closed(town, trajectory)
    report = report_of(town, trajectory)
    assert trajectory.planned_end_on is not None
    assert report.days_beyond_plan == (TODAY - trajectory.planned_end_on).days < 0


def test_an_open_trajectory_has_no_report(town: Town, trajectory: Trajectory) -> None:
    permit = town.may(town.coordinator, Act.READ_PLAN, trajectory.family)
    assert not reportable(permit).exists()


@pytest.mark.parametrize("goals", [2, 40])
def test_a_report_costs_four_queries(
    town: Town, trajectory: Trajectory, goals: int, django_assert_num_queries: Callable
) -> None:
    closed(town, trajectory, goals)
    permit = town.may(town.coordinator, Act.READ_FINAL_REPORT, trajectory.family)
    with django_assert_num_queries(4):
        row = reportable(permit).first()
        assert [goal.concern.words for goal in final_report(row).goals]
