# SPDX-License-Identifier: EUPL-1.2
"""What somebody at the desk made of two families that look alike."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from gezinsregie.families.corrected.models import Written


class LookedAlike(Written):
    """Two families that look alike, and whether somebody holds them for the same.

    Kept, so that it is not asked again; a later word replaces it and leaves it standing. ``low``
    and ``high`` are the two in the order of their numbers, so that a pair is one pair.
    """

    referral = models.ForeignKey("casework.Referral", on_delete=models.PROTECT, related_name="+")
    low = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="+")
    high = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="+")
    same = models.BooleanField()
    words = models.TextField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="looked_alike_in_words"),
            models.CheckConstraint(condition=Q(low__lt=F("high")), name="looked_alike_in_order"),
            models.UniqueConstraint(
                fields=["low", "high"],
                condition=Q(replaced_at__isnull=True),
                name="looked_alike_one_stands",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.referral_id
