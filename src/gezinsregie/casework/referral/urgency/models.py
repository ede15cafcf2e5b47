# SPDX-License-Identifier: EUPL-1.2
"""A referral that cannot wait in the row."""

from typing import Any

from django.db import models
from django.db.models import Q

from gezinsregie.families.corrected.models import Written


class CrisisFlag(Written):
    """Somebody says that a family is in crisis; it is answered by ``answer_by``, until lifted.

    A referrer who answers that there is a crisis flags by that alone, without words of its own.
    """

    referral = models.ForeignKey(
        "casework.Referral", on_delete=models.PROTECT, related_name="crisis_flags"
    )
    by_referrer = models.BooleanField(default=False)
    words = models.TextField(blank=True)
    answer_by = models.DateTimeField()
    lifted_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") | Q(by_referrer=True), name="crisis_flag_in_words"
            ),
            models.CheckConstraint(
                condition=Q(lifted_by__isnull=True, lifted_at__isnull=True, lifted_words="")
                | (Q(lifted_by__isnull=False, lifted_at__isnull=False) & ~Q(lifted_words="")),
                name="crisis_flag_lifted_whole",
            ),
            models.UniqueConstraint(
                fields=["referral"],
                condition=Q(lifted_at__isnull=True),
                name="crisis_flag_one_open",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.referral_id
