# SPDX-License-Identifier: EUPL-1.2
"""On which day somebody was thought to be born, before that was put right."""

from typing import Any

from django.db import models


class BirthDateBefore(models.Model):
    """What stood as somebody's day of birth until it was changed; None: it was not known."""

    member = models.ForeignKey(
        "families.Member", on_delete=models.CASCADE, related_name="birth_dates_before"
    )
    birth_date = models.DateField(null=True, blank=True)
    replaced_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField()

    class Meta:
        app_label = "families"
        verbose_name_plural = "birth dates before"
        ordering = ["-replaced_at", "-id"]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.member.family_id
