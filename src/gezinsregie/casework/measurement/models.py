# SPDX-License-Identifier: EUPL-1.2
"""Self-sufficiency and the number of professionals, at start and end (ITG-L4, ITG-L7)."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Moment(models.TextChoices):
    START = "start", _("begin")
    END = "end", _("einde")


class Measurement(models.Model):
    """One measurement with one instrument at one moment of a trajectory."""

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="measurements"
    )
    moment = models.CharField(max_length=5, choices=Moment.choices)
    instrument_key = models.CharField(max_length=40)
    taken_on = models.DateField()
    professionals_involved = models.PositiveSmallIntegerField()
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "casework"
        ordering = ["taken_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["trajectory", "moment"], name="measured_once_a_moment"),
            models.CheckConstraint(
                condition=Q(moment__in=Moment.values), name="measurement_moment_known"
            ),
            models.CheckConstraint(
                condition=Q(professionals_involved__lte=99),
                name="measurement_professionals_believable",
            ),
        ]

    def __str__(self) -> str:
        return self.moment

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class Score(models.Model):
    """The level of one domain (1 acute … 5 fully self-sufficient), or why it is not relevant.

    No domain is ever required: a city collected too much that way (AP, 2018). No row: not scored.
    """

    measurement = models.ForeignKey(Measurement, on_delete=models.CASCADE, related_name="scores")
    domain_key = models.CharField(max_length=40)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    not_relevant_because = models.CharField(max_length=200, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["measurement", "domain_key"], name="score_once"),
            models.CheckConstraint(
                condition=Q(level__gte=1, level__lte=5, not_relevant_because="")
                | (Q(level__isnull=True) & ~Q(not_relevant_because="")),
                name="score_level_or_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.domain_key
