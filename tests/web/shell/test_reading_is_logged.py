# SPDX-License-Identifier: EUPL-1.2
"""No page is read without a line in the log, whichever way it was asked for."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry, Outcome
from tests.architecture.test_every_address import DECLARED, may, undone
from tests.cast import refer
from tests.whole_case import Case

PEOPLE = ("desk", "referrer")


@pytest.fixture
def case(case: Case) -> Case:
    """One of everything, with a referral that the desk can still decide."""
    waiting = refer(case.town, family_name="De Vries")
    case.subjects[SubjectKind.REFERRAL] = waiting
    case.ids["referral_id"] = waiting.pk
    return case


def is_logged(act: Act, user: User) -> bool:
    """Whether the newest line in the log says that this person read, for this act."""
    last = Entry.objects.latest("sequence")
    return (last.outcome, last.act, last.actor_id) == (Outcome.READ, act, str(user.pk))


@pytest.mark.parametrize("person", PEOPLE)
def test_a_form_that_is_refused_shows_its_page_and_says_so_in_the_log(
    case: Case, client: Client, person: str
) -> None:
    """Of a referral that waits; of all other pages tests/oracle/test_pages.py asks the same."""
    user = getattr(case.town, person)
    client.force_login(user)
    shown, unlogged = 0, []
    for address in DECLARED:
        act: Act | None = address.view.declares.get("POST")
        if act is None or "referral_id" not in address.arguments:
            continue
        if not may(user, act, case, address.view):
            continue
        with undone():
            answer = client.post(
                reverse(address.name, kwargs=case.arguments(address.arguments)), {}
            )
            if answer.status_code not in {200, 422}:
                continue
            shown += 1
            if not is_logged(act, user):
                unlogged.append(address.name)
    assert shown
    assert unlogged == []


def test_what_is_done_and_leads_on_is_one_line(case: Case, client: Client) -> None:
    """The page that follows is asked for, and logged, by itself."""
    client.force_login(case.town.coordinator)
    before = Entry.objects.count()
    answer = client.post(reverse("step_done", kwargs=case.arguments(("family_id", "step_id"))), {})
    assert answer.status_code == 302
    assert Entry.objects.count() == before + 1
    assert Entry.objects.latest("sequence").outcome == Outcome.DONE
