# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.plan.models import FamilyView, PlanVersion
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.models import Appointment
from tests.casework.plan.making import a_concern, a_goal, a_plan, a_step, agreed, writes
from tests.cast import TODAY, Town

Address = Callable[..., str]


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.statement("VIG-L2", "VIG-L6")
def test_one_plan_for_every_member_and_life_domain(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    ilse, bram, noor = trajectory.family.members.all()
    for domain, member, words in (
        ("finances", ilse, "Schulden op een rij"),
        ("education", bram, "Elke dag naar school"),
        ("parenting", noor, "Slapen zonder wakker worden"),
        ("housing", None, "Een schoon huis"),
    ):
        concern = a_concern(town, trajectory, life_domain=domain, member=member, words=domain)
        a_goal(town, concern, member=member, specific=words)
    page = coordinator.get(url("plan"))
    assert page.status_code == 200
    body = text(page)
    for shown in ("Schulden op een rij", "Elke dag naar school", "Slapen zonder", "schoon huis"):
        assert shown in body
    for name in ("Ilse", "Bram", "Noor", "het hele gezin"):
        assert name in body
    # In the fixed order of the life domains.
    assert (
        body.index("Opvoeden en opgroeien")
        < body.index("Wonen</h2>")
        < body.index("Geld en administratie</h2>")
        < body.index("School en opleiding</h2>")
    )
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.act, entry.outcome, entry.subject_id) == (
        Act.READ_PLAN,
        "read",
        str(trajectory.family_id),
    )


