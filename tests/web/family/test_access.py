# SPDX-License-Identifier: EUPL-1.2
"""Who opens the coordinator's pages, and who does not; and that either leaves a line in the log."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.audit.models import Entry, Outcome
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.models import Appointment
from tests import cast

from .cases import add_contact, add_goal, another_family, close

READ = ("family", "contacts", "measurements")
WRITE = ("contact_new", "measure")
OUTSIDERS = (
    "colleague",
    "desk",
    "other_desk",
    "referrer",
    "team_leader",
    "administrator",
    "inspector",
    "nobody",
)


@pytest.mark.parametrize("page", READ + WRITE)
def test_the_coordinator_comes_in_and_that_is_logged(
    as_user, town: cast.Town, trajectory: Trajectory, page: str
) -> None:
    answer = as_user(town.coordinator).get(reverse(page, args=[trajectory.family_id]))
    assert answer.status_code == 200
    assert "&#x27;t Hart" in answer.content.decode()
    entry = Entry.objects.order_by("-sequence")[0]
    assert (entry.actor_id, entry.outcome, entry.subject_id) == (
        str(town.coordinator.pk),
        Outcome.READ,
        str(trajectory.family_id),
    )


@pytest.mark.parametrize("who", OUTSIDERS)
@pytest.mark.parametrize("page", READ + WRITE)
def test_others_find_nothing_there_and_leave_a_trace(
    as_user, town: cast.Town, trajectory: Trajectory, page: str, who: str
) -> None:
    person = getattr(town, who)
    answer = as_user(person).get(reverse(page, args=[trajectory.family_id]))
    assert answer.status_code == 404
    assert "Hart" not in answer.content.decode()
    entry = Entry.objects.order_by("-sequence")[0]
    assert (entry.actor_id, entry.outcome) == (str(person.pk), Outcome.REFUSED)


@pytest.mark.parametrize("page", (*WRITE, "phase_enter"))
def test_others_write_nothing(as_user, town: cast.Town, trajectory: Trajectory, page: str) -> None:
    answer = as_user(town.colleague).post(
        reverse(page, args=[trajectory.family_id]), {"phase": "refer", "entered_on": "2026-03-03"}
    )
    assert answer.status_code == 404
    assert (trajectory.phases.count(), trajectory.contacts.count()) == (1, 0)


@pytest.mark.parametrize("page", READ + WRITE)
def test_a_visitor_is_sent_to_sign_in(client: Client, trajectory: Trajectory, page: str) -> None:
    answer = client.get(reverse(page, args=[trajectory.family_id]))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("sign_in"))


@pytest.mark.parametrize("page", READ + WRITE)
def test_whose_work_ended_yesterday_finds_nothing_there(
    as_user, town: cast.Town, trajectory: Trajectory, page: str
) -> None:
    Appointment.objects.filter(user=town.coordinator).update(ends_on=cast.TODAY - timedelta(days=1))
    answer = as_user(town.coordinator).get(reverse(page, args=[trajectory.family_id]))
    assert answer.status_code == 404


@pytest.mark.parametrize("who", [*OUTSIDERS[1:]])
def test_the_day_is_for_coordinators(as_user, town: cast.Town, who: str) -> None:
    assert as_user(getattr(town, who)).get(reverse("today")).status_code == 403


def test_a_colleague_has_a_day_without_this_family(
    as_user, town: cast.Town, trajectory: Trajectory
) -> None:
    add_contact(town, trajectory)
    add_goal(town, trajectory)
    another_family(town, "Bos", coordinator=town.colleague)
    answer = as_user(town.colleague).get(reverse("today"))
    assert answer.status_code == 200
    assert "Bos" in answer.content.decode()
    assert "Hart" not in answer.content.decode()


def test_after_closing_the_file_is_read_and_no_longer_written(
    as_user, town: cast.Town, trajectory: Trajectory
) -> None:
    close(town, trajectory)
    browser = as_user(town.coordinator)
    for page in READ:
        answer = browser.get(reverse(page, args=[trajectory.family_id]))
        assert answer.status_code == 200
        shown = answer.content.decode()
        for button in (*WRITE, "phase_enter", "closing"):
            assert f'"{reverse(button, args=[trajectory.family_id])}' not in shown.replace(
                reverse("final_report", args=[trajectory.family_id]), ""
            )
    for page in WRITE:
        assert browser.get(reverse(page, args=[trajectory.family_id])).status_code == 404
