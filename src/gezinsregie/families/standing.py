# SPDX-License-Identifier: EUPL-1.2
"""Who of a family may speak and look: accounts, authority over children, and who is too close."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

_ENDS_AFTER_START = Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on"))


class InUse(models.Manager["MemberAccount"]):
    """All accounts but those that were withdrawn: they open nothing."""

    def get_queryset(self) -> "models.QuerySet[MemberAccount]":
        return super().get_queryset().filter(withdrawn=False)


class MemberAccount(models.Model):
    """Somebody of the family who signs in to see the own plan, and who looked.

    ``withdrawn``: closed on the day it began; the day it ends cannot say so, as that day belongs to
    it.
    """

    member = models.ForeignKey("families.Member", on_delete=models.PROTECT, related_name="accounts")
    user = models.ForeignKey(
        "accounts.User", on_delete=models.PROTECT, related_name="member_accounts"
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)

    objects = InUse()
    ever = models.Manager["MemberAccount"]()

    class Meta:
        app_label = "families"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "user"],
                condition=Q(ends_on__isnull=True),
                name="families_account_once",
            ),
            models.CheckConstraint(
                condition=_ENDS_AFTER_START, name="families_account_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn=False) | Q(ends_on__isnull=False, ends_on=F("starts_on")),
                name="families_account_withdrawn_on_its_first_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.member.family_id


class Authority(models.Model):
    """Somebody of the family holds parental authority (ouderlijk gezag) over a child, in a period.

    Also of parents who live apart: each counts (Jeugdwet 7.3.4; art. 1:251 BW).
    """

    child = models.ForeignKey(
        "families.Member", on_delete=models.CASCADE, related_name="under_authority_of"
    )
    holder = models.ForeignKey(
        "families.Member", on_delete=models.CASCADE, related_name="authority_over"
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "families"
        verbose_name_plural = "authorities"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["child", "holder"],
                condition=Q(ends_on__isnull=True),
                name="families_authority_once",
            ),
            models.CheckConstraint(
                condition=~Q(child=F("holder")), name="families_authority_over_another"
            ),
            models.CheckConstraint(
                condition=_ENDS_AFTER_START, name="families_authority_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.child.family_id


class WorksAt(models.Model):
    """Somebody of the family works at an organisation that may be asked to help: told, so that
    nothing about the family reaches a colleague by accident."""

    member = models.ForeignKey("families.Member", on_delete=models.CASCADE, related_name="works_at")
    organisation = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    told_on = models.DateField()

    class Meta:
        app_label = "families"
        verbose_name_plural = "works at"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "organisation"], name="families_works_at_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.member.family_id


class ConflictKind(models.TextChoices):
    KIN = "kin", _("familie")
    FRIEND = "friend", _("vriend, buur of kennis")
    COLLEAGUE = "colleague", _("iemand van het gezin is een collega")
    OTHER = "other", _("een andere reden")


class ConflictOfInterest(models.Model):
    """A professional is too close to a family to work with it: while this holds, nothing opens.

    ``foretold``: it follows from what was said beforehand, and ends with that. Who ended it, and
    why, stays with it.
    """

    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="conflicts")
    family = models.ForeignKey(
        "families.Family", on_delete=models.CASCADE, related_name="conflicts"
    )
    kind = models.CharField(max_length=10, choices=ConflictKind.choices)
    words = models.TextField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    foretold = models.ForeignKey(
        "families.AdvanceDeclaration",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conflicts",
    )
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    end_words = models.TextField(blank=True)

    class Meta:
        app_label = "families"
        verbose_name_plural = "conflicts of interest"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "family"],
                condition=Q(ends_on__isnull=True),
                name="families_conflict_once",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ConflictKind.values), name="families_conflict_kind_known"
            ),
            models.CheckConstraint(
                condition=_ENDS_AFTER_START, name="families_conflict_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(ended_by__isnull=True, end_words="")
                | (Q(ended_by__isnull=False, ends_on__isnull=False) & ~Q(end_words="")),
                name="families_conflict_ended_with_words",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.family_id
