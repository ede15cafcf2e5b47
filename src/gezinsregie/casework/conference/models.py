# SPDX-License-Identifier: EUPL-1.2
"""Case conferences: when and where, what is on the agenda, and what was decided about it."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import Place
from gezinsregie.families.corrected.models import Revised
from gezinsregie.families.models import Member

if TYPE_CHECKING:
    from gezinsregie.casework.plan.models import Step


class ConferenceKind(models.TextChoices):
    FIRST = "first", _("eerste overleg")
    INTERIM = "interim", _("tussentijds overleg")
    STUCK = "stuck", _("overleg over wat vastzit")
    CLOSING = "closing", _("overleg over afronden")


class Conference(Revised):
    """A meeting of the family and those who help it, on a day and an hour (CRG-E1, CRG-E6).

    ``place_words`` say where exactly; the address of a family never stands in them.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="conferences"
    )
    kind = models.CharField(max_length=10, choices=ConferenceKind.choices)
    place = models.CharField(max_length=10, choices=Place.choices)
    place_words = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    called_off_at = models.DateTimeField(null=True, blank=True)
    called_off_words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-starts_at", "-id"]
        indexes = [models.Index(fields=["trajectory", "starts_at"], name="conference_by_moment")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ConferenceKind.values, place__in=Place.values),
                name="conference_kind_and_place_known",
            ),
            models.CheckConstraint(
                condition=Q(called_off_at__isnull=True, called_off_words="")
                | Q(called_off_at__isnull=False) & ~Q(called_off_words=""),
                name="conference_called_off_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.kind

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class PointWhy(models.TextChoices):
    """Why something stands on the agenda."""

    WITHOUT_GOAL = "without_goal", _("ernstige zorg zonder doel")
    BACKWARDS = "backwards", _("het gaat achteruit")
    OWNERLESS = "ownerless", _("actie zonder eigenaar")
    LATE = "late", _("over de afgesproken dag")
    OWN = "own", _("ingebracht")


class AgendaPoint(Revised):
    """Something to talk about, and what was decided. No ``member``: about the whole family.

    A point from the plan hangs on its ``concern`` or ``goal``, and is about whom they are about
    (``about``, ``in_domain``): of such a point ``member`` and ``life_domain`` stay empty, for the
    plan may be corrected. Without a life domain no partner reads it. ``steps`` are the actions that
    came of the decision.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="points")
    why = models.CharField(max_length=15, choices=PointWhy.choices)
    words = models.TextField()
    life_domain = models.CharField(max_length=40, blank=True)
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    concern = models.ForeignKey(
        "casework.Concern", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    goal = models.ForeignKey(
        "casework.Goal", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    decision = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    steps = models.ManyToManyField("casework.Step", related_name="decided_in")

    @property
    def actions(self) -> "list[Step]":
        """The actions that came of it: of a decision alone."""
        return list(self.steps.all()) if self.decision else []

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="agenda_point_says_what"),
            models.CheckConstraint(
                condition=Q(why__in=PointWhy.values), name="agenda_point_why_known"
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_on__isnull=True)
                | ~Q(decision="") & Q(decided_on__isnull=False),
                name="agenda_point_decided_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.why

    @property
    def about(self) -> Member | None:
        """Whom it is about, as the plan says today; None: the whole family."""
        if self.concern is None:
            return self.member
        return (self.goal.member if self.goal else None) or self.concern.member

    @property
    def in_domain(self) -> str:
        """Where it lies, as the plan says today; empty where in no life domain."""
        return self.concern.life_domain if self.concern else self.life_domain

    @property
    def access_subject_id(self) -> Any:
        return self.conference.access_subject_id
