# SPDX-License-Identifier: EUPL-1.2
"""No page is read without a line in the log, whichever way it was asked for."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.permits import visible
from gezinsregie.access.policy import SUBJECT_OF
from gezinsregie.audit.models import Entry, Outcome
from gezinsregie.partners.models import Organisation
from tests.architecture.test_every_address import DECLARED, undone
from tests.cast import refer
from tests.whole_case import Case

PEOPLE = ("desk", "coordinator", "referrer", "administrator", "inspector")


@pytest.fixture
def case(case: Case) -> Case:
    """One of everything, with a referral that the desk can still decide."""
    waiting = refer(case.town, family_name="De Vries")
    case.subjects[SubjectKind.REFERRAL] = waiting
    case.ids["referral_id"] = waiting.pk
    return case


@pytest.mark.parametrize("person", PEOPLE)
def test_a_form_that_is_refused_shows_its_page_and_says_so_in_the_log(
    case: Case, client: Client, person: str
) -> None:
    user = getattr(case.town, person)
    client.force_login(user)
    shown, unlogged = 0, []
    for address in DECLARED:
        act: Act | None = address.view.declares.get("POST")
        if act is None:
            continue
        kind = SUBJECT_OF[act]
        rows = (
            Organisation.objects.all()
            if kind is SubjectKind.ORGANISATION
            else type(case.subjects[kind]).objects.filter(pk=case.subjects[kind].pk)
        )
        if not visible(user, act, rows).exists():
            continue
        with undone():
            answer = client.post(
                reverse(address.name, kwargs=case.arguments(address.arguments)), {}
            )
            if answer.status_code not in {200, 422}:
                continue
            shown += 1
            last = Entry.objects.latest("sequence")
            if (last.outcome, last.act, last.actor_id) != (Outcome.READ, act, str(user.pk)):
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
