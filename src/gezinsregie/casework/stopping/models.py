# SPDX-License-Identifier: EUPL-1.2
"""A family wants to stop: what was weighed, what each party thinks of it, and what was decided."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Written


class StopOption(models.TextChoices):
    GO_ON = "go_on", _("toch verder, anders")
    PAUSE = "pause", _("een pauze")
    ELSEWHERE = "elsewhere", _("andere hulp die het gezin wel wil")
    CLOSE = "close", _("stoppen, en later nog eens kijken")
    COMPULSORY = "compulsory", _("naar het gedwongen kader")


class StopDecision(Written):
    """The decision about a family that wants to stop (HHW-A2).

    ``danger_words`` say what danger there is, for a step to the compulsory framework alone: that
    somebody stops is no reason for it.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="stop_decisions"
    )
    asked_on = models.DateField()
    family_words = models.TextField()
    outcome = models.CharField(max_length=12, choices=StopOption.choices)
    reason = models.TextField()
    danger_words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=StopOption.values), name="stop_outcome_known"
            ),
            models.CheckConstraint(
                condition=~Q(family_words="") & ~Q(reason=""), name="stop_hears_and_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(outcome="compulsory") | ~Q(danger_words=""),
                name="stop_is_no_reason_for_compulsion",
            ),
        ]

    def __str__(self) -> str:
        return self.outcome

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class StopWeighed(models.Model):
    """One way on that was weighed: what speaks for it and what against."""

    decision = models.ForeignKey(StopDecision, on_delete=models.CASCADE, related_name="weighed")
    option = models.CharField(max_length=12, choices=StopOption.choices)
    speaks_for = models.TextField()
    speaks_against = models.TextField()

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "option"], name="stop_weighed_once"),
            models.CheckConstraint(
                condition=~Q(speaks_for="") & ~Q(speaks_against=""), name="stop_weighed_both_ways"
            ),
        ]

    def __str__(self) -> str:
        return self.option


class StopView(models.Model):
    """What a partner thinks of it, and what it means by pressure; parties may differ in both."""

    decision = models.ForeignKey(StopDecision, on_delete=models.CASCADE, related_name="views")
    involvement = models.ForeignKey(
        "casework.Involvement", on_delete=models.PROTECT, related_name="+"
    )
    words = models.TextField()
    about_pressure = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "involvement"], name="stop_view_once"),
            models.CheckConstraint(condition=~Q(words=""), name="stop_view_in_words"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
