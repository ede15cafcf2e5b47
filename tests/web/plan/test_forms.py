# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.plan.models import Concern, Goal, Step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family, Household, Member, MemberRole
from tests.casework.plan.making import a_concern, a_goal, a_step
from tests.cast import TODAY, Town, open_trajectory

Address = Callable[..., str]

CONCERN = {
    "words": "Ik slaap niet.",
    "named_by": "member",
    "named_by_name": "Bram",
    "life_domain": "mental_health",
    "member": "",
}
GOAL = {"specific": "Bram slaapt door", "member": "", "due_on": "1-6-2026"}
STEP = {
    "words": "Naar de huisarts",
    "actor_kind": "network",
    "actor_name": "tante Ria",
    "due_on": "2026-04-01",
}


@pytest.fixture
def stranger(town: Town) -> Member:
    other = Family.objects.create(municipality=town.municipality, name="Okafor", known_since=TODAY)
    home = Household.objects.create(family=other, name="Thuis")
    return Member.objects.create(
        family=other, household=home, given_name="Chidi", family_name="O", role=MemberRole.CHILD
    )


@pytest.fixture
def goal(town: Town, trajectory: Trajectory) -> Goal:
    return a_goal(town, a_concern(town, trajectory))


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.statement("CRG-E5")
def test_a_concern_a_goal_and_a_step_through_the_pages(
    trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    bram = trajectory.family.members.get(given_name="Bram")
    answer = coordinator.post(url("concern_new"), {**CONCERN, "member": bram.pk, "serious": "on"})
    concern = Concern.objects.get()
    # A serious concern leads straight on to its goal, for whoever it is about.
    assert answer["Location"] == url("goal_new", concern.pk)
    form = body(coordinator.get(answer["Location"]))
    assert "Ik slaap niet." in form
    assert f'<option value="{bram.pk}" selected>' in form
    answer = coordinator.post(url("goal_new", concern.pk), {**GOAL, "member": bram.pk})
    goal = Goal.objects.get()
    assert (goal.member, goal.due_on.isoformat()) == (bram, "2026-06-01")
    assert answer["Location"] == f"{url('plan')}#doel-{goal.pk}"
    answer = coordinator.post(url("step_new", goal.pk), STEP)
    assert answer["Location"] == f"{url('plan')}#doel-{goal.pk}"
    assert Step.objects.get().actor_name == "tante Ria"
    shown = body(coordinator.get(url("plan")))
    for words in ("Ik slaap niet.", "Bram slaapt door", "Naar de huisarts", "tante Ria"):
        assert words in shown
    written = Entry.objects.filter(act=Act.WRITE_PLAN, outcome="done")
    assert [list(one.details) for one in written] == [["concern_id"], ["goal_id"], ["step_id"]]


def test_the_answers_of_a_goal_ripen(goal: Goal, coordinator: Client, url: Address) -> None:
    Goal.objects.filter(pk=goal.pk).update(current="")
    page = body(coordinator.get(url("goal_edit", goal.pk)))
    assert 'href="#id_current"' in page
    assert goal.specific in page
    said = {**GOAL, "current": "Hij valt in de klas in slaap"}
    assert coordinator.post(url("goal_edit", goal.pk), said).status_code == 302
    goal.refresh_from_db()
    assert (goal.specific, goal.current) == ("Bram slaapt door", "Hij valt in de klas in slaap")


def test_one_click_ticks_a_step_off(
    town: Town, goal: Goal, coordinator: Client, url: Address
) -> None:
    step = a_step(town, goal)
    for _ in range(2):
        answer = coordinator.post(url("step_done", step.pk))
        assert answer["Location"] == f"{url('plan')}#doel-{goal.pk}"
    step.refresh_from_db()
    assert step.done_on == TODAY


def test_a_goal_is_judged_in_place(goal: Goal, coordinator: Client, url: Address) -> None:
    said = {"attainment": "-1", "attainment_words": "De lijst is af."}
    assert coordinator.post(url("goal_judge", goal.pk), said).status_code == 302
    goal.refresh_from_db()
    assert (goal.attainment, goal.attainment_words) == (-1, "De lijst is af.")


LONG = "x" * 2001
NUL = "Ik\x00slaap"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"words": ""}, "Schrijf op wat de zorg is, in de woorden van wie het zei."),
        ({"words": "  "}, "Schrijf op wat de zorg is"),
        ({"words": LONG}, "2000"),
        ({"words": NUL}, "id_words_error"),
        ({"named_by": ""}, "Kies wie dit zegt."),
        ({"named_by": "oracle"}, "id_named_by_error"),
        ({"named_by_name": ""}, "Vul in hoe diegene heet."),
        ({"life_domain": ""}, "Kies een leefgebied."),
        ({"life_domain": "ruimtevaart"}, "Kies een leefgebied uit de lijst."),
        ({"member": "999999"}, "Kies iemand van dit gezin, of het hele gezin."),
        ({"member": "Bram"}, "Kies iemand van dit gezin, of het hele gezin."),
        ({"member": "9" * 40}, "Kies iemand van dit gezin, of het hele gezin."),
    ],
)
def test_a_concern_that_is_not_right_is_told_so(
    coordinator: Client, url: Address, changes: dict[str, str], said: str
) -> None:
    answer = coordinator.post(url("concern_new"), {**CONCERN, **changes})
    assert answer.status_code == 422
    assert said in body(answer)
    assert "Bram" in body(answer) or "named_by_name" in changes
    assert not Concern.objects.exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"specific": ""}, "Schrijf op wat u samen wilt bereiken."),
        ({"due_on": "31-2-2026"}, "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 3-11-2026."),
        ({"due_on": "volgende week"}, "Schrijf de datum als dag-maand-jaar"),
        ({"due_on": "1-1-2026"}, "Deze dag ligt voor het begin van het traject."),
        ({"due_on": "1-6-2062"}, "Deze dag ligt meer dan vijf jaar vooruit."),
        ({"due_on": "1-6-0026"}, "Controleer het jaar"),
        ({"current": LONG}, "2000"),
        ({"achievable": NUL}, "id_achievable_error"),
    ],
)
def test_a_goal_that_is_not_right_is_told_so(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Address,
    changes: dict[str, str],
    said: str,
) -> None:
    concern = a_concern(town, trajectory)
    said_before = {**GOAL, "measurable": "Vijf nachten", **changes}
    answer = coordinator.post(url("goal_new", concern.pk), said_before)
    assert answer.status_code == 422
    assert said in body(answer)
    assert "Vijf nachten" in body(answer)
    assert not Goal.objects.exists()


