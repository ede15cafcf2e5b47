# SPDX-License-Identifier: EUPL-1.2
"""What each party thinks of a version of the plan."""

from typing import Any

from django.db import models
from django.db.models import Q

from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.families.corrected.models import Revised


class PartyView(Revised):
    """The view of one member or one partner on one version, in that party's own words.

    The version never changes; what somebody thinks of it may, and what stood before is kept.
    ``carried_from`` is the view on the version that was discussed, where the one that was agreed
    says word for word the same; None for what was said of this version itself.
    """

    version = models.ForeignKey(
        "casework.PlanVersion", on_delete=models.PROTECT, related_name="views"
    )
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    involvement = models.ForeignKey(
        "casework.Involvement", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    view = models.CharField(max_length=20, choices=FamilyView.choices)
    words = models.TextField(blank=True)
    given_on = models.DateField()
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(member__isnull=False, involvement__isnull=True)
                | Q(member__isnull=True, involvement__isnull=False),
                name="party_view_of_one_party",
            ),
            models.CheckConstraint(
                condition=Q(view__in=["agrees", "disagrees", "could_not_answer"])
                | Q(view="seen_under_pressure", involvement__isnull=True),
                name="party_view_known",
            ),
            models.CheckConstraint(
                condition=~Q(view="disagrees", words=""), name="party_view_disagrees_in_words"
            ),
            models.UniqueConstraint(fields=["version", "member"], name="party_view_once_a_member"),
            models.UniqueConstraint(
                fields=["version", "involvement"], name="party_view_once_a_partner"
            ),
        ]

    def __str__(self) -> str:
        return self.view

    @property
    def access_subject_id(self) -> Any:
        return self.version.trajectory.family_id
