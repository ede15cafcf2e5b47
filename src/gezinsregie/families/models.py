# SPDX-License-Identifier: EUPL-1.2
"""The family: who belongs to it, and under which roofs."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .birth.models import BirthDateBefore  # noqa: F401 - Django looks for models here
from .conflict.models import AdvanceDeclaration  # noqa: F401 - Django looks for models here
from .corrected.models import Before  # noqa: F401 - Django looks for models here
from .door.models import CrisisContact, VisitorNote  # noqa: F401 - Django looks for models here
from .merging.models import (  # noqa: F401 - Django looks for models here
    MergedMember,
    MergedRoof,
    Merging,
)
from .standing import (  # noqa: F401 - Django looks for models here
    Authority,
    ConflictOfInterest,
    MemberAccount,
    WorksAt,
)
from .words import LONGEST


class Family(models.Model):
    """A family as the municipality knows it. Its address on the web is a random number."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT)
    name = models.CharField(max_length=120)
    known_since = models.DateField()

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "families"
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="families_family_named")]

    def __str__(self) -> str:
        return self.name


class Household(models.Model):
    """One roof of the family. Parents who live apart make two."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="households")
    name = models.CharField(max_length=120)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    place = models.CharField(max_length=80, blank=True)
    address_protected = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["family", "name"], name="families_household_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.family_id


class MemberRole(models.TextChoices):
    PARENT = "parent", _("ouder")
    CHILD = "child", _("kind")
    OTHER = "other", _("andere volwassene")


class Gender(models.TextChoices):
    FEMALE = "female", _("vrouw")
    MALE = "male", _("man")
    OTHER = "other", _("anders")
    UNKNOWN = "unknown", _("niet bekend")


class Member(models.Model):
    """Somebody of the family. The BSN is encrypted; it is found again by a keyed hash.

    ``belongs_from`` and ``belongs_until`` are the first and the last day of belonging, where known.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="members")
    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="members")
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=120)
    birth_date = models.DateField(null=True, blank=True)
    gender = models.CharField(max_length=10, choices=Gender.choices, default=Gender.UNKNOWN)
    role = models.CharField(max_length=10, choices=MemberRole.choices)
    bsn_encrypted = models.CharField(max_length=200, blank=True)
    bsn_hash = models.CharField(max_length=64, blank=True, db_index=True)
    belongs_from = models.DateField(null=True, blank=True)
    belongs_until = models.DateField(null=True, blank=True)
    # Written down by the coordinator, and no part of what a referrer sent.
    added_at = models.DateTimeField(null=True, blank=True)
    hidden_from_family = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        # Said aloud, as databases differ: whose day of birth is unknown stands last.
        ordering = [F("birth_date").asc(nulls_last=True), "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["family", "bsn_hash"],
                condition=~Q(bsn_hash=""),
                name="families_bsn_once_a_family",
            ),
            models.CheckConstraint(
                condition=Q(bsn_hash="", bsn_encrypted="")
                | (~Q(bsn_hash="") & ~Q(bsn_encrypted="")),
                name="families_bsn_hashed_and_encrypted",
            ),
            models.CheckConstraint(condition=~Q(given_name=""), name="families_member_named"),
            models.CheckConstraint(
                condition=Q(belongs_from__isnull=True)
                | Q(belongs_until__isnull=True)
                | Q(belongs_until__gte=F("belongs_from")),
                name="families_member_from_before_until",
            ),
            models.CheckConstraint(
                condition=Q(role__in=MemberRole.values), name="families_member_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"

    # Django's own builds a table of all words for each word; people are on every page.
    def get_role_display(self) -> str:  # type: ignore[no-redef]
        return str(MemberRole(self.role).label)

    def get_gender_display(self) -> str:  # type: ignore[no-redef]
        return str(Gender(self.gender).label)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.family_id


class NameWord(models.Model):
    """A word by which a family is found (``words.words_of``), written with every name.

    Who sees of a family no more than its name finds it by the words ``in_family_name`` alone. The
    family's municipality is written here as well: a word is looked up in one's own towns.
    """

    family = models.ForeignKey(
        Family, on_delete=models.CASCADE, related_name="name_words", db_index=False
    )
    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    word = models.CharField(max_length=LONGEST)
    in_family_name = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "word"], name="families_word_once_a_family"),
            models.CheckConstraint(condition=~Q(word=""), name="families_word_not_empty"),
        ]
        indexes = [models.Index(fields=["municipality", "word", "family"], name="families_by_word")]

    def __str__(self) -> str:
        return str(self.pk)
