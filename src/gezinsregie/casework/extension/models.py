# SPDX-License-Identifier: EUPL-1.2
"""A planned end that was moved, with the reason."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from gezinsregie.families.corrected.models import Written


class Extension(Written):
    """The planned end went from one day to a later one (VIG-L7)."""

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="extensions"
    )
    from_end = models.DateField()
    to_end = models.DateField()
    reason = models.TextField()

    class Meta:
        app_label = "casework"
        ordering = ["to_end"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "from_end"], name="extension_once_from_an_end"
            ),
            models.CheckConstraint(
                condition=Q(to_end__gt=F("from_end")), name="extension_goes_further"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="extension_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.from_end} {self.to_end}"

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
