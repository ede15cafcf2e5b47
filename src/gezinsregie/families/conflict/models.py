# SPDX-License-Identifier: EUPL-1.2
"""Who said beforehand to be too close to a family that may come one day."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezinsregie.families.standing import ConflictKind
from gezinsregie.foundation import encryption

from .rules import Somebody, by_address, by_birth

_PURPOSE = "families.advance_declaration"


class AdvanceDeclaration(models.Model):
    """A professional is too close to the family of somebody, known in this town or not.

    Whom it is about may never come to be known here: the name is encrypted, read by the one who
    wrote it alone, and a family is held against it by keyed hashes: of the name with the day of
    birth, of the name with the address (``rules.by_birth``, ``rules.by_address``).
    """

    user = models.ForeignKey(
        "accounts.User", on_delete=models.PROTECT, related_name="advance_declarations"
    )
    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    birth_hash = models.CharField(max_length=64, blank=True)
    address_hash = models.CharField(max_length=64, blank=True)
    who_encrypted = models.TextField()
    kind = models.CharField(max_length=10, choices=ConflictKind.choices)
    words = models.TextField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    end_words = models.TextField(blank=True)

    class Meta:
        app_label = "families"
        ordering = ["id"]
        indexes = [
            models.Index(fields=["birth_hash"], name="families_foretold_by_birth"),
            models.Index(fields=["address_hash"], name="families_foretold_by_home"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "user", "birth_hash", "address_hash"],
                condition=Q(ends_on__isnull=True),
                name="families_foretold_once",
            ),
            models.CheckConstraint(
                condition=~Q(birth_hash="", address_hash=""), name="families_foretold_whom"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ConflictKind.values), name="families_foretold_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True, ended_by__isnull=True, end_words="")
                | (
                    Q(ends_on__isnull=False, ended_by__isnull=False, ends_on__gte=F("starts_on"))
                    & ~Q(end_words="")
                ),
                name="families_foretold_ended_with_words",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.municipality_id

    @property
    def who(self) -> Somebody:
        """Whom it is about, as it was typed: for the eyes of who declared it."""
        told = json.loads(
            encryption.decrypt(self.who_encrypted, master=settings.MASTER_KEY, purpose=_PURPOSE)
        )
        born = told.pop("born")
        return Somebody(born=date.fromisoformat(born) if born else None, **told)


def sealed(who: Somebody) -> dict[str, str]:
    """Return the columns that are stored of whom a declaration is about."""
    told = json.dumps(asdict(who), default=date.isoformat)
    home = by_address(who.name, who.postcode, who.house_number)
    return {
        "who_encrypted": encryption.encrypt(told, master=settings.MASTER_KEY, purpose=_PURPOSE),
        "birth_hash": hashed(by_birth(who.name, who.born)) if who.born else "",
        "address_hash": hashed(home[0]) if home else "",
    }


def hashed(sought: str) -> str:
    """Return the keyed hash of what ``rules.by_birth`` or ``rules.by_address`` says."""
    return encryption.keyed_hash(sought, master=settings.MASTER_KEY, purpose=_PURPOSE)
