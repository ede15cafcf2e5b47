# SPDX-License-Identifier: EUPL-1.2
"""What is left of a referral that was destroyed: that it was, and what is counted of it."""

from typing import Any

from django.db import models

from gezinsregie.casework.referral.models import CameBy, Outcome, WithdrawnBy


class LetGo(models.Model):
    """A referral that was not accepted, destroyed after its term; nobody of the family is in it.

    Spans are in days. ``term_days`` is the term that applied then.
    """

    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    came_by = models.CharField(max_length=12, choices=CameBy.choices)
    point = models.CharField(max_length=120, blank=True)
    received_on = models.DateField()
    signal_days = models.PositiveIntegerField()
    answer_days = models.PositiveIntegerField()
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    withdrawn_by = models.CharField(max_length=8, blank=True, choices=WithdrawnBy.choices)
    times_undone = models.PositiveIntegerField(default=0)
    term_days = models.PositiveIntegerField()
    destroyed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    destroyed_at = models.DateTimeField()

    class Meta:
        app_label = "casework"
        ordering = ["-destroyed_at", "-id"]
        indexes = [models.Index(fields=["municipality", "received_on"], name="let_go_of_a_year")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.municipality_id