@pytest.mark.statement("VIG-H12")
def test_what_smart_lacks_is_said_and_leads_to_where_it_is_mended(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    goal = a_goal(town, a_concern(town, trajectory), measurable="", current="")
    body = text(coordinator.get(url("plan")))
    assert "Nog niet beantwoord: Meetbaar, Actueel." in body
    assert f'href="{url("goal_edit", goal.pk)}#id_measurable"' in body
    assert body.count("smart-mark--filled") == 3


def test_a_serious_concern_without_a_goal_is_shown_as_such(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    concern = a_concern(town, trajectory)
    a_concern(town, trajectory, words="Iets kleins", serious=False)
    body = text(coordinator.get(url("plan")))
    assert body.count("Deze zorg is ernstig en heeft nog geen doel.") == 1
    assert url("goal_new", concern.pk) in body


def test_an_empty_plan_says_how_to_begin(coordinator: Client, url: Address) -> None:
    body = text(coordinator.get(url("plan")))
    assert "Nog niemand noemde een zorg" in body
    assert url("concern_new") in body


def test_a_step_that_is_late_is_said_so(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    goal = a_goal(town, a_concern(town, trajectory))
    a_step(town, goal, due_on=TODAY)
    assert "te laat" not in text(coordinator.get(url("plan")))
    a_step(town, goal, due_on=TODAY - timedelta(days=1))
    assert "1 te laat" in text(coordinator.get(url("plan")))


def test_a_judgement_is_shown_in_words(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    (goal,) = a_plan(town, trajectory)
    judge_goal(writes(town, trajectory), goal=goal, attainment=1, words="Alles is betaald.")
    body = text(coordinator.get(url("plan")))
    assert "+1, meer dan behaald" in body
    assert "Alles is betaald." in body
    assert "1 van 1 behaald" in body


def test_what_somebody_typed_is_never_markup(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    nasty = "<script>alert(1)</script>\"'><b>{{ family.name }}"
    goal = a_goal(town, a_concern(town, trajectory, words=nasty), specific=nasty)
    a_step(town, goal, words=nasty, actor_name=nasty)
    judge_goal(writes(town, trajectory), goal=goal, attainment=0, words=nasty)
    agreed(town, trajectory, family_words=nasty)
    for page in (url("plan"), url("plan_version", 1), url("goal_edit", goal.pk)):
        body = coordinator.get(page).content.decode()
        assert "<script>alert" not in body
        assert "><b>{{" not in body
        assert "&lt;script&gt;" in body


@pytest.mark.parametrize("goals", [2, 10, 40])
def test_a_plan_costs_twelve_queries_however_long(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Address,
    goals: int,
    django_assert_max_num_queries: Callable,
    most_queries: int,
) -> None:
    a_plan(town, trajectory, goals)
    agreed(town, trajectory)
    with django_assert_max_num_queries(most_queries):
        assert text(coordinator.get(url("plan"))).count('<details class="goal"') == goals


@pytest.mark.statement("VIG-H1")
def test_pressure_is_recorded_as_seen_and_never_as_consent(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory)
    said = {"family_view": "seen_under_pressure", "family_words": "Als het moet."}
    answer = coordinator.post(url("plan_agree"), said)
    assert (answer.status_code, answer["Location"]) == (302, url("plan"))
    version = PlanVersion.objects.get()
    assert version.family_view == FamilyView.SEEN_UNDER_PRESSURE
    page = text(coordinator.get(url("plan_version", 1)))
    assert "gezien, onder druk. Dat is geen toestemming." in page
    assert "Als het moet." in page
    assert "Het gezin is het ermee eens." not in page
    assert Entry.objects.filter(act=Act.WRITE_PLAN, outcome="done").last().details == {
        "planversion_id": str(version.pk)
    }


@pytest.mark.statement("VIG-H12")
def test_a_plan_without_a_goal_is_refused_and_nothing_typed_is_lost(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    said = {"family_view": "agrees", "family_words": "Wij willen vooral rust."}
    answer = coordinator.post(url("plan_agree"), said)
    assert answer.status_code == 422
    body = text(answer)
    assert "Het plan heeft nog geen doel. Stel bij minstens één zorg een doel." in body
    assert "Wij willen vooral rust." in body
    assert f'href="{url("concern_new")}"' in body
    assert not PlanVersion.objects.exists()
    # The next who opens the plan finds the fields empty.
    assert said["family_words"] not in coordinator.get(url("plan")).content.decode()


def test_what_ripens_is_said_with_its_goals_and_stops_nobody(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    concern = a_concern(town, trajectory)
    for number in range(6):
        a_goal(town, concern, specific=f"Doel {number}", current="")
    body = text(coordinator.get(url("plan")))
    assert "U kunt het plan toch vaststellen" in body
    for goal in concern.goals.all():
        assert url("step_new", goal.pk) in body
    answer = coordinator.post(url("plan_agree"), {"family_view": "agrees"})
    assert answer.status_code == 302
    kept = text(coordinator.get(url("plan_version", 1)))
    assert "Bij 6 doelen stond nog een vraag open." in kept
    assert "Bij 6 doelen stond nog geen actie." in kept


def test_sent_twice_it_is_one_version(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory)
    for _ in range(2):
        said = {"family_view": "agrees", "family_words": "Goed zo."}
        assert coordinator.post(url("plan_agree"), said).status_code == 302
    assert PlanVersion.objects.count() == 1


@pytest.mark.parametrize("view", ["", "consents", "\x00"])
def test_an_unknown_view_is_refused(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address, view: str
) -> None:
    a_plan(town, trajectory)
    answer = coordinator.post(url("plan_agree"), {"family_view": view, "family_words": "Ja"})
    assert answer.status_code == 422
    assert not PlanVersion.objects.exists()


def test_every_version_stays_readable_as_it_was(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    (goal,) = a_plan(town, trajectory)
    agreed(town, trajectory)
    goal.specific = "Later bedacht"
    goal.save()
    agreed(town, trajectory, family_view=FamilyView.DISAGREES)
    first, second = (text(coordinator.get(url("plan_version", number))) for number in (1, 2))
    assert "Doel 1" in first
    assert "Later bedacht" not in first
    assert "Later bedacht" in second
    assert "niet eens" in second
    assert coordinator.get(url("plan_version", 3)).status_code == 404
    assert coordinator.get(url("plan_version", 10**30)).status_code == 404


def test_a_closed_plan_is_read_and_offers_nothing_to_write(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    (goal,) = a_plan(town, trajectory)
    agreed(town, trajectory)
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY)
    page = coordinator.get(url("plan"))
    assert page.status_code == 200
    body = text(page)
    assert "Dit traject is afgesloten." in body
    for name in ("concern_new", "plan_agree"):
        assert url(name) not in body
    assert url("goal_edit", goal.pk) not in body
    assert coordinator.get(url("goal_edit", goal.pk)).status_code == 404


def test_others_see_nothing(town: Town, trajectory: Trajectory, url: Address) -> None:
    (goal,) = a_plan(town, trajectory)
    agreed(town, trajectory)
    pages = (url("plan"), url("plan_version", 1), url("goal_edit", goal.pk), url("concern_new"))
    outsiders = (
        town.colleague,
        town.desk,
        town.other_desk,
        town.referrer,
        town.team_leader,
        town.administrator,
        town.inspector,
        town.nobody,
    )
    for user in outsiders:
        visitor = Client()
        visitor.force_login(user)
        for page in pages:
            answer = visitor.get(page)
            assert answer.status_code == 404, (user.email, page)
            assert "Ik durf de post" not in answer.content.decode()
    assert Entry.objects.filter(outcome="refused").count() == len(outsiders) * len(pages)
    for page in pages:
        assert Client().get(page).status_code == 302


def test_who_no_longer_works_here_sees_nothing(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory)
    Appointment.objects.filter(user=town.coordinator).update(ends_on=TODAY - timedelta(days=1))
    assert coordinator.get(url("plan")).status_code == 404
    assert coordinator.post(url("plan_agree"), {"family_view": "agrees"}).status_code == 404
    assert not PlanVersion.objects.exists()
