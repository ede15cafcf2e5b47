# SPDX-License-Identifier: EUPL-1.2
"""What partners may know of each other: former names, aims, and what a coach is there for."""

import uuid

from django.db import models
from django.db.models import Q


class FormerName(models.Model):
    """A name that an organisation had, until a day where that is known (AMK, then Veilig Thuis)."""

    organisation = models.ForeignKey(
        "partners.Organisation", on_delete=models.CASCADE, related_name="former_names"
    )
    name = models.CharField(max_length=200)
    until = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "partners"
        ordering = ["-until", "id"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="former_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="former_name_is_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class PartnerAim(models.Model):
    """What an organisation wants to reach, in its own words (HHW-A6).

    ``life_domain`` is empty for its aim in general.
    """

    organisation = models.ForeignKey(
        "partners.Organisation", on_delete=models.CASCADE, related_name="aims"
    )
    life_domain = models.CharField(max_length=60, blank=True)
    words = models.TextField()
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        app_label = "partners"
        ordering = ["life_domain", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "life_domain"], name="one_aim_a_domain"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="aim_has_words"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class CoachProfile(models.Model):
    """What a coordinator here does, can, and how many families one has (VIG-L10, CRG-E10).

    ``competences`` and ``caseload`` are lists of sentences; ``approach_key`` is empty for a profile
    that holds for every approach.
    """

    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.CASCADE, related_name="coach_profiles"
    )
    approach_key = models.CharField(max_length=60, blank=True)
    words = models.TextField()
    competences = models.JSONField(default=list)
    caseload = models.JSONField(default=list)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        app_label = "partners"
        ordering = ["approach_key", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "approach_key"], name="one_profile_an_approach"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="profile_has_words"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.municipality_id
