# SPDX-License-Identifier: EUPL-1.2
"""What changed from one version of a plan to the next."""

from collections.abc import Callable

from django.test import Client

from gezinsregie.casework.plan.changes import Change, changes_between
from gezinsregie.casework.plan.models import Goal, PlanVersion
from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.plan.making import a_concern, a_plan, agreed
from tests.cast import TODAY, Town

Address = Callable[..., str]


def test_what_came_went_and_was_worded_anew() -> None:
    one = {"goal_id": 1, "specific": "Rust", "due_on": None}
    two = {"goal_id": 2, "specific": "Werk"}
    need = {"footing_id": 1, "words": "Slaap"}
    concern = {"concern_id": 1, "words": "Ruzie"}
    old = {"footings": [], "concerns": [{**concern, "goals": [one, two]}]}
    later = {**one, "due_on": "2026-04-01"}
    new = {"footings": [need], "concerns": [{**concern, "goals": [later]}]}
    found = changes_between(old, new)
    assert found == [
        Change("footing", "", "", "Slaap"),
        Change("goal", "", "Werk", ""),
        Change("goal", "due_on", "", "2026-04-01"),
    ]
    assert [change.kind for change in found] == ["added", "gone", "reworded"]
    assert changes_between(old, old) == []


def test_a_version_shows_what_changed_since_the_one_before(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    (goal,) = a_plan(town, trajectory)
    agreed(town, trajectory)
    Goal.objects.filter(pk=goal.pk).update(specific="Later bedacht")
    a_concern(town, trajectory, words="Nieuwe zorg", serious=False)
    agreed(town, trajectory)
    first, second = (
        " ".join(coordinator.get(url("plan_version", number)).content.decode().split())
        for number in (1, 2)
    )
    assert "sinds de vorige versie" not in first
    assert "<del>Doel 1</del>" in second
    assert "<ins>Later bedacht</ins>" in second
    assert "<ins>Nieuwe zorg</ins>" in second


def test_a_version_of_before_keys_were_kept_is_not_compared(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory)
    PlanVersion.objects.create(
        trajectory=trajectory,
        number=1,
        agreed_on=TODAY,
        family_view="agrees",
        content={"concerns": []},
        written_by=town.coordinator,
    )
    agreed(town, trajectory)
    page = coordinator.get(url("plan_version", 2)).content.decode()
    assert "sinds de vorige versie" not in page
