# SPDX-License-Identifier: EUPL-1.2
"""What somebody must know before going to a family, and whom the family calls in a crisis."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Revised, Written


class Hazard(models.TextChoices):
    """What a visitor meets or does; never what somebody is."""

    DOG = "dog", _("hond of ander dier")
    AGGRESSION = "aggression", _("kans op agressie")
    WEAPON = "weapon", _("wapen in huis")
    NOT_ALONE = "not_alone", _("niet alleen gaan")
    OTHER = "other", _("iets anders")


class ToldTo(models.TextChoices):
    """Who reads a note besides whoever goes there for us: coach, stand-in, duty, emergency."""

    VISITORS = "visitors", _("alleen wie van ons erheen gaat")
    PARTNERS = "partners", _("ook partners die het gezin helpen")
    EVERYBODY = "everybody", _("ook partners en het gezin zelf")


class VisitorNote(Revised):
    """A safety note for whoever goes to a family, until it ended; to be looked at again on
    ``review_on``, when it may not be true any more."""

    family = models.ForeignKey(
        "families.Family", on_delete=models.CASCADE, related_name="visitor_notes"
    )
    hazard = models.CharField(max_length=12, choices=Hazard.choices)
    words = models.TextField()
    told_to = models.CharField(max_length=10, choices=ToldTo.choices, default=ToldTo.VISITORS)
    review_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "families"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(hazard__in=Hazard.values, told_to__in=ToldTo.values),
                name="families_visitor_note_known",
            ),
            models.CheckConstraint(condition=~Q(words=""), name="families_visitor_note_says"),
        ]

    def __str__(self) -> str:
        return self.hazard

    @property
    def access_subject_id(self) -> Any:
        return self.family_id


class CrisisContact(Written):
    """Whom to call for a family outside hours: somebody of its own network, who agreed to that."""

    family = models.ForeignKey(
        "families.Family", on_delete=models.CASCADE, related_name="crisis_contacts"
    )
    name = models.CharField(max_length=120)
    relation = models.CharField(max_length=120)
    phone = models.CharField(max_length=40)
    when_words = models.CharField(max_length=200, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "families"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(relation="") & ~Q(phone=""),
                name="families_crisis_contact_can_be_called",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.family_id
