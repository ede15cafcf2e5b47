# SPDX-License-Identifier: EUPL-1.2
"""A round: one inquiry into one approach of one municipality (TZ2)."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q

from ..factsheet.models import Factsheet
from .rules import RoundState, state_of


class Round(models.Model):
    """An inspectorate asks about one approach of one municipality, by one version of a framework.

    Municipality and approach stand in words, as the inspector writes them: most are no organisation
    of this installation. The round is finished when its factsheet is established.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    inspectorate = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="rounds"
    )
    municipality = models.TextField()
    approach = models.TextField()
    framework_key = models.CharField(max_length=40)
    framework_version = models.CharField(max_length=10)
    opened_on = models.DateField()
    opened_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    planned_end_on = models.DateField()
    factsheet = models.OneToOneField(
        Factsheet, null=True, on_delete=models.PROTECT, related_name="round"
    )

    class Meta:
        app_label = "supervision"
        ordering = ["planned_end_on", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(municipality=""), name="round_of_a_municipality"),
            models.CheckConstraint(condition=~Q(approach=""), name="round_into_an_approach"),
            models.CheckConstraint(
                condition=~Q(framework_key="") & ~Q(framework_version=""),
                name="round_by_a_framework",
            ),
            models.CheckConstraint(
                condition=Q(planned_end_on__gte=F("opened_on")), name="round_ends_after_it_opens"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.approach}, {self.municipality}"

    @property
    def finished_on(self) -> date | None:
        """The day on which its factsheet was established."""
        return self.factsheet.established_on if self.factsheet else None

    def state(self, today: date) -> RoundState:
        """How it stands on ``today``."""
        return state_of(
            planned_end_on=self.planned_end_on, finished_on=self.finished_on, today=today
        )
