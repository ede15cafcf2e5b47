# SPDX-License-Identifier: EUPL-1.2
"""What one member of a family may not learn, such as where the other parent lives now."""

from typing import Any

from django.db import models
from django.db.models import F, Q

WITHHELD_THINGS = ("household", "organisation", "concern", "goal", "contact")


def _exactly_one() -> Q:
    found = Q()
    for chosen in WITHHELD_THINGS:
        found |= Q(**{f"{name}__isnull": name != chosen for name in WITHHELD_THINGS})
    return found


class Withheld(models.Model):
    """One thing that is kept from one member, everywhere: pages, letters, and who looked.

    A household stands for its address and its name, an organisation for its name wherever it is
    mentioned. The member is told that something is withheld, why, and where to complain.
    """

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="withheld")
    from_member = models.ForeignKey(
        "families.Member", on_delete=models.CASCADE, related_name="withheld_from"
    )
    household = models.ForeignKey(
        "families.Household", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    organisation = models.ForeignKey(
        "partners.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    concern = models.ForeignKey(
        "casework.Concern", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    goal = models.ForeignKey(
        "casework.Goal", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    contact = models.ForeignKey(
        "casework.Contact", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    reason = models.TextField()
    decided_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name_plural = "withheld"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=_exactly_one(), name="withheld_one_thing"),
            models.CheckConstraint(condition=~Q(reason=""), name="withheld_for_a_reason"),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="withheld_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.family_id
