# SPDX-License-Identifier: EUPL-1.2
"""What each person whose consent is needed said to sharing, and how long that holds."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class ConsentAnswer(models.TextChoices):
    ASKED = "asked", _("gevraagd, nog geen antwoord")
    GIVEN = "given", _("toestemming gegeven")
    REFUSED = "refused", _("geweigerd")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    SEEN_UNDER_PRESSURE = "seen_under_pressure", _("gezien, onder druk")


class ConsentPosition(models.Model):
    """What one person of the family says to one scope. What was said before stays, replaced.

    Each parent and each child has a position apart. ``ends_on`` is the last day that it holds: what
    was agreed, or the day before a child reaches the age at which others must be asked (Jeugdwet
    7.3.4). Only ``given`` opens anything; "seen, under pressure" is no consent.
    """

    scope = models.ForeignKey("casework.Scope", on_delete=models.CASCADE, related_name="positions")
    member = models.ForeignKey("families.Member", on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=20, choices=ConsentAnswer.choices)
    said_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["member", "-written_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "member"],
                condition=Q(replaced_at__isnull=True),
                name="consent_one_position_now",
            ),
            models.CheckConstraint(
                condition=Q(answer__in=ConsentAnswer.values), name="consent_answer_known"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("said_on")),
                name="consent_ends_after_it_was_said",
            ),
        ]

    def __str__(self) -> str:
        return self.answer

    @property
    def access_subject_id(self) -> Any:
        return self.scope.access_subject_id
