# SPDX-License-Identifier: EUPL-1.2
"""Mandates: who may decide what, over whom, up to where, by which letter (ITG-L8)."""

import uuid

from django.db import models
from django.db.models import Q


class Mandate(models.Model):
    """A role may take a kind of decision that binds a partner, as a mandate letter says.

    ``over`` is a party of the letter; ``up_to`` says in words where the mandate ends, empty where
    the letter names no bound. It is in force while the letter binds ``over``, and not after
    ``ends_on``, the last day of a mandate that was taken back.
    """

    agreement = models.ForeignKey(
        "partners.Agreement", on_delete=models.PROTECT, related_name="mandates"
    )
    holder_role = models.CharField(max_length=20)
    over = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="mandates_over"
    )
    decision_key = models.CharField(max_length=60)
    up_to = models.TextField(blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "partners"
        ordering = ["over__name", "decision_key", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "holder_role", "over", "decision_key"], name="mandate_once"
            ),
            models.CheckConstraint(
                condition=~Q(holder_role="") & ~Q(decision_key=""),
                name="mandate_says_who_and_what",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder_role} {self.decision_key}"

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.agreement.municipality_id
