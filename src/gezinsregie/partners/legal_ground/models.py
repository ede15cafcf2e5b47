# SPDX-License-Identifier: EUPL-1.2
"""Which legal grounds a municipality uses: it may switch one on or off that the content lists."""

import uuid

from django.db import models
from django.db.models import Q


class GroundSwitch(models.Model):
    """A legal ground of ``content/grounds.yaml`` switched on or off here, with the reason."""

    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="ground_switches"
    )
    ground_key = models.CharField(max_length=60)
    is_on = models.BooleanField()
    reason = models.TextField()
    switched_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    switched_at = models.DateTimeField()

    class Meta:
        app_label = "partners"
        verbose_name_plural = "ground switches"
        ordering = ["ground_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "ground_key"], name="one_switch_a_ground"
            ),
            models.CheckConstraint(
                condition=~Q(ground_key="") & ~Q(reason=""), name="switched_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ground_key} {self.is_on}"

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.municipality_id
