# SPDX-License-Identifier: EUPL-1.2
"""Two families that turned out to be one, and what that changed, so that it can be undone."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from gezinsregie.families.corrected.models import Written


class Merging(Written):
    """One family was taken into another. What was absorbed stays as it is, so that who referred it
    still reads what was sent; its people were brought along or found to be known already.

    ``shown_at``: since when the family itself may see who was brought along. ``undone_at``: since
    when the two are apart again.
    """

    kept = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="took_in")
    absorbed = models.ForeignKey(
        "families.Family", on_delete=models.PROTECT, related_name="taken_into"
    )
    words = models.TextField()
    shown_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    shown_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_words = models.TextField(blank=True, default="")

    class Meta:
        app_label = "families"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="families_merging_in_words"),
            models.CheckConstraint(
                condition=~Q(kept=F("absorbed")), name="families_merging_of_two"
            ),
            models.UniqueConstraint(
                fields=["absorbed"],
                condition=Q(undone_at__isnull=True),
                name="families_merging_into_one",
            ),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True, undone_words="")
                | (Q(undone_at__isnull=False, undone_by__isnull=False) & ~Q(undone_words="")),
                name="families_merging_undone_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(shown_at__isnull=True, shown_by__isnull=True)
                | Q(shown_at__isnull=False, shown_by__isnull=False),
                name="families_merging_shown_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.kept_id


class MergedMember(models.Model):
    """Who somebody of the absorbed family is in the family that was kept: a person who was known
    there, or one who was ``brought`` along. Undone, nobody is left who was brought."""

    merging = models.ForeignKey(Merging, on_delete=models.CASCADE, related_name="members")
    absorbed = models.ForeignKey(
        "families.Member", on_delete=models.PROTECT, related_name="taken_into"
    )
    kept = models.ForeignKey(
        "families.Member", null=True, on_delete=models.SET_NULL, related_name="took_in"
    )
    brought = models.BooleanField()

    class Meta:
        app_label = "families"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["merging", "absorbed"], name="families_merged_once_a_member"
            ),
            models.UniqueConstraint(
                fields=["merging", "kept"], name="families_merged_into_one_member"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class MergedRoof(models.Model):
    """A roof of the family that was kept, which was ``brought`` along or was made secret, as the
    other family's is. ``revision``: the one with which the merging left it."""

    merging = models.ForeignKey(Merging, on_delete=models.CASCADE, related_name="roofs")
    household = models.ForeignKey(
        "families.Household", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    brought = models.BooleanField()
    revision = models.PositiveIntegerField()

    class Meta:
        app_label = "families"
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.pk)