def test_members_of_another_family_are_no_choice(
    goal: Goal, stranger: Member, coordinator: Client, url: Address
) -> None:
    for page, said in (
        (url("goal_edit", goal.pk), GOAL),
        (url("goal_new", goal.concern_id), GOAL),
        (url("concern_new"), CONCERN),
    ):
        answer = coordinator.post(page, {**said, "member": stranger.pk})
        assert answer.status_code == 422
        assert "Kies iemand van dit gezin" in body(answer)
        assert "Chidi" not in body(answer)
    goal.refresh_from_db()
    assert goal.member is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"words": ""}, "Schrijf op wat er gaat gebeuren."),
        ({"actor_kind": "king"}, "id_actor_kind_error"),
        ({"actor_name": ""}, "een actie zonder naam blijft liggen"),
        ({"actor_name": "x" * 201}, "200"),
        ({"due_on": ""}, "Vul een datum in"),
        ({"due_on": "2025-12-31"}, "voor het begin van het traject"),
    ],
)
def test_a_step_that_is_not_right_is_told_so(
    goal: Goal, coordinator: Client, url: Address, changes: dict[str, str], said: str
) -> None:
    answer = coordinator.post(url("step_new", goal.pk), {**STEP, **changes})
    assert answer.status_code == 422
    assert said in body(answer)
    assert not Step.objects.exists()


@pytest.mark.parametrize("attainment", ["", "3", "-4", "0.5", "best", "²", "\x00"])
def test_no_other_judgement_than_the_six_points(
    goal: Goal, coordinator: Client, url: Address, attainment: str
) -> None:
    said = {"attainment": attainment, "attainment_words": "Bijna klaar"}
    answer = coordinator.post(url("goal_judge", goal.pk), said)
    assert answer.status_code == 422
    assert "Bijna klaar" in body(answer)
    goal.refresh_from_db()
    assert goal.attainment is None


@pytest.mark.parametrize("done_on", ["4-3-2026", "1-1-2026", "morgen"])
def test_a_step_is_not_done_on_a_day_that_cannot_be(
    town: Town, goal: Goal, coordinator: Client, url: Address, done_on: str
) -> None:
    step = a_step(town, goal)
    answer = coordinator.post(url("step_done", step.pk), {"done_on": done_on})
    assert answer.status_code == 422
    step.refresh_from_db()
    assert step.done_on is None


def test_what_belongs_to_another_family_is_not_there(
    town: Town, goal: Goal, trajectory: Trajectory, coordinator: Client
) -> None:
    """The coordinator's other family in the address, this family's goal behind it."""
    step = a_step(town, goal)
    other = open_trajectory(town)
    assert other.family_id != trajectory.family_id
    for name, number, said in (
        ("goal_new", goal.concern_id, GOAL),
        ("goal_edit", goal.pk, GOAL),
        ("goal_judge", goal.pk, {"attainment": "0"}),
        ("step_new", goal.pk, STEP),
        ("step_done", step.pk, {}),
    ):
        there = reverse(name, args=[other.family_id, number])
        assert coordinator.post(there, said).status_code == 404, name
        assert coordinator.get(there).status_code == 404, name
        assert (
            coordinator.get(reverse(name, args=[trajectory.family_id, number])).status_code == 200
        )
    goal.refresh_from_db()
    assert (goal.attainment, goal.steps.get().done_on) == (None, None)
