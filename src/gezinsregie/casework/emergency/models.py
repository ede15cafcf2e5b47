# SPDX-License-Identifier: EUPL-1.2
"""Emergency access: a reason, a few hours, and somebody else who looks at it afterwards."""

from typing import Any

from django.db import models
from django.db.models import F, Q


class EmergencyAccess(models.Model):
    """Somebody without a ground opened a family's file because it could not wait.

    It closes by itself at ``closes_at``. The privacy officer is told at once, and says afterwards
    whether it was justified; nobody reviews his own.
    """

    family = models.ForeignKey(
        "families.Family", on_delete=models.PROTECT, related_name="emergencies"
    )
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="emergencies")
    reason = models.TextField()
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    justified = models.BooleanField(null=True, blank=True)
    review_words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        verbose_name_plural = "emergency accesses"
        ordering = ["-opened_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="emergency_has_a_reason"),
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opened_at")), name="emergency_closes_after_it_opened"
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("user")),
                name="emergency_reviewed_by_another",
            ),
            models.CheckConstraint(
                condition=Q(
                    reviewed_by__isnull=True,
                    reviewed_at__isnull=True,
                    justified__isnull=True,
                    review_words="",
                )
                | (
                    Q(
                        reviewed_by__isnull=False,
                        reviewed_at__isnull=False,
                        justified__isnull=False,
                    )
                    & ~Q(review_words="")
                ),
                name="emergency_reviewed_with_words",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.family_id
