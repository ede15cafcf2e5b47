# SPDX-License-Identifier: EUPL-1.2
"""Organisations, the municipality too, and the people who work for them."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

# Django looks for models here.
from .agreement.models import Agreement, AgreementDomain, AgreementPurpose, Party  # noqa: F401
from .directory.models import CoachProfile, FormerName, PartnerAim  # noqa: F401
from .legal_ground.models import GroundSwitch  # noqa: F401
from .mandate.models import Mandate  # noqa: F401
from .renewal.models import Announced  # noqa: F401
from .roster.models import DutyShift, StandIn  # noqa: F401


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("gemeente")
    PARTNER = "partner", _("netwerkpartner")
    INSPECTORATE = "inspectorate", _("toezichthouder")


class Role(models.TextChoices):
    REFERRER = "referrer", _("verwijzer")
    DESK_WORKER = "desk_worker", _("medewerker aanmelddesk")
    COORDINATOR = "coordinator", _("gezinscoach")
    TEAM_LEADER = "team_leader", _("teamleider")
    ADMINISTRATOR = "administrator", _("beheerder")
    INSPECTOR = "inspector", _("inspecteur")
    PARTNER = "partner", _("netwerkpartner")
    PRIVACY_OFFICER = "privacy_officer", _("privacyfunctionaris")
    PROCESS_DIRECTOR = "process_director", _("procesregisseur")


class Organisation(models.Model):
    """An organisation. A partner works for one municipality here; a municipality is its own.

    The phones are those where it answers by day, and outside office hours.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)
    municipality = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="partners"
    )
    life_domains = models.JSONField(default=list)
    day_phone = models.CharField(max_length=40, blank=True)
    night_phone = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "name"], name="partners_name_once"),
            models.CheckConstraint(
                condition=Q(kind="partner", municipality__isnull=False)
                | (~Q(kind="partner") & Q(municipality__isnull=True)),
                name="partners_partner_has_a_municipality",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="partners_organisation_named"),
        ]

    def __str__(self) -> str:
        return self.name


class Appointments(models.Manager["Appointment"]):
    """All appointments but those that were withdrawn: they give nobody anything."""

    def get_queryset(self) -> "models.QuerySet[Appointment]":
        return super().get_queryset().filter(withdrawn=False)


class Appointment(models.Model):
    """A person works in a role for an organisation, from a day, perhaps to a day.

    ``serves`` is the organisation on whose behalf: the municipality, or the inspectorate itself.
    ``weekly_hours`` are the hours a week that this work has, ``discipline`` what somebody is a
    specialist in, empty where it was not written down (ITG-L3). ``withdrawn``: closed on or before
    the day it would begin; the day it ends cannot say so, as that day belongs to it.
    """

    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="appointments")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="appointments"
    )
    serves = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="served_by")
    role = models.CharField(max_length=20, choices=Role.choices)
    weekly_hours = models.PositiveSmallIntegerField(default=36)
    discipline = models.CharField(max_length=80, blank=True, default="")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)

    objects = Appointments()
    ever = models.Manager["Appointment"]()

    class Meta:
        ordering = ["starts_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "serves", "role"],
                condition=Q(ends_on__isnull=True),
                name="partners_appointed_once",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="partners_appointment_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(weekly_hours__gte=1, weekly_hours__lte=60),
                name="partners_hours_of_a_week",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn=False) | Q(ends_on__isnull=False, ends_on=F("starts_on")),
                name="partners_withdrawn_on_its_first_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"

    def get_role_display(self) -> str:  # type: ignore[no-redef]
        # Django's own makes a table of all words each time, and this stands on every page.
        return str(Role(self.role).label)

    @property
    def access_subject_id(self) -> uuid.UUID:
        return self.serves_id
