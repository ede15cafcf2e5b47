# SPDX-License-Identifier: EUPL-1.2
"""A mail goes out after the action, once; what goes wrong with it breaks nothing."""

from dataclasses import replace
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from django.core import serializers
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit_for_job
from gezinsregie.audit.actions import action
from gezinsregie.correspondence.delivery import deliver
from gezinsregie.correspondence.links import issue_link
from gezinsregie.correspondence.message import message_of
from gezinsregie.correspondence.models import LinkKind, MailFault, OutgoingMail
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.correspondence.queries import mail_works
from gezinsregie.correspondence.rules import (
    GIVEN_UP_AFTER,
    IN_HAND_FOR,
    obstacles_to_mailing,
    rest_after,
)
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from tests.cast import NOW, Town
from tests.correspondence.committing import commits
from tests.proofs.fault_injection import Call, inject

from .mailbox import SENDER, Mailbox, unused_port

TO = "aylin@partner.example"
TEXT = "Goedemorgen,\n\nWilt u de afspraak ondertekenen? Dat gaat via één link — tot ziens.\n"


@action(Act.KEEP_AGREEMENTS)
def ask_to_sign(permit: Permit, *, to: str, subject: str = "Ondertekenen: één vraag") -> None:
    """As a part would write it: a link, and the mail it goes out with."""
    _link, token = issue_link(permit, kind=LinkKind.SIGN_AGREEMENT, subject_id=permit.subject_id)
    queue_mail(permit, to=to, subject=subject, text=f"{TEXT}\nhttps://stad.example/{token}/\n")


def keeps(town: Town) -> Permit:
    return town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)


def queued(town: Town, to: str = TO) -> OutgoingMail:
    return queue_mail(keeps(town), to=to, subject="Ondertekenen", text=TEXT)


def read(mail: OutgoingMail) -> OutgoingMail:
    return OutgoingMail.objects.get(pk=mail.pk)


def test_a_mail_goes_out_when_its_action_is_done(town: Town, mailbox: Mailbox) -> None:
    with mailbox.committing():
        ask_to_sign(keeps(town), to=TO)
        assert mailbox.messages == []
    [message] = mailbox.messages
    assert message["To"] == TO
    assert message["From"] == f"Gezinsregie <{SENDER}>"
    assert message["Subject"] == "Ondertekenen: één vraag"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "nl"
    assert parsedate_to_datetime(message["Date"]) == NOW
    mail = OutgoingMail.objects.get()
    assert message["Message-ID"] == f"<{mail.pk}@lindewaard.example>"
    assert message.get_content_type() == "text/plain"
    assert mailbox.texts[0].startswith(TEXT)
    assert (mail.sent_at, mail.tries, mail.last_fault) == (NOW, 1, "")


def test_the_text_is_unreadable_until_it_went_and_gone_after(town: Town, mailbox: Mailbox) -> None:
    with mailbox.committing():
        mail = queued(town)
        waits = serializers.serialize("json", OutgoingMail.objects.all())
        assert "Goedemorgen" not in waits and mail.body_encrypted in waits
    assert read(mail).body_encrypted == ""
    assert "Goedemorgen" in mailbox.texts[0]


def test_what_is_taken_back_mails_nobody(town: Town, mailbox: Mailbox) -> None:
    with mailbox.committing(), pytest.raises(ZeroDivisionError), transaction.atomic():
        queued(town)
        raise ZeroDivisionError
    assert mailbox.messages == []
    assert not OutgoingMail.objects.exists()


def test_an_action_that_mails_leaves_no_half_state(town: Town) -> None:
    injected = inject(Call(ask_to_sign, keeps(town), {"to": TO}))
    assert injected.faults == ()
    assert injected.points > 4


