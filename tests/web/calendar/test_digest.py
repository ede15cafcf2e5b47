# SPDX-License-Identifier: EUPL-1.2
"""The mail in the morning: counts alone, once a day, to who wants it and still works here."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.contact.planned.actions import plan_contact
from gezinsregie.casework.notice.models import DigestWish
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.cli import main
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import StandIn
from tests.cast import NOW, TODAY, Town, appoint, person
from tests.correspondence.mailbox import Mailbox

# Nothing but figures and these words: whoever adds one looks here.
KNOWN = {
    *("ding", "dingen", "is", "zijn", "te", "laat", "afspraak", "afspraken", "vandaag"),
    *("vraagt", "vragen", "verder", "aandacht", "dit", "uw", "dag", "in", "aantallen"),
    *("wat", "het", "leest", "u", "gezinsregie", "op"),
}


def send(mailbox: Mailbox) -> None:
    with mailbox.committing():
        assert main(["digest", "send"]) == 0


def test_who_wants_it_gets_counts_and_not_a_word_of_a_family(
    town: Town,
    trajectory: Trajectory,
    mailbox: Mailbox,
    as_user: Callable[[User], Client],
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan_contact(
        town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family),
        trajectory=trajectory,
        kind=ContactKind.VISIT,
        place=Place.AT_HOME,
        starts_at=NOW + timedelta(hours=3),
        members=list(trajectory.family.members.all()),
        words="Over de geheime zorg van Ilse.",
    )
    coach = as_user(town.coordinator)
    send(mailbox)
    assert mailbox.texts == []
    page = coach.post(reverse("digest"), follow=True).content.decode()
    assert "elke ochtend een mail" in page and "Geen mail meer" in page
    for _again in range(2):
        send(mailbox)
    (text,) = mailbox.texts
    assert "1 afspraak vandaag" in text
    body = text.partition("\n\n")[2] or text
    assert set(re.findall(r"[a-zé']+", body.casefold())) <= KNOWN
    assert "Lindewaard: 1 mail verstuurd." in capsys.readouterr().out
    with clock.stopped_at(NOW + timedelta(days=1)):
        send(mailbox)
    assert len(mailbox.texts) == 2
    coach.post(reverse("digest"), {"wilt": "nee"})
    assert not DigestWish.objects.exists()


def test_who_left_gets_none_and_a_day_without_anything_gives_none(
    town: Town, trajectory: Trajectory, mailbox: Mailbox
) -> None:
    for user in (town.coordinator, town.colleague):
        DigestWish.objects.create(user=user, since=TODAY)
    Appointment.objects.filter(user=town.coordinator).update(ends_on=TODAY - timedelta(days=1))
    send(mailbox)
    assert mailbox.texts == []


def test_an_address_that_is_none_keeps_no_mail_from_the_others(
    town: Town, trajectory: Trajectory, mailbox: Mailbox
) -> None:
    may = town.may(town.coordinator, Act.WRITE_CONTACT, trajectory.family)
    plan_contact(
        may,
        trajectory=trajectory,
        kind=ContactKind.VISIT,
        place=Place.AT_HOME,
        starts_at=NOW + timedelta(hours=3),
        members=list(trajectory.family.members.all()),
        words="",
    )
    # Asked first, and with an address no mail goes to.
    strange = person("jan@localhost", "Jan de Wit")
    appoint(strange, Role.COORDINATOR, town.provider, town.municipality)
    StandIn.objects.create(
        absent=town.coordinator,
        stand_in=strange,
        serves=town.municipality,
        starts_on=TODAY,
        ends_on=TODAY,
    )
    for user in (strange, town.coordinator):
        DigestWish.objects.create(user=user, since=TODAY)
    send(mailbox)
    assert [one["To"] for one in mailbox.messages] == [town.coordinator.email]
