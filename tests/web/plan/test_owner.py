# SPDX-License-Identifier: EUPL-1.2
"""A step that a partner promised: among those who help, and without an owner once it is gone."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import Step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.agreement.models import Party
from tests.casework.involvement.making import Brought, brought_in
from tests.cast import TODAY, Town
from tests.web.family.cases import add_goal
from tests.web.sql import questions

DAY = timedelta(days=1)
WORDS = "Bram elke dag ophalen"


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Brought:
    helping = brought_in(town, trajectory)
    helping.signs()
    Involvement.objects.update(starts_on=TODAY - 9 * DAY)
    return helping


@pytest.fixture
def step(coordinator: Client, url: Any, town: Town, helping: Brought) -> Step:
    """A step that the teacher promised, chosen among those who help."""
    goal, _step = add_goal(town, helping.trajectory)
    address = url("step_new", goal.pk)
    assert "Fenna de Jong, De Regenboog" in coordinator.get(address).content.decode()
    sent = {
        "words": WORDS,
        "actor_kind": "partner",
        "involvement": helping.involvement.pk,
        "due_on": (TODAY + 50 * DAY).isoformat(),
    }
    assert coordinator.post(address, sent).status_code == 302
    return Step.objects.get(words=WORDS)


def test_it_is_the_partners(step: Step, helping: Brought, coordinator: Client, url: Any) -> None:
    assert step.involvement == helping.involvement
    assert step.actor_name == "Fenna de Jong, De Regenboog"
    assert "zonder eigenaar" not in coordinator.get(url("plan")).content.decode()
    assert "andere eigenaar" not in coordinator.get(reverse("today")).content.decode()


GONE = {
    "the partner left": lambda: Involvement.objects.update(ends_on=TODAY - DAY),
    "the agreement ended": lambda: Party.objects.update(
        seen_on=TODAY - 3 * DAY, signed_on=TODAY - 3 * DAY, bound_until=TODAY - DAY
    ),
}


@pytest.mark.parametrize("goes", GONE.values(), ids=GONE)
def test_once_the_partner_is_gone_it_has_no_owner_and_stands_as_agreed(
    step: Step, coordinator: Client, url: Any, goes: Any
) -> None:
    goes()
    page = coordinator.get(url("plan")).content.decode()
    assert "zonder eigenaar" in page and WORDS in page
    for address in (reverse("today"), url("family")):
        page = coordinator.get(address).content.decode()
        assert f"Geef een andere eigenaar aan: {WORDS}" in page
    assert "Eerst van Fenna de Jong" in coordinator.get(url("step_owner", step.pk)).content.decode()
    empty = coordinator.post(url("step_owner", step.pk), {"actor_kind": "coach"})
    assert empty.status_code == 422 and "Vul in wie het doet" in empty.content.decode()
    sent = {"actor_kind": "network", "actor_name": "Oma"}
    assert coordinator.post(url("step_owner", step.pk), sent).status_code == 302
    step.refresh_from_db()
    assert (step.actor_kind, step.actor_name, step.involvement) == ("network", "Oma", None)
    assert "zonder eigenaar" not in coordinator.get(url("plan")).content.decode()


def test_a_step_that_is_done_needs_no_owner(step: Step, coordinator: Client, url: Any) -> None:
    Step.objects.update(done_on=TODAY)
    Involvement.objects.update(ends_on=TODAY - DAY)
    assert "zonder eigenaar" not in coordinator.get(url("plan")).content.decode()
    sent = {"actor_kind": "network", "actor_name": "Oma"}
    answer = coordinator.post(url("step_owner", step.pk), sent)
    assert answer.status_code == 422 and "al gedaan" in answer.content.decode()


def test_who_helps_no_longer_cannot_be_chosen(
    step: Step, helping: Brought, coordinator: Client, url: Any
) -> None:
    Involvement.objects.update(ends_on=TODAY - DAY)
    sent = {"actor_kind": "partner", "involvement": helping.involvement.pk}
    answer = coordinator.post(url("step_owner", step.pk), sent)
    assert answer.status_code == 422
    assert "Kies een partner die dit gezin nu helpt." in answer.content.decode()


def test_as_many_questions_however_many_were_promised(
    step: Step, coordinator: Client, url: Any, most_queries: int
) -> None:
    before = [questions(coordinator, url(name)) for name in ("plan", "family")]
    for number in range(5):
        Step.objects.create(
            goal=step.goal,
            words=f"Nog iets {number}",
            actor_kind="partner",
            actor_name="Fenna",
            involvement=step.involvement,
            due_on=TODAY,
            written_by=step.written_by,
        )
    assert [questions(coordinator, url(name)) for name in ("plan", "family")] == before
    assert max(before) <= most_queries