def test_without_a_server_a_mail_waits_and_nothing_fails(
    town: Town, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MAIL_SERVER = None
    assert not mail_works()
    with django_capture_on_commit_callbacks(execute=True):
        mail = queued(town)
    assert (read(mail).last_fault, read(mail).tries) == (MailFault.NO_SERVER, 0)
    assert read(mail).body_encrypted


def test_a_server_that_is_down_keeps_the_mail_and_it_goes_later(
    town: Town, mailbox: Mailbox, settings: Any
) -> None:
    assert mail_works()
    settings.MAIL_SERVER = replace(mailbox.address, port=unused_port())
    with mailbox.committing():
        mail = queued(town)
    assert (read(mail).last_fault, read(mail).tries) == (MailFault.UNREACHABLE, 1)
    settings.MAIL_SERVER = mailbox.address
    assert deliver(mail.pk) is None
    assert mailbox.messages == [], "it rests for a minute first"
    with clock.stopped_at(NOW + rest_after(1)):
        assert deliver(mail.pk) is None
    assert len(mailbox.messages) == 1
    assert (read(mail).last_fault, read(mail).tries) == ("", 2)


def test_a_refused_recipient_is_told_apart_and_the_others_go(town: Town, mailbox: Mailbox) -> None:
    mailbox.refused = {"weg@partner.example"}
    with mailbox.committing():
        gone, good = queued(town, "weg@partner.example"), queued(town)
    assert read(gone).last_fault == MailFault.RECIPIENT
    assert read(good).sent_at == NOW
    assert [one["To"] for one in mailbox.messages] == [TO]


def test_what_the_server_will_not_take_is_told(town: Town, mailbox: Mailbox) -> None:
    mailbox.refuses_all_after = 0
    mail = queued(town)
    assert deliver(mail.pk) is MailFault.REFUSED


def test_a_mail_in_somebodys_hand_is_left_alone(town: Town, mailbox: Mailbox) -> None:
    mail = queued(town)
    OutgoingMail.objects.update(in_hand=True, rests_until=NOW + IN_HAND_FOR)
    assert deliver(mail.pk) is None
    assert deliver(mail.pk, at_once=True) is None
    assert mailbox.messages == []
    with clock.stopped_at(NOW + IN_HAND_FOR):
        deliver(mail.pk)
    assert len(mailbox.messages) == 1, "nothing was heard of whoever had it"


def test_a_mail_is_sent_once(town: Town, mailbox: Mailbox) -> None:
    mail = queued(town)
    for _number in range(3):
        assert deliver(mail.pk, at_once=True) is None
    assert len(mailbox.messages) == 1


def test_after_two_weeks_a_mail_is_given_up_and_its_text_is_gone(
    town: Town, mailbox: Mailbox
) -> None:
    mailbox.refused = {TO}
    mail = queued(town)
    with clock.stopped_at(NOW + GIVEN_UP_AFTER - timedelta(seconds=1)):
        deliver(mail.pk)
    assert read(mail).given_up_at is None
    with clock.stopped_at(NOW + GIVEN_UP_AFTER):
        assert deliver(mail.pk, at_once=True) is MailFault.RECIPIENT
        assert deliver(mail.pk, at_once=True) is None
    assert read(mail).given_up_at == NOW + GIVEN_UP_AFTER
    assert read(mail).body_encrypted == ""


def test_a_text_of_another_key_is_told(town: Town, mailbox: Mailbox, settings: Any) -> None:
    mail = queued(town)
    settings.MASTER_KEY = b"x" * 32
    assert deliver(mail.pk) is MailFault.UNREADABLE
    assert read(mail).last_fault == MailFault.UNREADABLE


@pytest.mark.parametrize(
    "to",
    [
        "",
        "aylin",
        "a@b",
        "a@partner.example\nBcc: b@kwaad.example",
        "a@partner.example\r\n",
        "a@partner.example, b@kwaad.example",
        "Aylin <a@partner.example>",
        '"a b"@partner.example',
        "a..b@partner.example",
        "é@partner.example",
        "a@" + "b" * 300 + ".example",
        "a@partner.example\x00",
    ],
    ids=repr,
)
def test_an_address_that_would_break_a_header_is_refused(town: Town, to: str) -> None:
    with pytest.raises(Obstructed) as refused:
        queue_mail(keeps(town), to=to, subject="Vraag", text=TEXT)
    assert [one.key for one in refused.value.obstacles] == ["mail_address_wrong"]
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    "subject", ["", " ", "a\nBcc: b@kwaad.example", "a\r", "a\x00", "a\u2028b", "a" * 201], ids=repr
)
def test_a_subject_that_would_break_a_header_is_refused(town: Town, subject: str) -> None:
    with pytest.raises(Obstructed) as refused:
        queue_mail(keeps(town), to=TO, subject=subject, text=TEXT)
    assert [one.key for one in refused.value.obstacles] == ["mail_subject_wrong"]


