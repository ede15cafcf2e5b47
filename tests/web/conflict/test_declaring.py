# SPDX-License-Identifier: EUPL-1.2
"""Who is too close to a family says so, and sees nothing of it any more."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.standing import ConflictOfInterest
from tests.cast import TODAY, Town

IN_ADVANCE = "/ik-ken-een-gezin/"


def test_the_page_says_beforehand_what_happens_and_then_it_does(
    as_user: Any, url: Any, town: Town, trajectory: Trajectory
) -> None:
    coach = as_user(town.coordinator)
    page = coach.get(url("declare_conflict")).content.decode()
    assert "ziet u niets meer van dit gezin" in page and "&#x27;t Hart" in page
    sent = {"kind": "friend", "words": "Wij zijn buren."}
    answer = coach.post(url("declare_conflict"), sent, follow=True)
    assert answer.status_code == 200 and "&#x27;t Hart" not in answer.content.decode()
    one = ConflictOfInterest.objects.get()
    assert (one.user, one.family_id, one.starts_on) == (
        town.coordinator,
        trajectory.family_id,
        TODAY,
    )
    for name in ("family", "plan", "contacts", "involved"):
        assert coach.get(url(name)).status_code == 404
    team = as_user(town.team_leader).get(reverse("team")).content.decode()
    assert "zonder coach: belang" in team and "&#x27;t Hart" in team


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"words": "Buren"}, "Kies hoe u het gezin kent."),
        ({"kind": "enemy", "words": "Buren"}, "Kies hoe u het gezin kent."),
        ({"kind": "other", "words": " "}, "Schrijf in een paar woorden op wat de reden is."),
    ],
)
def test_what_is_missing_is_said(
    coordinator: Client, url: Any, sent: dict[str, str], said: str
) -> None:
    answer = coordinator.post(url("declare_conflict"), sent)
    assert answer.status_code == 422 and said in answer.content.decode()
    assert not ConflictOfInterest.objects.exists()


KNOWN = {"name": " ilse  't HART", "birth_date": "2-5-1988", "kind": "kin"}


def test_in_advance_the_answer_is_the_same_whether_the_family_is_known_or_not(
    as_user: Any, town: Town, trajectory: Trajectory
) -> None:
    desk = as_user(town.desk)
    assert IN_ADVANCE in desk.get(reverse("desk")).content.decode(), "it stands in the menu"
    answers = []
    for changes in ({"birth_date": "3-5-1988"}, {"name": "Ilse Hartman"}, {}):
        before = Entry.objects.count()
        told = desk.post(IN_ADVANCE, {**KNOWN, **changes}, follow=True)
        body = told.content.decode()
        line = Entry.objects.filter(act="declare_in_advance", outcome="done").last()
        answers.append(
            (
                told.redirect_chain,
                re.sub(r'value="[^"]{64}"', "", body[body.index("<main") :]),
                Entry.objects.count() - before,
                line.details,
            )
        )
    assert answers[0] == answers[1] == answers[2]
    assert ConflictOfInterest.objects.get().family_id == trajectory.family_id
    address = reverse("desk_referral", args=[trajectory.referral_id])
    assert desk.get(address).status_code == 404


def test_a_family_of_another_town_is_left_alone(as_user: Any, town: Town, trajectory: Any) -> None:
    assert as_user(town.other_desk).post(IN_ADVANCE, KNOWN).status_code == 302
    assert not ConflictOfInterest.objects.exists()


def test_it_asks_for_a_whole_name_and_a_day_that_was(as_user: Any, town: Town) -> None:
    sent = {**KNOWN, "name": "Ilse", "birth_date": date(2027, 1, 1).isoformat()}
    answer = as_user(town.desk).post(IN_ADVANCE, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul voornaam en achternaam in." in page and "Controleer de geboortedag." in page
