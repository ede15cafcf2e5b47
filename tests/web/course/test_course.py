# SPDX-License-Identifier: EUPL-1.2
"""Extending a trajectory within its norm, letting it rest, and going on."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.extension.models import Extension
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.pause.models import Pause
from gezinsregie.foundation import clock
from tests.casework.sharing.making import question
from tests.cast import TODAY, Town, open_trajectory
from tests.web.sql import questions

WHY = "Bram komt stap voor stap thuis."


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.fixture
def half_a_year(town: Town) -> Trajectory:
    """'t Hart by the approach of Leeuwarden: half a year, and half a year more with a reason."""
    return open_trajectory(town, "vig-leeuwarden")


def at(trajectory: Trajectory, name: str, *more: Any) -> str:
    return reverse(name, args=[trajectory.family_id, *more])


@pytest.mark.statement("VIG-L7")
def test_half_a_year_is_extended_with_a_reason_and_no_further_than_half_a_year_more(
    half_a_year: Trajectory, coordinator: Client, most_queries: int
) -> None:
    extend, course = at(half_a_year, "extend"), at(half_a_year, "course")
    assert half_a_year.planned_end_on == date(2026, 8, 11)
    assert "Verlengen kan tot en met 11 februari 2027." in body(coordinator.get(extend))
    for said, why in (
        ({"new_end": "2027-02-12", "reason": WHY}, "Zo ver gaat de verlenging"),
        ({"new_end": "2026-08-11", "reason": WHY}, "Kies een dag die later is"),
        ({"new_end": "2026-10-01", "reason": " "}, "Schrijf op waarom het langer moet duren."),
        ({}, "Schrijf op waarom het langer moet duren."),
    ):
        answer = coordinator.post(extend, said)
        assert answer.status_code == 422
        assert why in body(answer)
        assert WHY in body(answer) or said.get("reason") != WHY
    for _ in range(2):  # sent twice
        assert coordinator.post(extend, {"new_end": "2026-11-01", "reason": WHY}).url == course
    # What is left of the norm counts from the first end.
    coordinator.post(extend, {"new_end": "2027-02-11", "reason": "Het laatste stuk."})
    assert list(Extension.objects.values_list("from_end", "to_end")) == [
        (date(2026, 8, 11), date(2026, 11, 1)),
        (date(2026, 11, 1), date(2027, 2, 11)),
    ]
    half_a_year.refresh_from_db()
    assert half_a_year.planned_end_on == date(2027, 2, 11)
    page = body(coordinator.get(course))
    assert "Van 11 augustus 2026 naar 1 november 2026" in page
    assert WHY in page
    # Nothing is left of the norm: no button any more.
    assert f'href="{extend}"' not in page
    assert coordinator.post(extend, {"new_end": "2027-03-01", "reason": WHY}).status_code == 422
    assert questions(coordinator, course) <= most_queries


def test_an_approach_without_an_end_has_nothing_to_extend(
    trajectory: Trajectory, coordinator: Client, url: Any
) -> None:
    answer = coordinator.post(url("extend"), {"new_end": "2026-10-02", "reason": WHY})
    assert answer.status_code == 422
    assert "Dit traject heeft geen einddatum." in body(answer)
    assert f'href="{url("extend")}"' not in body(coordinator.get(url("course")))


def test_the_work_rests_somebody_stays_in_touch_and_it_goes_on(
    trajectory: Trajectory, coordinator: Client, url: Any, most_queries: int
) -> None:
    said = {
        "starts_on": TODAY.isoformat(),
        "expected_end_on": (TODAY + timedelta(days=7)).isoformat(),
        "reason": "Ilse is bij haar zus.",
        "keeps_contact": "",
    }
    answer = coordinator.post(url("pause"), said)
    assert answer.status_code == 422
    assert "Een pauze is geen afscheid." in body(answer)
    assert "Ilse is bij haar zus." in body(answer)
    assert "Zoek contact met het gezin" in body(coordinator.get(reverse("today")))
    said["keeps_contact"] = "Joris belt elke donderdag."
    for _ in range(2):
        assert coordinator.post(url("pause"), said).status_code == 302
    pause = Pause.objects.get()
    page = body(coordinator.get(url("course")))
    assert "op pauze, naar verwachting tot" in page
    assert "Joris belt elke donderdag." in page
    # Vandaag asks for no visit any more, and asks how it goes on when the pause is nearly over.
    today = body(coordinator.get(reverse("today")))
    assert "Zoek contact met het gezin" not in today
    assert "Spreek af hoe het na de pauze verdergaat" in today
    assert questions(coordinator, reverse("today")) <= most_queries
    end = url("pause_end", pause.pk)
    answer = coordinator.post(end, {"ends_on": (TODAY + timedelta(days=1)).isoformat()})
    assert answer.status_code == 422
    coordinator.post(end, {"ends_on": TODAY.isoformat(), "words": "Weer om de week."})
    pause.refresh_from_db()
    assert (pause.ends_on, pause.ended_words) == (TODAY, "Weer om de week.")
    assert coordinator.get(end).status_code == 404
    assert "Weer om de week." in body(coordinator.get(url("course")))
    assert questions(coordinator, url("course")) <= most_queries


@pytest.mark.statement("HHW-A3")
def test_others_are_asked_on_fixed_moments_and_the_team_leader_sees_who_is_late(
    town: Town, as_user: Callable[[User], Client], most_queries: int
) -> None:
    trajectory = open_trajectory(town, "hhw-alkmaar", approach_version="2", started_on=TODAY)
    coordinator = as_user(town.coordinator)
    sharing, ask = at(trajectory, "sharing"), at(trajectory, "request_new")
    assert f'href="{sharing}"' in body(coordinator.get(at(trajectory, "course")))
    page = body(coordinator.get(sharing))
    names = ("Aan het begin", "Halverwege", "Voor het plan")
    assert [name for name in names if name not in page] == []
    assert page.count("nu vragen") == 1
    assert page.count(f'href="{ask}"') == 2
    assert f'href="{ask}"' in body(coordinator.get(reverse("today")))
    # One click further stands the day by which the approach wants an answer: a week, not two.
    form = coordinator.get(ask).context["form"]
    assert form["due_on"].initial == TODAY + timedelta(weeks=1)
    question(town, trajectory, due_on=TODAY + timedelta(weeks=1))
    page = body(coordinator.get(sharing))
    assert "1 vraag gesteld, 0 beantwoord; antwoord voor of op" in page
    assert page.count(f'href="{ask}"') == 1
    assert questions(coordinator, sharing) <= most_queries
    team = reverse("team")
    assert "antwoord van anderen te laat" not in body(as_user(town.team_leader).get(team))
    with clock.on_day(TODAY + timedelta(days=15)):
        page = body(as_user(town.coordinator).get(sharing))
        assert "antwoord te laat" in page
        assert page.count("nu vragen") == 1  # the moment halfway
        page = body(as_user(town.team_leader).get(team))
        assert "antwoord van anderen te laat" in page
        assert "anderen nog niet gevraagd" in page
