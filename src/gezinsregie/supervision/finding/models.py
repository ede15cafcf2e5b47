# SPDX-License-Identifier: EUPL-1.2
"""What was found, in words, and the verdict on each indicator (TZ3)."""

from typing import Any

from django.db import models
from django.db.models import Q

from ..factsheet.models import Factsheet, Row
from ..factsheet.reading.records import Mark
from ..factsheet.reading.records import Verdict as Value
from ..factsheet.rules import DECIDABLE


class Finding(models.Model):
    """Words of the inspectors with the mark before them and their points of attention.

    ``year`` is the column of a follow-up, null in a table without years.
    """

    row = models.ForeignKey(Row, on_delete=models.CASCADE, related_name="findings")
    year = models.PositiveSmallIntegerField(null=True)
    position = models.PositiveIntegerField()
    mark = models.CharField(max_length=1, blank=True)
    text = models.TextField(blank=True)
    attention = models.JSONField(default=list)

    class Meta:
        app_label = "supervision"
        ordering = ["row", "year", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["row", "year", "position"], name="finding_position_once_a_year"
            ),
            models.UniqueConstraint(
                fields=["row", "position"],
                condition=Q(year__isnull=True),
                name="finding_position_once",
            ),
            models.CheckConstraint(
                condition=Q(mark__in=["", *(mark.value for mark in Mark)]),
                name="finding_mark_known",
            ),
            models.CheckConstraint(
                condition=Q(year__isnull=True) | Q(year__gte=1900, year__lte=2099),
                name="finding_year_of_our_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mark} {self.position}".strip()


class Verdict(models.Model):
    """The verdict on one indicator: as it was read, and what a person decided where that was open.

    The two are kept apart; the decision never overwrites what was printed.
    """

    factsheet = models.ForeignKey(Factsheet, on_delete=models.CASCADE, related_name="verdicts")
    indicator = models.CharField(max_length=20)
    read_value = models.CharField(max_length=12)
    decided_value = models.CharField(max_length=12, null=True)
    decided_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        app_label = "supervision"
        ordering = ["factsheet", "indicator"]
        constraints = [
            models.UniqueConstraint(fields=["factsheet", "indicator"], name="verdict_once"),
            models.CheckConstraint(
                condition=Q(read_value__in=[value.value for value in Value]),
                name="verdict_read_value_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    decided_value__isnull=True,
                    decided_by__isnull=True,
                    decided_at__isnull=True,
                    reason="",
                )
                | Q(
                    ~Q(reason=""),
                    read_value=Value.UNDECIDED.value,
                    decided_value__in=[value.value for value in DECIDABLE],
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                ),
                name="verdict_decided_by_a_person_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.value}"

    @property
    def access_subject_id(self) -> Any:
        """Who may do what with it follows from its factsheet."""
        return self.factsheet_id

    @property
    def value(self) -> str:
        """What holds: the person's decision, else what was read."""
        return self.decided_value or self.read_value
