# SPDX-License-Identifier: EUPL-1.2
"""Who stands in for whom, and who is on duty: so that a crisis needs no emergency access."""

import uuid
from typing import TypeVar

from django.db import models
from django.db.models import F, Q

M = TypeVar("M", bound=models.Model)


class NotWithdrawn(models.Manager[M]):
    """All rows but those that were withdrawn: they give nobody anything."""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(withdrawn=False)


class StandIn(models.Model):
    """A coordinator stands in for an absent one, for a municipality, from a day to a day."""

    absent = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="stood_for")
    stand_in = models.ForeignKey(
        "accounts.User", on_delete=models.PROTECT, related_name="stands_in_for"
    )
    serves = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField()
    withdrawn = models.BooleanField(default=False)

    objects = NotWithdrawn["StandIn"]()
    ever = models.Manager["StandIn"]()

    class Meta:
        app_label = "partners"
        ordering = ["starts_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(absent=F("stand_in")), name="nobody_stands_in_for_himself"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="stand_in_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["absent", "stand_in", "serves", "starts_on"],
                condition=Q(withdrawn=False),
                name="stand_in_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.serves_id


class DutyShift(models.Model):
    """Somebody is on duty for the families of an organisation's coordinators, from moment to
    moment (UTC); at ``ends_at`` the next one is."""

    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="duty_shifts")
    organisation = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="duty_shifts"
    )
    serves = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    withdrawn = models.BooleanField(default=False)

    objects = NotWithdrawn["DutyShift"]()
    ever = models.Manager["DutyShift"]()

    class Meta:
        app_label = "partners"
        ordering = ["starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="duty_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "serves", "starts_at"],
                condition=Q(withdrawn=False),
                name="duty_once",
            ),
        ]
        indexes = [models.Index(fields=["user", "starts_at"], name="duty_of_somebody")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.serves_id
