# SPDX-License-Identifier: EUPL-1.2
"""Who wrote a fact and when, and what stood before it was corrected."""

from typing import Any

from django.db import models


class Written(models.Model):
    """A fact with who wrote it first, and when."""

    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        abstract = True


class Revised(Written):
    """A fact that can be corrected; ``revision`` goes up by one with each correction."""

    revision = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


class Before(models.Model):
    """What a correction replaced, as it stood. Triggers refuse any change afterwards.

    ``kind`` and ``row_id`` name the fact; ``revision`` is the one that ended; ``content`` holds the
    fields that were replaced and no others, as JSON values.
    """

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    row_id = models.CharField(max_length=40)
    revision = models.PositiveIntegerField()
    content = models.JSONField()
    why = models.TextField(blank=True)
    replaced_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField()

    class Meta:
        app_label = "families"
        verbose_name_plural = "before"
        ordering = ["-revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "row_id", "revision"], name="families_before_once_a_revision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.row_id}, {self.revision}"

    @property
    def access_subject_id(self) -> Any:
        return self.family_id
