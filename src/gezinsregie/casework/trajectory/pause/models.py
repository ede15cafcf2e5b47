# SPDX-License-Identifier: EUPL-1.2
"""A time in which the work with a family rests, and who stays in touch."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from gezinsregie.families.corrected.models import Written


class Pause(Written):
    """The work rests from one day until another that is expected; ``ends_on`` None: it still does.

    ``keeps_contact`` says who stays in touch meanwhile: a pause is no goodbye. The planned end does
    not move by it.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="pauses"
    )
    starts_on = models.DateField()
    expected_end_on = models.DateField()
    reason = models.TextField()
    keeps_contact = models.CharField(max_length=200)
    ends_on = models.DateField(null=True, blank=True)
    ended_words = models.TextField(blank=True)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        app_label = "casework"
        ordering = ["starts_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory"], condition=Q(ends_on__isnull=True), name="pause_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(expected_end_on__gt=F("starts_on")), name="pause_expects_an_end"
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(keeps_contact=""), name="pause_says_why_and_who"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True, ended_by__isnull=True)
                | Q(ends_on__gte=F("starts_on"), ended_by__isnull=False),
                name="pause_ended_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.starts_on)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
