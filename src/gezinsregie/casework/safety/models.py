# SPDX-License-Identifier: EUPL-1.2
"""The one way round a refused consent: the steps of the Meldcode, a ground, and a second reader."""

from typing import Any

from django.db import models
from django.db.models import F, Q


class SafetyException(models.Model):
    """Sharing for a child's safety although consent is missing, for one scope and a short period.

    It opens nothing until a second reader signed it off (``second_read_at``), never if it was sent
    back. The steps are those of the Meldcode, taken in order; each has its words and, in
    ``SafetyStep``, its day. ``told_words`` says what the person was told, or why that was unsafe.
    """

    scope = models.ForeignKey("casework.Scope", on_delete=models.CASCADE, related_name="exceptions")
    legal_ground = models.CharField(max_length=40)
    told_words = models.TextField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    second_reader = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    second_words = models.TextField(blank=True)
    second_read_at = models.DateTimeField(null=True, blank=True)
    sent_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(told_words="") & ~Q(legal_ground=""),
                name="exception_has_a_ground_and_was_told",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="exception_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(second_reader__isnull=True) | ~Q(second_reader=F("written_by")),
                name="exception_read_by_another",
            ),
            models.CheckConstraint(
                condition=Q(
                    second_reader__isnull=True,
                    second_read_at__isnull=True,
                    sent_back_at__isnull=True,
                )
                | (
                    Q(second_reader__isnull=False)
                    & (
                        Q(second_read_at__isnull=False, sent_back_at__isnull=True)
                        | Q(second_read_at__isnull=True, sent_back_at__isnull=False)
                    )
                ),
                name="exception_read_or_sent_back",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.scope.access_subject_id


class SafetyStep(models.Model):
    """One of the five steps of the Meldcode, what was done in it, and on which day."""

    exception = models.ForeignKey(SafetyException, on_delete=models.CASCADE, related_name="steps")
    number = models.PositiveSmallIntegerField()
    words = models.TextField()
    done_on = models.DateField()

    class Meta:
        app_label = "casework"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["exception", "number"], name="safety_step_once"),
            models.CheckConstraint(
                condition=Q(number__gte=1, number__lte=5), name="safety_step_of_five"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="safety_step_in_words"),
        ]

    def __str__(self) -> str:
        return str(self.number)
