# SPDX-License-Identifier: EUPL-1.2
"""How safe it is: for the family, its children, and who lives around it or comes by."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Written


class Verdict(models.TextChoices):
    SAFE = "safe", _("veilig genoeg nu")
    WORRY = "worry", _("zorgen")
    NOT_KNOWN = "not_known", _("niet bekend")


class SafetyCheck(Written):
    """What somebody found on one day, of each of the three (``rules.PARTS``). A later check
    replaces nothing: how it went stays to be read. ``referral``: it was done at the desk."""

    family = models.ForeignKey(
        "families.Family", on_delete=models.PROTECT, related_name="safety_checks"
    )
    referral = models.ForeignKey(
        "casework.Referral", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    checked_on = models.DateField()
    family_verdict = models.CharField(max_length=9, choices=Verdict.choices)
    family_words = models.TextField(blank=True)
    children_verdict = models.CharField(max_length=9, choices=Verdict.choices)
    children_words = models.TextField(blank=True)
    surroundings_verdict = models.CharField(max_length=9, choices=Verdict.choices)
    surroundings_words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-checked_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(**{f"{part}_verdict": Verdict.SAFE})
                | (
                    Q(**{f"{part}_verdict__in": [Verdict.WORRY, Verdict.NOT_KNOWN]})
                    & ~Q(**{f"{part}_words": ""})
                ),
                name=f"safety_check_{part}_in_words",
            )
            for part in ("family", "children", "surroundings")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.referral_id or self.family_id
