# SPDX-License-Identifier: EUPL-1.2
"""What the desk asks a referrer before it answers, and what came back."""

from typing import Any

from django.db import models
from django.db.models import Q

from gezinsregie.families.corrected.models import Written


class DeskQuestion(Written):
    """A question of the desk about one referral, with the day by which the answer is hoped for.

    ``answered_by`` is the referrer, or the desk worker who wrote down what was said by phone. At
    most one question of a referral is open: neither answered nor withdrawn.
    """

    referral = models.ForeignKey(
        "casework.Referral", on_delete=models.CASCADE, related_name="questions"
    )
    words = models.TextField()
    due_on = models.DateField()
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="desk_question_in_words"),
            models.CheckConstraint(
                condition=Q(answer="", answered_by__isnull=True, answered_at__isnull=True)
                | (
                    ~Q(answer="")
                    & Q(answered_by__isnull=False, answered_at__isnull=False)
                    & Q(withdrawn_at__isnull=True)
                ),
                name="desk_question_answered_whole",
            ),
            models.UniqueConstraint(
                fields=["referral"],
                condition=Q(answered_at__isnull=True, withdrawn_at__isnull=True),
                name="desk_question_one_open",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.referral_id

    @property
    def is_open(self) -> bool:
        return self.answered_at is None and self.withdrawn_at is None
