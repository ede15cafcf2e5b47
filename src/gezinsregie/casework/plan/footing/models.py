# SPDX-License-Identifier: EUPL-1.2
"""What a plan stands on: what the family asks for, when help may end, what goes well, and what is
given for what."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Revised

from .rules import SETTLED


class FootingKind(models.TextChoices):
    NEED = "need", _("wat het gezin nodig heeft")
    END_TERM = "end_term", _("wanneer het genoeg is")
    STRENGTH = "strength", _("wat goed gaat")
    EXCHANGE = "exchange", _("wat het gezin geeft en krijgt")


class Footing(Revised):
    """One thing under the plan, in the words of whoever said it. No ``member``: the whole family.

    A strength lies in a life domain, beside the concerns of it. Of an exchange ``words`` say what
    the family gives and ``in_return`` what it gets. An end term is settled when it is reached, an
    exchange when both sides have kept it.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="footings"
    )
    kind = models.CharField(max_length=10, choices=FootingKind.choices)
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    life_domain = models.CharField(max_length=40, blank=True)
    words = models.TextField()
    in_return = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    said_on = models.DateField()
    settled_on = models.DateField(null=True, blank=True)
    settled_words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(said_by=""), name="footing_in_somebodys_words"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=FootingKind.values), name="footing_kind_known"
            ),
            models.CheckConstraint(
                condition=(Q(kind="exchange") & ~Q(in_return=""))
                | (~Q(kind="exchange") & Q(in_return="")),
                name="footing_gives_and_gets",
            ),
            models.CheckConstraint(
                condition=(Q(kind="strength") & ~Q(life_domain=""))
                | (~Q(kind="strength") & Q(life_domain="")),
                name="footing_strength_in_a_domain",
            ),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | Q(kind__in=sorted(SETTLED)),
                name="footing_settled_by_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.kind

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
