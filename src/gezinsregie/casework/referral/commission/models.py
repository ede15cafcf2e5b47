# SPDX-License-Identifier: EUPL-1.2
"""The municipality's commission for one family, which replaces an indication decision."""

from typing import Any

from django.db import models
from django.db.models import Q

from gezinsregie.families.corrected.models import Written


class Commission(Written):
    """Which department commissioned the work for a family, and when (VIG-H5).

    ``indication_days`` is what the municipality itself says that an indication decision took it; no
    source gives a number. A later word replaces a commission and leaves it standing.
    """

    referral = models.ForeignKey(
        "casework.Referral", on_delete=models.PROTECT, related_name="commissions"
    )
    department = models.CharField(max_length=120)
    commissioned_on = models.DateField()
    indication_days = models.PositiveSmallIntegerField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(department=""), name="commission_by_a_department"),
            models.UniqueConstraint(
                fields=["referral"],
                condition=Q(replaced_at__isnull=True),
                name="commission_one_stands",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.referral_id
