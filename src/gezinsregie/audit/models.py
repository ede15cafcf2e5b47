# SPDX-License-Identifier: EUPL-1.2
"""The log: who did what, and who read what. Ids only; names are resolved when it is read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    READ = "read", _("gelezen")
    DONE = "done", _("gedaan")
    REFUSED = "refused", _("geweigerd")


class Entry(models.Model):
    """One line of the log. Triggers in the database refuse every change and every removal."""

    sequence = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    actor_id = models.CharField(max_length=80, db_index=True)
    act = models.CharField(max_length=40)
    ground = models.CharField(max_length=40, blank=True)
    subject_kind = models.CharField(max_length=20)
    subject_id = models.CharField(max_length=80)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    origin = models.CharField(max_length=80)
    details = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["sequence"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "at"], name="audit_by_subject"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=Outcome.values), name="audit_outcome_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.act}"
