# SPDX-License-Identifier: EUPL-1.2
"""The trajectory: one coordinator works with one family by one approach, in phases."""

from typing import Any

from django.db import models
from django.db.models import F, Q


class Trajectory(models.Model):
    """One trajectory of one family. The definition of its approach is pinned by key and version.

    A family has at most one that is open, and it has a coordinator always: both by the database.
    """

    family = models.ForeignKey(
        "families.Family", on_delete=models.PROTECT, related_name="trajectories"
    )
    referral = models.OneToOneField(
        "casework.Referral", on_delete=models.PROTECT, related_name="trajectory"
    )
    approach_key = models.CharField(max_length=60)
    approach_version = models.CharField(max_length=20)
    form_key = models.CharField(max_length=60, blank=True)
    coordinator = models.ForeignKey("accounts.User", on_delete=models.PROTECT)
    started_on = models.DateField()
    planned_end_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-started_on", "-id"]
        verbose_name_plural = "trajectories"
        constraints = [
            models.UniqueConstraint(
                fields=["family"],
                condition=Q(ended_on__isnull=True),
                name="trajectory_one_open_a_family",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="trajectory_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(planned_end_on__isnull=True) | Q(planned_end_on__gte=F("started_on")),
                name="trajectory_planned_after_start",
            ),
            models.CheckConstraint(
                condition=~Q(approach_key="") & ~Q(approach_version=""),
                name="trajectory_pins_its_approach",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.approach_key}@{self.approach_version}"

    @property
    def access_subject_id(self) -> Any:
        return self.family_id


class PhaseEntered(models.Model):
    """The day on which a trajectory entered a phase of its approach."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="phases")
    phase_key = models.CharField(max_length=40)
    entered_on = models.DateField()
    # Of what was written before these were kept: not known.
    written_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    written_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["entered_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["trajectory", "phase_key"], name="phase_entered_once"),
        ]

    def __str__(self) -> str:
        return self.phase_key
