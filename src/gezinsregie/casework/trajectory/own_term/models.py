# SPDX-License-Identifier: EUPL-1.2
"""The maximum that a municipality decided on, where its approach says that there is one and not
how long it is (CRG-E2)."""

import uuid

from django.db import models
from django.db.models import Q

from .rules import LONGEST


class OwnTerm(models.Model):
    """From ``starts_on`` a trajectory of this approach and form lasts ``months`` at most.

    ``paper`` says where that was decided. A later one takes its place; the earlier stays. Nothing
    in ``form_key``: an approach without forms. Every version of the approach is meant.
    """

    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="own_terms"
    )
    approach_key = models.CharField(max_length=60)
    form_key = models.CharField(max_length=60, blank=True)
    months = models.PositiveSmallIntegerField()
    starts_on = models.DateField()
    paper = models.TextField()
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        app_label = "casework"
        ordering = ["approach_key", "form_key", "-starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "approach_key", "form_key", "starts_on"],
                name="own_term_one_a_day",
            ),
            models.CheckConstraint(
                condition=Q(months__gte=1) & Q(months__lte=LONGEST), name="own_term_of_some_months"
            ),
            models.CheckConstraint(
                condition=~Q(approach_key="") & ~Q(paper=""), name="own_term_of_what_by_which_paper"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.approach_key} {self.form_key}: {self.months}"

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.municipality_id