def test_everything_wrong_is_said_at_once(town: Town) -> None:
    with pytest.raises(Obstructed) as refused:
        queue_mail(keeps(town), to="", subject="", text="\ud800")
    assert [one.field for one in refused.value.obstacles] == ["to", "subject", "text"]


TYPED = st.text(max_size=60) | st.text('\r\n:<>@ ,"a.\x00é', max_size=60)
ADDRESSES = TYPED | st.emails() | st.builds("{}@partner.example".format, TYPED)


@given(ADDRESSES, TYPED, st.text(max_size=200))
def test_whatever_is_typed_is_refused_or_makes_one_mail_to_one_address(
    to: str, subject: str, text: str
) -> None:
    if obstacles_to_mailing(to=to, subject=subject, text=text):
        return
    message = message_of(mail_id="1", to=to, subject=subject, text=text, sender=SENDER, at=NOW)
    head, _blank, _body = message.as_bytes().partition(b"\r\n\r\n")
    names = [line.partition(b":")[0] for line in head.split(b"\r\n") if not line.startswith(b" ")]
    assert len(names) == len(set(names)) == 11
    assert [one.addr_spec for one in message["To"].addresses] == [to]
    assert set(names) <= {name.encode() for name in message}


@given(st.integers(1, 10_000))
def test_a_mail_rests_longer_each_time_up_to_six_hours(tries: int) -> None:
    assert timedelta(minutes=1) <= rest_after(tries) <= rest_after(tries + 1)
    assert rest_after(tries + 1) <= timedelta(hours=6)
    assert rest_after(1) == timedelta(minutes=1)
    assert rest_after(3) == timedelta(minutes=4)


@pytest.mark.parametrize(
    "broken",
    [
        {"sent_at": NOW},
        {"given_up_at": NOW},
        {"body_encrypted": ""},
        {"sent_at": NOW, "given_up_at": NOW, "body_encrypted": ""},
        {"last_fault": "anything"},
    ],
    ids=str,
)
def test_the_database_keeps_a_text_as_long_as_it_is_needed(
    town: Town, broken: dict[str, Any]
) -> None:
    mail = queued(town)
    with pytest.raises(IntegrityError), transaction.atomic():
        OutgoingMail.objects.filter(pk=mail.pk).update(**broken)


@commits
def test_a_mail_is_written_inside_an_action_alone() -> None:
    job = permit_for_job("agreements", Act.FEED_INSIGHT, "1")
    with pytest.raises(RuntimeError, match="inside an action"):
        queue_mail(job, to=TO, subject="Vraag", text=TEXT)
    assert not OutgoingMail.objects.exists()


@commits
def test_a_mail_goes_out_after_a_real_commit(mailbox: Mailbox) -> None:
    job = permit_for_job("agreements", Act.FEED_INSIGHT, "1")
    with transaction.atomic():
        queue_mail(job, to=TO, subject="Vraag", text=TEXT)
        assert mailbox.messages == []
    assert len(mailbox.messages) == 1
