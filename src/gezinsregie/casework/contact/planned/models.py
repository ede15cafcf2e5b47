# SPDX-License-Identifier: EUPL-1.2
"""Visits and calls that are planned, until they were held or called off."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.families.corrected.models import Revised


class CalledOff(models.TextChoices):
    FAMILY = "family", _("afgezegd door het gezin")
    US = "us", _("afgezegd door ons")


class Planned(Revised):
    """A visit or a call on a day and an hour, with whom and what for.

    ``contact`` is what came of it, None until that was written down. What was called off stays.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="planned"
    )
    kind = models.CharField(max_length=10, choices=ContactKind.choices)
    place = models.CharField(max_length=10, choices=Place.choices)
    starts_at = models.DateTimeField()
    members = models.ManyToManyField("families.Member", related_name="+")
    words = models.TextField(blank=True)
    called_off = models.CharField(max_length=10, choices=CalledOff.choices, blank=True)
    called_off_words = models.TextField(blank=True)
    contact = models.OneToOneField(
        "casework.Contact", on_delete=models.CASCADE, null=True, related_name="planned"
    )

    class Meta:
        app_label = "casework"
        verbose_name_plural = "planned"
        ordering = ["starts_at", "id"]
        indexes = [
            models.Index(
                fields=["trajectory", "starts_at"],
                condition=Q(contact__isnull=True, called_off=""),
                name="planned_still_open",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[ContactKind.VISIT, ContactKind.CALL])
                & Q(place__in=Place.values),
                name="planned_kind_and_place_known",
            ),
            models.CheckConstraint(
                condition=~Q(kind="visit", place="distance"), name="planned_a_visit_is_somewhere"
            ),
            models.CheckConstraint(
                condition=Q(called_off__in=["", *CalledOff.values]),
                name="planned_called_off_by_somebody_known",
            ),
            models.CheckConstraint(
                condition=Q(called_off="") | Q(contact__isnull=True),
                name="planned_held_or_called_off",
            ),
        ]

    def __str__(self) -> str:
        return self.kind

    @property
    def is_open(self) -> bool:
        """Whether it is still to be held, or to be written down."""
        return not self.called_off and self.contact_id is None

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        return str(ContactKind(self.kind).label)

    def get_place_display(self) -> str:  # type: ignore[no-redef]
        return str(Place(self.place).label)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
