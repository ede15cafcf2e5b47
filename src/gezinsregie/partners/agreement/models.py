# SPDX-License-Identifier: EUPL-1.2
"""Standing agreements between partners, and what is known of each party to them."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class AgreementKind(models.TextChoices):
    COVENANT = "covenant", _("convenant")
    PRIVACY_REGULATION = "privacy_regulation", _("privacyreglement")
    WORKING_AGREEMENT = "working_agreement", _("werkafspraak")
    MANDATE_LETTER = "mandate_letter", _("mandaatbrief")


class Practice(models.TextChoices):
    """Whether an agreement works in practice: another fact than its signature (ITG-L9)."""

    WORKS = "works", _("werkt")
    FAILS = "fails", _("werkt niet")
    UNKNOWN = "unknown", _("niet bekend")


class Agreement(models.Model):
    """What partners agreed, for a municipality: the document, and the period it speaks of.

    ``dated_on`` is the document's own day. Days are None where nobody has told or read them. No
    rows of ``domains`` means all life domains, none of ``purposes`` all purposes, no
    ``approach_key`` every approach, no ``legal_ground`` every ground. ``signatories``: how many
    people sign for each party. ``replaces``: the version before this one. ``regional``: made with
    other municipalities.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="agreements"
    )
    kind = models.CharField(max_length=20, choices=AgreementKind.choices)
    title = models.CharField(max_length=200)
    dated_on = models.DateField(null=True, blank=True)
    approach_key = models.CharField(max_length=60, blank=True)
    legal_ground = models.CharField(max_length=60, blank=True)
    signatories = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    regional = models.BooleanField(default=False)
    document = models.ForeignKey(
        "documents.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        app_label = "partners"
        ordering = ["title", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "title", "dated_on"], name="agreement_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "title"],
                condition=Q(dated_on__isnull=True),
                name="agreement_without_a_day_once",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="agreement_has_a_title"),
            models.CheckConstraint(
                condition=Q(kind__in=AgreementKind.values), name="agreement_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="agreement_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(signatories__in=[1, 2]), name="agreement_signed_by_one_or_two"
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True) | ~Q(replaces=F("id")),
                name="agreement_replaces_another",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.municipality_id

    @property
    def life_domains(self) -> list[str]:
        """The life domains it is about; empty means all. One query, or none when loaded before."""
        return [one.life_domain for one in self.domains.all()]

    @property
    def purpose_keys(self) -> list[str]:
        """The purposes it is for; empty means all. One query, or none when loaded before."""
        return [one.purpose for one in self.purposes.all()]


class AgreementDomain(models.Model):
    """A life domain that an agreement is about; an agreement without any is about all."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="domains")
    life_domain = models.CharField(max_length=60)

    class Meta:
        app_label = "partners"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "life_domain"], name="agreement_domain_once"
            ),
            models.CheckConstraint(condition=~Q(life_domain=""), name="agreement_domain_named"),
        ]

    def __str__(self) -> str:
        return self.life_domain


class AgreementPurpose(models.Model):
    """A purpose for which an agreement lets facts be shared; one without any is for all."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="purposes")
    purpose = models.CharField(max_length=60)

    class Meta:
        app_label = "partners"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "purpose"], name="agreement_purpose_once"),
            models.CheckConstraint(condition=~Q(purpose=""), name="agreement_purpose_named"),
        ]

    def __str__(self) -> str:
        return self.purpose


class Party(models.Model):
    """An organisation that an agreement is said to bind, with three facts kept apart (VIG-L11).

    *Claimed*: somebody says that it is agreed. *Seen*: the document was looked at. *Signed*: it
    bears a signature, and a second one where two are needed. Each has its day, or is not there.
    ``bound_until``: the last day on which a party that left is bound.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    organisation = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="party_to"
    )
    claimed_by = models.CharField(max_length=200, blank=True)
    claimed_on = models.DateField(null=True, blank=True)
    seen_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    seen_on = models.DateField(null=True, blank=True)
    signed_by = models.CharField(max_length=200, blank=True)
    signed_as = models.CharField(max_length=200, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    second_signed_by = models.CharField(max_length=200, blank=True)
    second_signed_as = models.CharField(max_length=200, blank=True)
    second_signed_on = models.DateField(null=True, blank=True)
    bound_until = models.DateField(null=True, blank=True)
    practice = models.CharField(max_length=10, choices=Practice.choices, default=Practice.UNKNOWN)
    practice_words = models.TextField(blank=True)

    class Meta:
        app_label = "partners"
        verbose_name_plural = "parties"
        ordering = ["organisation__name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "organisation"], name="party_once"),
            models.CheckConstraint(
                condition=Q(claimed_by="", claimed_on__isnull=True)
                | (~Q(claimed_by="") & Q(claimed_on__isnull=False)),
                name="party_claimed_by_somebody_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(seen_by__isnull=True, seen_on__isnull=True)
                | Q(seen_by__isnull=False, seen_on__isnull=False),
                name="party_seen_by_somebody_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(signed_by="", signed_on__isnull=True)
                | (~Q(signed_by="") & Q(signed_on__isnull=False)),
                name="party_signed_by_somebody_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(practice="unknown")
                | (Q(practice__in=["works", "fails"]) & ~Q(practice_words="")),
                name="party_practice_in_words",
            ),
            models.CheckConstraint(
                condition=Q(second_signed_by="", second_signed_on__isnull=True)
                | (
                    ~Q(second_signed_by="")
                    & ~Q(second_signed_by=F("signed_by"))
                    & Q(second_signed_on__isnull=False, signed_on__isnull=False)
                ),
                name="party_second_signature_is_another_s",
            ),
            models.CheckConstraint(
                condition=Q(bound_until__isnull=True)
                | Q(signed_on__isnull=True)
                | Q(bound_until__gte=F("signed_on")),
                name="party_leaves_after_signing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.agreement.municipality_id
