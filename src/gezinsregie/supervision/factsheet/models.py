# SPDX-License-Identifier: EUPL-1.2
"""A published factsheet as it was read in: its text, line by line, and its tables, row by row."""

import uuid

from django.db import models
from django.db.models import Q

from .reading.records import Kind, Role


class Factsheet(models.Model):
    """One published text, held by one inspectorate (TZ6, TZ8).

    It is a draft until a person establishes it; from then on nothing of it changes any more.
    ``years`` are the columns of a follow-up, oldest first. ``imported_by`` is empty when the
    installation itself read it in, from the terminal.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    inspectorate = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="factsheets"
    )
    kind = models.CharField(max_length=10)
    title = models.TextField()
    approach = models.TextField(blank=True)
    municipality = models.TextField(blank=True)
    description = models.TextField(blank=True)
    respondents = models.JSONField(default=list)
    years = models.JSONField(default=list)
    framework_key = models.CharField(max_length=40)
    framework_version = models.CharField(max_length=10)
    source_digest = models.CharField(max_length=64)
    imported_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    imported_at = models.DateTimeField()
    established_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    established_on = models.DateField(null=True)

    class Meta:
        app_label = "supervision"
        ordering = ["-imported_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["inspectorate", "source_digest"], name="factsheet_text_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in Kind]), name="factsheet_kind_known"
            ),
            models.CheckConstraint(condition=~Q(title=""), name="factsheet_titled"),
            models.CheckConstraint(condition=~Q(source_digest=""), name="factsheet_has_a_source"),
            models.CheckConstraint(
                condition=Q(established_on__isnull=True, established_by__isnull=True)
                | Q(established_on__isnull=False, established_by__isnull=False),
                name="factsheet_established_by_a_person",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_draft(self) -> bool:
        """Whether it may still change."""
        return self.established_on is None


class SourceLine(models.Model):
    """A line of the source that is not blank, numbered from 1, and what it was taken for.

    ``unplaced`` holds the parts of it that look like content and found no place.
    """

    factsheet = models.ForeignKey(Factsheet, on_delete=models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField()
    text = models.TextField()
    role = models.CharField(max_length=20)
    unplaced = models.JSONField(default=list)

    class Meta:
        app_label = "supervision"
        ordering = ["factsheet", "number"]
        constraints = [
            models.UniqueConstraint(fields=["factsheet", "number"], name="source_line_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="source_line_from_one"),
            models.CheckConstraint(condition=~Q(text=""), name="source_line_not_blank"),
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in Role]), name="source_line_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class Row(models.Model):
    """A row of a table. ``indicators`` are keys of the framework; ``printed`` holds, per key, the
    wording on the factsheet where it differs from the framework's."""

    factsheet = models.ForeignKey(Factsheet, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    theme = models.TextField(blank=True)
    criterion = models.TextField(blank=True)
    indicators = models.JSONField(default=list)
    printed = models.JSONField(default=dict)
    decided = models.BooleanField()
    shared = models.BooleanField()

    class Meta:
        app_label = "supervision"
        ordering = ["factsheet", "position"]
        constraints = [
            models.UniqueConstraint(fields=["factsheet", "position"], name="row_position_once"),
            models.CheckConstraint(condition=Q(line__gte=1), name="row_line_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.position}"
