# SPDX-License-Identifier: EUPL-1.2
"""Handing a trajectory to another coordinator or municipality: open until accepted in writing."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Written


class TransferKind(models.TextChoices):
    COORDINATOR = "coordinator", _("een andere coach in deze gemeente")
    MUNICIPALITY = "municipality", _("een andere gemeente")


class Transfer(Written):
    """An offer to take a family over. Until it is accepted the coordinator stays the coordinator.

    ``from_coordinator`` is who was the coordinator when it was offered: the coordinators of a
    trajectory one after another are those of its accepted transfers. ``accepted`` is None until
    there is an answer, which has a name and words of its own.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="transfers"
    )
    kind = models.CharField(max_length=12, choices=TransferKind.choices)
    from_coordinator = models.ForeignKey(
        "accounts.User", on_delete=models.PROTECT, related_name="+"
    )
    to_coordinator = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    to_organisation = models.CharField(max_length=120, blank=True)
    to_name = models.CharField(max_length=120)
    to_email = models.EmailField()
    reason = models.TextField()
    accepted = models.BooleanField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_name = models.CharField(max_length=120, blank=True)
    answer_words = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory"],
                condition=Q(answered_at__isnull=True, withdrawn_at__isnull=True),
                name="transfer_one_open_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(kind="coordinator", to_coordinator__isnull=False)
                | (Q(kind="municipality", to_coordinator__isnull=True) & ~Q(to_organisation="")),
                name="transfer_goes_to_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(to_name="") & ~Q(to_email=""),
                name="transfer_says_why_and_to_whom",
            ),
            models.CheckConstraint(
                condition=Q(accepted__isnull=True, answered_at__isnull=True, answer_words="")
                | (
                    Q(accepted__isnull=False, answered_at__isnull=False)
                    & Q(withdrawn_at__isnull=True)
                    & ~Q(answer_words="")
                    & ~Q(answer_name="")
                ),
                name="transfer_answered_in_writing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_open(self) -> bool:
        return self.answered_at is None and self.withdrawn_at is None

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class TransferItem(models.Model):
    """Of one member: on which ground the file goes along, or why it stays."""

    transfer = models.ForeignKey(Transfer, on_delete=models.CASCADE, related_name="items")
    member = models.ForeignKey("families.Member", on_delete=models.PROTECT, related_name="+")
    legal_ground = models.CharField(max_length=40, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["transfer", "member"], name="transfer_item_once"),
            models.CheckConstraint(
                condition=~Q(legal_ground="") | ~Q(words=""), name="transfer_item_on_a_ground"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def goes(self) -> bool:
        return bool(self.legal_ground)
