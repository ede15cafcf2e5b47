# SPDX-License-Identifier: EUPL-1.2
"""One entry feeds note, action and attainment; all of it stands, or nothing does."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from gezinsregie.audit.models import Entry
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.plan.models import Goal, Step
from gezinsregie.casework.trajectory.models import Trajectory
from tests import cast
from tests.web.family.cases import add_goal
from tests.web.sql import at_most

CONTACT = {
    "kind": "visit",
    "place": "at_home",
    "outcome": "took_place",
    "note": "De post is open.",
    "happened_on": "2026-03-03",
    "happened_at": "09:00",
}


@pytest.fixture
def sent(trajectory: Trajectory, town: cast.Town) -> dict[str, Any]:
    """Everything filled in."""
    goal, step = add_goal(town, trajectory)
    return {
        **CONTACT,
        "members": [trajectory.family.members.get(given_name="Ilse").pk],
        "plan-done": [step.pk],
        "plan-words": "Samen naar de bank.",
        "plan-goal": goal.pk,
        "plan-actor_kind": "coach",
        "plan-actor_name": "Joris",
        "plan-due_on": "2026-03-20",
        "plan-judged": f"{goal.pk}-{goal.revision}",
        "plan-attainment": "-1",
        "plan-attainment_words": "De helft ligt op volgorde.",
    }


def test_one_entry_feeds_note_action_and_attainment(
    coordinator: Client, sent: dict[str, Any], url: Any
) -> None:
    with at_most(12):
        page = coordinator.get(url("contact_new")).content.decode()
    assert "Samen de post openen." in page and "Ook in het plan zetten" in page
    for _twice in range(2):
        coordinator.post(url("contact_new"), sent)
    assert Contact.objects.get().note == "De post is open."
    done, planned = Step.objects.order_by("pk")
    assert (str(done.done_on), planned.words) == ("2026-03-03", "Samen naar de bank.")
    goal = Goal.objects.get()
    assert (goal.attainment, goal.attainment_words) == (-1, "De helft ligt op volgorde.")
    acts = list(
        Entry.objects.filter(outcome="done").order_by("sequence").values_list("act", flat=True)
    )
    assert acts[-8:-4] == ["write_plan", "write_plan", "write_plan", "write_contact"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"plan-due_on": ""}, "Kies voor welke dag het klaar is."),
        ({"plan-goal": ""}, "Kies bij welk doel deze actie hoort."),
        ({"plan-actor_kind": ""}, "Kies wie het doet."),
        ({"plan-attainment": ""}, "Kies hoe ver dit doel is."),
        ({"plan-judged": ""}, "Kies over welk doel dit gaat."),
        ({"plan-judged": "0-1"}, "intussen veranderd in het plan"),
        ({"plan-due_on": "2099-01-01"}, "vijf jaar"),
        ({"plan-attainment": "2", "stale": "yes"}, "Iemand anders veranderde dit doel"),
        ({"note": ""}, "Schrijf in een of twee zinnen"),
    ],
)
def test_what_is_wrong_in_one_part_leaves_nothing_of_the_other(
    coordinator: Client, sent: dict[str, Any], url: Any, changes: dict[str, str], words: str
) -> None:
    if changes.get("stale"):
        Goal.objects.update(revision=7)
    answer = coordinator.post(url("contact_new"), {**sent, **changes})
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page
    assert "De helft ligt op volgorde." in page
    assert not Contact.objects.exists()
    assert Goal.objects.get().attainment is None and Step.objects.get().done_on is None


def test_who_tells_the_plan_nothing_does_not_wait_for_it(
    coordinator: Client, sent: dict[str, Any], url: Any
) -> None:
    told = {key: "" if key.startswith("plan-") else value for key, value in sent.items()}
    with CaptureQueriesContext(connection) as asked:
        assert coordinator.post(url("contact_new"), told).status_code == 302
    assert not [one for one in asked.captured_queries if "casework_goal" in one["sql"]]
    wrong = coordinator.post(url("contact_new"), {**told, "note": ""})
    page = wrong.content.decode()
    assert wrong.status_code == 422 and "Ook in het plan zetten" in page
