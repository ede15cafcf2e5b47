# SPDX-License-Identifier: EUPL-1.2
"""A partner who signs in answers from its own pages what was asked of it by name."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.sharing.models import ReceivedItem
from gezinsregie.correspondence.models import Link
from tests.casework.sharing import making

from .conftest import Helping

AsUser = Callable[[User], Client]
SAID = {"words": "Dat weten wij niet.", "label": "none", "passing_on": "free"}


def address(helping: Helping, asked: Any) -> str:
    return reverse("partner_answer", args=[helping.trajectory.family_id, asked.pk])


@pytest.mark.parametrize(
    "asked",
    [
        {"to_name": "dewi sastrowidjojo", "to_email": ""},
        {"to_name": "De wijkagent", "to_email": "Wijkagent@town.example"},
    ],
)
def test_who_was_asked_answers_and_the_link_closes(
    helping: Helping, as_user: AsUser, asked: dict[str, str]
) -> None:
    made = making.question(helping.town, helping.trajectory, **asked)
    partner = as_user(helping.user)
    family = reverse("partner_family", args=[helping.trajectory.family_id])
    page = partner.get(family).content.decode()
    assert "Wat weet u van de schulden?" in page and address(helping, made) in page
    assert partner.get(address(helping, made)).status_code == 200
    blank = partner.post(address(helping, made), {})
    assert blank.status_code == 422 and "Schrijf uw antwoord op." in blank.content.decode()
    done = partner.post(address(helping, made), SAID, follow=True).content.decode()
    assert "Uw antwoord is bij de coach." in done and "Wat weet u van de schulden?" not in done
    item = ReceivedItem.objects.get()
    assert (item.request, item.written_by, item.words) == (made, helping.user, SAID["words"])
    made.refresh_from_db()
    assert made.answered_at is not None
    assert not Link.objects.filter(withdrawn_at__isnull=True, used_at__isnull=True).exists()
    assert partner.get(address(helping, made)).status_code == 404
    assert partner.post(address(helping, made), SAID).status_code == 404


def test_what_was_asked_of_another_is_not_shown(helping: Helping, as_user: AsUser) -> None:
    partner = as_user(helping.user)
    for asked in (
        {"to_name": "Een collega", "to_email": "collega@politie.example"},
        {"organisation": None},
        {"organisation": helping.town.provider},
    ):
        made = making.question(helping.town, helping.trajectory, **asked)
        assert partner.get(address(helping, made)).status_code == 404
        assert partner.post(address(helping, made), SAID).status_code == 404


def test_where_nothing_is_open_no_question_is_shown(helping: Helping, as_user: AsUser) -> None:
    made = making.question(helping.town, helping.trajectory)
    helping.scope.delete()
    partner = as_user(helping.user)
    page = partner.get(reverse("partner_family", args=[helping.trajectory.family_id]))
    assert page.status_code == 200 and "schulden" not in page.content.decode()
    assert partner.get(address(helping, made)).status_code == 404
