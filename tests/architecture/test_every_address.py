# SPDX-License-Identifier: EUPL-1.2
"""Every address declares its act, and is shut for a stranger and for whoever holds a wrong link.

What each person gets there stands in tests/oracle/test_pages.py. A new page is in these tests by
being there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.permits import visible
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry, Outcome
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.models import KIND_OF_ACT, LinkKind
from gezinsregie.families.models import Family
from gezinsregie.partners.models import Organisation
from tests.proofs.links import faults_of_link_page
from tests.proofs.permits import Address, addresses, faults_in_address
from tests.whole_case import Case

MODELS = {SubjectKind.ORGANISATION: Organisation, SubjectKind.FAMILY: Family}
ADDRESSES = list(addresses(get_resolver().url_patterns))
LINKED = [one for one in ADDRESSES if one.view.declares == "link"]
DECLARED = [one for one in ADDRESSES if isinstance(one.view.declares, dict)]


def test_every_address_has_a_name_and_declares_its_act() -> None:
    assert len(ADDRESSES) > 40
    assert [fault for address in ADDRESSES for fault in faults_in_address(address)] == []


def test_every_act_is_asked_for_somewhere() -> None:
    from tests.architecture.test_house import MODULES, named

    asked = "".join(
        path.read_text(encoding="utf-8")
        for path in MODULES
        if not named(path).startswith("access/") and path.name != "access_words.py"
    )
    assert [act for act in Act if f"Act.{act.name}" not in asked] == []


def may(user: User, act: Act, case: Case, view: Any) -> bool:
    """Whether this person has a ground for the act on what the case is about."""
    kind = SUBJECT_OF[act]
    if kind is SubjectKind.ORGANISATION:
        held = visible(user, act, Organisation.objects.all())
        if view.within:
            held = held.filter(pk=case.town.municipality.pk)
        return held.exists()
    subject = case.subjects[kind]
    return visible(user, act, type(subject).objects.filter(pk=subject.pk)).exists()


@contextmanager
def undone() -> Iterator[None]:
    """Let a request do what it does, and take it back, so that the next one meets the same case."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def fault_in_open(method: str, status: int) -> str:
    # A page of another stage of the case leads on to where the work is now; an empty form is
    # answered with what is missing.
    expected = {200, 302} if method == "GET" else {200, 302, 422}
    return "" if status in expected else f"answered {status} to somebody who may"


def fault_in_closed(answer: Any, act: Act, case: Case) -> str:
    if answer.status_code not in {403, 404}:
        return f"answered {answer.status_code} to somebody who may not"
    last = Entry.objects.last()
    if last is None or (last.outcome, last.act) != (Outcome.REFUSED, act):
        return "refused without a line in the log"
    text = answer.content.decode()
    return "".join(f"told {secret}" for secret in case.secrets if secret in text)


def test_a_stranger_is_sent_to_the_door(case: Case, client: Client) -> None:
    for address in ADDRESSES:
        if address.view.declares in ("public", "link"):
            continue
        answer = client.get(reverse(address.name, kwargs=case.arguments(address.arguments)))
        assert answer.status_code == 302, address.name
        assert answer["Location"].startswith(reverse("sign_in")), address.name


@pytest.mark.parametrize("address", LINKED, ids=lambda one: one.name)
def test_whoever_holds_the_link_gets_its_page_and_nobody_else(
    case: Case, client: Client, address: Address
) -> None:
    for kind in LinkKind:
        case.mailed.setdefault(kind, case.town.police.pk)
    right = KIND_OF_ACT[address.view.opened_by]
    token = case.token(right)
    wrong = ["a" * 43, "x", *(case.token(kind) for kind in LinkKind if kind is not right)]
    assert faults_of_link_page(client, address.name, token, wrong, case) == []


def test_the_answer_is_kept_nowhere_and_runs_nothing_foreign(
    case: Case, client: Client, trajectory_of_case: Trajectory
) -> None:
    client.force_login(case.town.coordinator)
    answer = client.get(reverse("family", kwargs={"family_id": trajectory_of_case.family_id}))
    assert "no-store" in answer["Cache-Control"]
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"


@pytest.fixture
def trajectory_of_case(case: Case) -> Trajectory:
    return Trajectory.objects.get(family=case.subjects[SubjectKind.FAMILY])
