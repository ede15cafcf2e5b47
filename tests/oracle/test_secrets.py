# SPDX-License-Identifier: EUPL-1.2
"""No page, paper, mail, mailed link or line of the log holds a secret word of others."""

import logging
from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import SubjectKind
from gezinsregie.audit.models import Entry
from gezinsregie.casework.contact.private.models import PrivateWords
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.delivery import PURPOSE
from gezinsregie.correspondence.models import KIND_OF_ACT, OutgoingMail
from gezinsregie.foundation import encryption
from tests.architecture.test_every_address import ADDRESSES, LINKED, undone
from tests.cast import NOW
from tests.paper import is_paper, said
from tests.proofs.permits import Address
from tests.proofs.scenarios import SCENARIOS
from tests.whole_case import Case

from . import answers
from .pages import PEOPLE, closed
from .reading import facts_in_the_database
from .secrets import ASKED_OUTSIDE, SECRETS, plant


@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_meets_a_secret_of_others(
    case: Case,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    who: str,
    record_property: Callable[[str, object], None],
) -> None:
    caplog.set_level(logging.DEBUG, logger="gezinsregie")
    family = case.subjects[SubjectKind.FAMILY]
    plant(case.town, Trajectory.objects.get(family=family))
    user = getattr(case.town, who)
    allowed = answers.acts(str(user.pk), "family", str(family.pk), NOW, facts_in_the_database())
    others = [one for one in SECRETS if not one.acts & allowed and who not in one.people]
    told: list[str] = []
    read = 0
    for address in ADDRESSES:
        if address.view.declares == "link":
            continue
        if not client.cookies.get(settings.SESSION_COOKIE_NAME, None):
            client.force_login(user)
        url = reverse(address.name, kwargs=case.arguments(address.arguments))
        with undone():
            answer = client.get(url)
            text = said(answer)
        told += [f"{address.name}: {one.word}" for one in others if one.word in text]
        read += 1
    log = " ".join(str(one.__dict__) for one in Entry.objects.all()) + caplog.text
    told += [f"log: {one.word}" for one in SECRETS if one.word in log]
    print(*told, sep="\n")
    assert told == []
    assert others
    record_property("figure", ("pages searched for secret words of others", read))


def test_the_papers_of_a_family_are_read_as_well(case: Case, client: Client) -> None:
    """Who coordinates finds on its paper a word that it may read: a PDF is not passed over."""
    plant(case.town, Trajectory.objects.get(family=case.subjects[SubjectKind.FAMILY]))
    closed(case)
    client.force_login(case.town.coordinator)
    answers_given = [
        client.get(reverse(one.name, kwargs=case.arguments(one.arguments)))
        for one in ADDRESSES
        if one.name.endswith("_pdf") and "family_id" in one.arguments
    ]
    papers = [said(one) for one in answers_given if one.status_code == 200 and is_paper(one)]
    assert papers
    assert any("roerdompriet" in one for one in papers)


@pytest.mark.parametrize("address", LINKED, ids=lambda one: one.name)
def test_a_mailed_link_tells_its_one_question_alone(
    case: Case, client: Client, address: Address
) -> None:
    plant(case.town, Trajectory.objects.get(family=case.subjects[SubjectKind.FAMILY]))
    token = case.token(KIND_OF_ACT[address.view.opened_by])
    read = 0
    for reader in (None, case.town.professional, case.town.coordinator):
        if reader:
            client.force_login(reader)
        for sent in (None, {}):
            url = reverse(address.name, args=[token])
            with undone():
                answer = client.get(url) if sent is None else client.post(url, sent)
            text = said(answer)
            read += answer.status_code == 200
            told = {one.word for one in SECRETS if one.word in text}
            assert told <= ASKED_OUTSIDE.get(address.name, set())
            assert not [name for name in case.secrets if name in text]
    assert read


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_no_mail_tells_of_a_family(case: Case, name: str) -> None:
    """Whatever is done: a mail that follows holds no word and no name of a family."""
    family = case.subjects[SubjectKind.FAMILY]
    call = SCENARIOS[name](case)
    for trajectory in Trajectory.objects.filter(family=family):
        plant(case.town, trajectory)
    # Whoever told something in private cannot be left out of a contact that is corrected.
    for one in PrivateWords.objects.all():
        PrivateWords.objects.filter(pk=one.pk).update(member=one.contact.members.earliest("pk"))
    OutgoingMail.objects.all().delete()
    with undone():
        call.run()
        mails = [(one.to, one.subject, _text(one)) for one in OutgoingMail.objects.all()]
    words = {one.word for one in SECRETS} | set(case.secrets)
    for member in family.members.all():
        words |= {member.given_name, member.family_name}
    told = [(to, word) for to, *parts in mails for word in words if word in " ".join(parts)]
    assert told == []


def _text(mail: OutgoingMail) -> str:
    return encryption.decrypt(mail.body_encrypted, master=settings.MASTER_KEY, purpose=PURPOSE)
