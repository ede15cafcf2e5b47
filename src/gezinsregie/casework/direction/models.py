# SPDX-License-Identifier: EUPL-1.2
"""Who has direction in each life domain of a family, as a course over time."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Revised


class Holder(models.TextChoices):
    COACH = "coach", _("de coach")
    SHARED = "shared", _("gezin en coach samen")
    FAMILY = "family", _("het gezin")
    NETWORK = "network", _("het eigen netwerk")


class DirectionHeld(Revised):
    """Who has direction in a life domain from a day on, and why (VIG-H8, VIG-L4).

    It holds until the next one of the same life domain. What is said of a day on which something
    was said already corrects that, and what stood is kept.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="directions"
    )
    life_domain = models.CharField(max_length=40)
    holder = models.CharField(max_length=10, choices=Holder.choices)
    from_on = models.DateField()
    words = models.TextField()

    class Meta:
        app_label = "casework"
        verbose_name_plural = "directions held"
        ordering = ["from_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "life_domain", "from_on"], name="direction_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(holder__in=Holder.values), name="direction_holder_known"
            ),
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(life_domain=""), name="direction_says_where_and_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.life_domain} {self.holder}"

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
