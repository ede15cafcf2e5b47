# SPDX-License-Identifier: EUPL-1.2
"""What somebody of the family told in private at a contact."""

from typing import Any

from django.db import models
from django.db.models import Q

from gezinsregie.families.corrected.models import Written


class PrivateWords(Written):
    """A part of a contact that is kept to one person, such as a child's private word.

    The limits were said first (``limits_said_on``). ``kept_by`` coordinated the family then:
    whoever wrote it and that coordinator read it while they have to do with the family, and nobody
    who comes after them. Who told it reads it on the own page, from the age of twelve.
    """

    contact = models.ForeignKey(
        "casework.Contact", on_delete=models.CASCADE, related_name="private_words"
    )
    member = models.ForeignKey("families.Member", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    limits_said_on = models.DateField()
    kept_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        app_label = "casework"
        verbose_name_plural = "private words"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="private_words_say_something")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.contact.access_subject_id
