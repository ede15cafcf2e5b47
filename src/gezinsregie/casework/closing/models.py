# SPDX-License-Identifier: EUPL-1.2
"""Closing: why it ends, who takes over, and when somebody looks again."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class ClosingReason(models.TextChoices):
    MANAGEABLE = "manageable", _("de problemen zijn opgelost of beheersbaar")
    HANDED_OVER = "handed_over", _("een ander neemt het over")
    MOVED = "moved", _("het gezin is verhuisd")
    STOPPED = "stopped", _("het gezin is gestopt")


class Closing(models.Model):
    """The end of a trajectory. A family is not let go: there is a next look, by somebody."""

    trajectory = models.OneToOneField(
        "casework.Trajectory", on_delete=models.PROTECT, related_name="closing"
    )
    closed_on = models.DateField()
    reason = models.CharField(max_length=12, choices=ClosingReason.choices)
    words = models.TextField()
    handed_over_to = models.CharField(max_length=200)
    look_again_on = models.DateField()
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=ClosingReason.values), name="closing_reason_known"
            ),
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(handed_over_to=""), name="closing_says_why_and_to_whom"
            ),
            models.CheckConstraint(
                condition=Q(look_again_on__gt=F("closed_on")), name="closing_looks_again_later"
            ),
        ]

    def __str__(self) -> str:
        return self.reason

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
