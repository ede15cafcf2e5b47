# SPDX-License-Identifier: EUPL-1.2
"""What goes out: mails, and the links in them that open one page once."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.access.acts import Act

from .rules import OPEN_AT_THE_TABLE, OPEN_FOR, OPEN_FOR_A_CALENDAR


class LinkKind(models.TextChoices):
    """What a link was mailed for. Each opens one act, and no other."""

    ANSWER_REQUEST = "answer_request", _("een vraag beantwoorden")
    ANSWER_INVITATION = "answer_invitation", _("een uitnodiging beantwoorden")
    SIGN_AGREEMENT = "sign_agreement", _("een afspraak ondertekenen")
    ADD_AT_THE_TABLE = "add_at_the_table", _("aan tafel iets toevoegen")
    SET_PASSWORD = "set_password", _("een wachtwoord kiezen")
    ANSWER_TRANSFER = "answer_transfer", _("op een overdracht antwoorden")
    CALENDAR = "calendar", _("de eigen agenda ophalen")

    @property
    def act(self) -> Act:
        """The act that a link of this kind opens."""
        return _ACTS[self.value]

    @property
    def open_for(self) -> timedelta:
        """How long a link of this kind works, unless whoever mails it says less or more."""
        return _OPEN_FOR.get(self.value, OPEN_FOR)


_ACTS = {
    LinkKind.ANSWER_REQUEST.value: Act.ANSWER_REQUEST,
    LinkKind.ANSWER_INVITATION.value: Act.ANSWER_INVITATION,
    LinkKind.SIGN_AGREEMENT.value: Act.SIGN_AGREEMENT,
    LinkKind.ADD_AT_THE_TABLE.value: Act.ADD_AT_THE_TABLE,
    LinkKind.CALENDAR.value: Act.READ_CALENDAR,
    LinkKind.SET_PASSWORD.value: Act.CHOOSE_PASSWORD,
    LinkKind.ANSWER_TRANSFER.value: Act.ANSWER_TRANSFER,
}
_OPEN_FOR = {
    LinkKind.ADD_AT_THE_TABLE.value: OPEN_AT_THE_TABLE,
    LinkKind.CALENDAR.value: OPEN_FOR_A_CALENDAR,
}
KIND_OF_ACT = {act: LinkKind(kind) for kind, act in _ACTS.items()}


class Link(models.Model):
    """A link that was mailed. Its token stands in the mail alone; here is a keyed hash of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=LinkKind.choices)
    token_hash = models.CharField(max_length=64, unique=True)
    # The id of what it is about; which table that is follows from the kind.
    subject_id = models.CharField(max_length=80)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "subject_id"], name="correspondence_link_about")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=LinkKind.values), name="correspondence_link_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(subject_id=""), name="correspondence_link_is_about_something"
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="correspondence_link_was_open"
            ),
            models.CheckConstraint(
                condition=Q(used_at__isnull=True)
                | Q(withdrawn_at__isnull=True) & Q(used_at__lt=F("expires_at")),
                name="correspondence_link_used_while_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class MailFault(models.TextChoices):
    """Why a mail could not be delivered, the last time that was tried."""

    NO_SERVER = "no_server", _("er is geen mailserver ingesteld")
    UNREACHABLE = "unreachable", _("de mailserver is niet te bereiken")
    NO_TLS = "no_tls", _("de mailserver versleutelt de verbinding niet")
    CERTIFICATE = "certificate", _("het certificaat van de mailserver klopt niet")
    SIGN_IN = "sign_in", _("de mailserver weigert gebruikersnaam of wachtwoord")
    SENDER = "sender", _("de mailserver weigert de afzender")
    RECIPIENT = "recipient", _("de mailserver weigert de geadresseerde")
    REFUSED = "refused", _("de mailserver weigert de mail")
    UNREADABLE = "unreadable", _("de tekst is met deze sleutel niet te lezen")


class OutgoingMail(models.Model):
    """A mail to be sent. Its text is encrypted until then, and gone afterwards."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body_encrypted = models.TextField(blank=True)
    queued_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    last_fault = models.CharField(max_length=20, blank=True, choices=MailFault.choices)
    # Who sends it holds it until then; and after a fault it rests until then.
    rests_until = models.DateTimeField(null=True, blank=True)
    in_hand = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(last_fault="") | Q(last_fault__in=MailFault.values),
                name="correspondence_mail_fault_known",
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(given_up_at__isnull=True),
                name="correspondence_mail_sent_or_given_up",
            ),
            # The text stays exactly as long as it is needed.
            models.CheckConstraint(
                condition=(
                    Q(sent_at__isnull=True) & Q(given_up_at__isnull=True) & ~Q(body_encrypted="")
                )
                | (
                    (Q(sent_at__isnull=False) | Q(given_up_at__isnull=False)) & Q(body_encrypted="")
                ),
                name="correspondence_mail_text_until_it_went",
            ),
        ]

    def __str__(self) -> str:
        return f"mail {self.id}"
