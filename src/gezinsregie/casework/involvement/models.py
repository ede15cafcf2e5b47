# SPDX-License-Identifier: EUPL-1.2
"""Which partners help a family, who comes, and how far each one may be told what is going on."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q

_ENDS_AFTER_START = Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on"))
_WITHDRAWN_ON_ITS_FIRST_DAY = Q(withdrawn=False) | Q(ends_on__isnull=False, ends_on=F("starts_on"))


class Involvement(models.Model):
    """An organisation helps this family, in a period, with a professional who is named.

    ``professional`` is None for somebody without an account. ``plan_leads``: whether this partner
    treats the family's plan as leading (VIG-L6); None while it is not known. ``withdrawn``: let go
    before its first day was over, which the day it ends cannot say, as that day belongs to it.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="involvements"
    )
    organisation = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    professional = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="involved"
    )
    professional_name = models.CharField(max_length=120)
    role_words = models.CharField(max_length=200, blank=True)
    plan_leads = models.BooleanField(null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "casework"
        ordering = ["organisation__name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "organisation", "professional_name"],
                condition=Q(ends_on__isnull=True),
                name="involvement_once",
            ),
            models.CheckConstraint(
                condition=~Q(professional_name=""), name="involvement_names_somebody"
            ),
            models.CheckConstraint(
                condition=_ENDS_AFTER_START, name="involvement_ends_after_start"
            ),
            models.CheckConstraint(
                condition=_WITHDRAWN_ON_ITS_FIRST_DAY,
                name="involvement_withdrawn_on_its_first_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def ended_by(self, day: date) -> bool:
        """Return whether this partner was let go before ``day``, or on its first day at once."""
        return self.withdrawn or (self.ends_on is not None and self.ends_on < day)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class Scope(models.Model):
    """What of the family an involved partner may know: a life domain, for a purpose, on a ground.

    No ``member``: about the whole family. The law opens it (``legal_ground``); what was signed, and
    consent where the ground needs it, only narrow. Keys are of ``content/grounds.yaml`` and
    ``content/life_domains.yaml``. ``withdrawn``: shut before its first day was over, which the day
    it ends cannot say, as that day belongs to it.
    """

    involvement = models.ForeignKey(Involvement, on_delete=models.CASCADE, related_name="scopes")
    life_domain = models.CharField(max_length=40)
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    purpose = models.CharField(max_length=40)
    legal_ground = models.CharField(max_length=40)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["life_domain", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["involvement", "life_domain", "member", "purpose", "legal_ground"],
                condition=Q(ends_on__isnull=True, member__isnull=False),
                name="scope_about_somebody_once",
            ),
            models.UniqueConstraint(
                fields=["involvement", "life_domain", "purpose", "legal_ground"],
                condition=Q(ends_on__isnull=True, member__isnull=True),
                name="scope_about_the_family_once",
            ),
            models.CheckConstraint(
                condition=~Q(life_domain="") & ~Q(purpose="") & ~Q(legal_ground=""),
                name="scope_says_what_for_and_why",
            ),
            models.CheckConstraint(condition=_ENDS_AFTER_START, name="scope_ends_after_start"),
            models.CheckConstraint(
                condition=_WITHDRAWN_ON_ITS_FIRST_DAY,
                name="scope_withdrawn_on_its_first_day",
            ),
        ]

    def __str__(self) -> str:
        return self.life_domain

    def ended_by(self, day: date) -> bool:
        """Return whether this was shut before ``day``, or on its first day at once."""
        return self.withdrawn or (self.ends_on is not None and self.ends_on < day)

    @property
    def access_subject_id(self) -> Any:
        return self.involvement.access_subject_id
