# SPDX-License-Identifier: EUPL-1.2
"""How far a goal was, time after time, and what was chosen when it came no further."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Revised


class Choice(models.TextChoices):
    GO_ON = "go_on", _("zo doorgaan")
    SMALLER = "smaller", _("het doel kleiner maken")
    OTHER_WAY = "other_way", _("het anders aanpakken")
    OTHER_PERSON = "other_person", _("iemand anders laten helpen")
    STOP = "stop", _("dit doel loslaten")


class GoalReview(Revised):
    """One judgement of a goal on the six points; the goal itself says what the last one was.

    ``without_progress`` is what the rules said of it on its day. ``choice`` is empty until somebody
    chose how to go on; one that shows progress asks for none.
    """

    goal = models.ForeignKey("casework.Goal", on_delete=models.CASCADE, related_name="reviews")
    attainment = models.SmallIntegerField()
    words = models.TextField(blank=True)
    reviewed_on = models.DateField()
    without_progress = models.BooleanField(default=False)
    choice = models.CharField(max_length=12, choices=Choice.choices, blank=True, default="")
    choice_words = models.TextField(blank=True)
    chosen_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["reviewed_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(attainment__gte=-3, attainment__lte=2), name="review_on_six_points"
            ),
            models.CheckConstraint(
                condition=Q(choice__in=["", *Choice.values]), name="review_choice_known"
            ),
            models.CheckConstraint(
                condition=Q(choice="", chosen_on__isnull=True)
                | (~Q(choice="") & Q(chosen_on__gte=F("reviewed_on"))),
                name="review_chosen_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.attainment)

    @property
    def access_subject_id(self) -> Any:
        return self.goal.access_subject_id
