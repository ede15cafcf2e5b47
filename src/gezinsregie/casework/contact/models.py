# SPDX-License-Identifier: EUPL-1.2
"""Contacts: every visit, call and message, with whom and where."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ContactKind(models.TextChoices):
    VISIT = "visit", _("bezoek")
    CALL = "call", _("telefoongesprek")
    MESSAGE = "message", _("bericht")


class Place(models.TextChoices):
    AT_HOME = "at_home", _("bij het gezin thuis")
    ELSEWHERE = "elsewhere", _("ergens anders, buiten kantoor")
    OFFICE = "office", _("op kantoor")
    DISTANCE = "distance", _("op afstand")


class ContactOutcome(models.TextChoices):
    """Whether it came to a contact at all: a shut door is written down too."""

    TOOK_PLACE = "took_place", _("ging door")
    NOBODY_THERE = "nobody_there", _("niemand thuis of geen gehoor")
    OFF_BY_FAMILY = "off_by_family", _("afgezegd door het gezin")
    OFF_BY_US = "off_by_us", _("afgezegd door ons")


class Contact(models.Model):
    """One contact with one or more members. Where it was shows whether the work reaches out.

    What did not take place is kept here with whom it would have been; it counts nowhere as contact.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="contacts"
    )
    kind = models.CharField(max_length=10, choices=ContactKind.choices)
    place = models.CharField(max_length=10, choices=Place.choices)
    outcome = models.CharField(
        max_length=15, choices=ContactOutcome.choices, default=ContactOutcome.TOOK_PLACE
    )
    happened_at = models.DateTimeField()
    members = models.ManyToManyField("families.Member", related_name="+")
    # Of the network and of partners, as whoever was there would say it.
    others = models.CharField(max_length=200, blank=True, default="")
    note = models.TextField()
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "casework"
        ordering = ["-happened_at", "-id"]
        indexes = [models.Index(fields=["trajectory", "-happened_at"], name="contact_by_moment")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ContactKind.values, place__in=Place.values),
                name="contact_kind_and_place_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=ContactOutcome.values), name="contact_outcome_known"
            ),
            models.CheckConstraint(
                condition=~Q(kind="message") | Q(outcome="took_place"),
                name="contact_a_message_took_place",
            ),
            models.CheckConstraint(condition=~Q(note=""), name="contact_has_a_note"),
            models.CheckConstraint(
                condition=~Q(kind="visit", place="distance"), name="contact_a_visit_is_somewhere"
            ),
        ]

    def __str__(self) -> str:
        return self.kind

    @property
    def took_place(self) -> bool:
        return self.outcome == ContactOutcome.TOOK_PLACE

    # Django's own builds a table of all words for each word; a visit is shown on every page.
    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        return str(ContactKind(self.kind).label)

    def get_place_display(self) -> str:  # type: ignore[no-redef]
        return str(Place(self.place).label)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
