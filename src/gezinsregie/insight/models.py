# SPDX-License-Identifier: EUPL-1.2
"""Figures: one row of facts a trajectory, without a person in it."""

from django.db import models
from django.db.models import Q


class TrajectoryFacts(models.Model):
    """What one trajectory adds to the figures. ``token`` is a keyed hash that leads nowhere.

    Months are stored as their first day; ``visits_outside`` counts visits outside the office.
    """

    token = models.CharField(max_length=64, unique=True)
    municipality = models.ForeignKey("partners.Organisation", on_delete=models.CASCADE)
    approach_key = models.CharField(max_length=60)
    approach_version = models.CharField(max_length=20)
    started_month = models.DateField()
    ended_month = models.DateField(null=True, blank=True)
    days_to_start = models.PositiveIntegerField()
    professionals_start = models.PositiveSmallIntegerField(null=True, blank=True)
    professionals_end = models.PositiveSmallIntegerField(null=True, blank=True)
    goals = models.PositiveIntegerField()
    goals_judged = models.PositiveIntegerField()
    goals_met = models.PositiveIntegerField()
    plan_agreed = models.BooleanField()
    visits = models.PositiveIntegerField()
    visits_outside = models.PositiveIntegerField()
    fed_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "trajectory facts"
        constraints = [
            models.CheckConstraint(
                condition=Q(goals_met__lte=models.F("goals_judged"))
                & Q(goals_judged__lte=models.F("goals")),
                name="insight_met_within_judged_within_goals",
            ),
            models.CheckConstraint(
                condition=Q(visits_outside__lte=models.F("visits")),
                name="insight_outside_within_visits",
            ),
        ]

    def __str__(self) -> str:
        return self.token[:8]
