# SPDX-License-Identifier: EUPL-1.2
"""Who comes into the room of supervision, page by page."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.audit.models import Entry
from gezinsregie.supervision.models import Factsheet
from tests.supervision.drafts import DECISION

_ROOM = ("supervision", "factsheet_import", "framework", "rounds", "round_open", "comparison")
_READ = ("factsheet", "factsheet_preview", "factsheet_pdf")
_WRITE = ("factsheet_decide", "factsheet_establish")


def _of(draft: Factsheet, name: str) -> str:
    return reverse(name, kwargs={"factsheet_id": draft.pk})


@pytest.mark.parametrize("name", _ROOM)
def test_the_room_is_for_inspectors(
    name: str, inspector: Client, outsiders: dict[str, Client], client: Client
) -> None:
    assert inspector.get(reverse(name)).status_code == 200
    for outsider in outsiders.values():
        assert outsider.get(reverse(name)).status_code == 403
    turned_away = client.get(reverse(name))
    assert turned_away.status_code == 302
    assert turned_away["Location"].startswith(reverse("sign_in"))


@pytest.mark.parametrize("name", _READ)
def test_a_factsheet_is_there_for_its_own_inspectorate_alone(
    name: str, draft: Factsheet, inspector: Client, stranger: Client, outsiders: dict[str, Client]
) -> None:
    address = _of(draft, name)
    assert inspector.get(address).status_code == 200
    entry = Entry.objects.latest("sequence")
    assert (entry.act, entry.outcome, entry.subject_id) == ("read_factsheet", "read", str(draft.pk))
    for other in (stranger, *outsiders.values()):
        assert other.get(address).status_code == 404
        assert Entry.objects.latest("sequence").outcome == "refused"
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("name", _WRITE)
def test_nobody_else_decides(
    name: str, draft: Factsheet, stranger: Client, outsiders: dict[str, Client]
) -> None:
    for other in (stranger, *outsiders.values()):
        answer = other.post(_of(draft, name), {"question": "31", **DECISION, "reason": "x"})
        assert answer.status_code == 404
    assert Client().post(_of(draft, name)).status_code == 302
    draft.refresh_from_db()
    assert draft.is_draft
    assert not draft.verdicts.filter(decided_value__isnull=False).exists()


@pytest.mark.parametrize("name", _WRITE)
def test_deciding_is_no_reading(name: str, draft: Factsheet, inspector: Client) -> None:
    assert inspector.get(_of(draft, name)).status_code == 405


def test_the_stranger_sees_an_empty_room(draft: Factsheet, stranger: Client) -> None:
    page = stranger.get(reverse("supervision")).content.decode()
    assert "Er loopt geen ronde" in page
    assert str(draft.pk) not in page
