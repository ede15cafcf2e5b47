# SPDX-License-Identifier: EUPL-1.2
"""One plan for the whole family: concerns, goals, what is done about them, and who agreed."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class NamedBy(models.TextChoices):
    MEMBER = "member", _("iemand van het gezin")
    NETWORK = "network", _("iemand uit het netwerk")
    COACH = "coach", _("de gezinscoach")
    PARTNER = "partner", _("een netwerkpartner")


class Concern(models.Model):
    """What somebody worries about, in that person's own words. No ``member``: the whole family."""

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="concerns"
    )
    life_domain = models.CharField(max_length=40)
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    words = models.TextField()
    named_by = models.CharField(max_length=10, choices=NamedBy.choices)
    named_by_name = models.CharField(max_length=120)
    named_on = models.DateField()
    serious = models.BooleanField(default=False)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(named_by_name=""), name="concern_in_somebodys_words"
            ),
            models.CheckConstraint(
                condition=Q(named_by__in=NamedBy.values), name="concern_named_by_known"
            ),
        ]

    def __str__(self) -> str:
        return self.life_domain

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class Horizon(models.TextChoices):
    SHORT = "short", _("korte termijn")
    LONG = "long", _("lange termijn")


class Goal(models.Model):
    """A SMART goal where somebody named a concern; the A is *Actueel* (VIG-H12).

    ``attainment`` runs from −3 (worse) over −2 (start) to 0 (met) and +2 (beyond); None until it is
    judged. ``horizon`` is empty until somebody said for which term it is. Its main life domain is
    that of the concern, and by that alone a partner knows of it; it may touch others
    (``related_domains``, keys). A goal for the short term can stand ``under`` one for the long.
    """

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="goals")
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    specific = models.TextField()
    measurable = models.TextField(blank=True)
    current = models.TextField(blank=True)
    achievable = models.TextField(blank=True)
    due_on = models.DateField(null=True, blank=True)
    horizon = models.CharField(max_length=5, choices=Horizon.choices, blank=True, default="")
    related_domains = models.JSONField(default=list, blank=True)
    under = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="shorter"
    )
    set_on = models.DateField()
    attainment = models.SmallIntegerField(null=True, blank=True)
    attainment_words = models.TextField(blank=True)
    judged_on = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(specific=""), name="goal_says_what"),
            models.CheckConstraint(
                condition=Q(horizon__in=["", *Horizon.values]), name="goal_horizon_known"
            ),
            models.CheckConstraint(
                condition=Q(under__isnull=True) | Q(horizon="short"), name="goal_under_is_short"
            ),
            models.CheckConstraint(
                condition=Q(attainment__isnull=True) | Q(attainment__gte=-3, attainment__lte=2),
                name="goal_attainment_on_six_points",
            ),
            models.CheckConstraint(
                condition=Q(attainment__isnull=True, judged_on__isnull=True)
                | Q(attainment__isnull=False, judged_on__isnull=False),
                name="goal_judged_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.concern.access_subject_id


class ActorKind(models.TextChoices):
    MEMBER = "member", _("iemand van het gezin")
    NETWORK = "network", _("iemand uit het netwerk")
    COACH = "coach", _("de gezinscoach")
    PARTNER = "partner", _("een netwerkpartner")


class Step(models.Model):
    """An action of the plan: who does what for a goal, before which day.

    ``involvement`` is the partner who promised it; None for everybody else, and for a partner who
    is known by name alone.
    """

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="steps")
    words = models.TextField()
    actor_kind = models.CharField(max_length=10, choices=ActorKind.choices)
    actor_name = models.CharField(max_length=200)
    involvement = models.ForeignKey(
        "casework.Involvement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="promised",
    )
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "casework"
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(actor_name=""), name="step_has_an_actor"
            ),
            models.CheckConstraint(
                condition=Q(actor_kind__in=ActorKind.values), name="step_actor_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.goal.access_subject_id


class FamilyView(models.TextChoices):
    AGREES = "agrees", _("is het ermee eens")
    SEEN_UNDER_PRESSURE = "seen_under_pressure", _("heeft het gezien, onder druk")
    DISAGREES = "disagrees", _("is het er niet mee eens")
    COULD_NOT_ANSWER = "could_not_answer", _("kon niet antwoorden")


class VersionKind(models.TextChoices):
    DISCUSSED = "discussed", _("besproken")
    AGREED = "agreed", _("vastgesteld")


class AgreedVersions(models.Manager["PlanVersion"]):
    """The versions that were agreed; one that was discussed alone is no plan yet."""

    def get_queryset(self) -> models.QuerySet["PlanVersion"]:
        return super().get_queryset().filter(kind=VersionKind.AGREED)


class PlanVersion(models.Model):
    """The plan as it stood when it was laid before the parties, or agreed, on ``agreed_on``.
    Triggers refuse any change afterwards. ``objects`` holds what was agreed, ``ever`` all.

    Agreement under pressure is "seen, under pressure" and never consent (VIG-H1, Jeugdwet). Of a
    version that was discussed ``family_view`` is empty: each party has a view of its own.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.PROTECT, related_name="plan_versions"
    )
    kind = models.CharField(max_length=10, choices=VersionKind.choices, default=VersionKind.AGREED)
    number = models.PositiveSmallIntegerField()
    agreed_on = models.DateField()
    family_view = models.CharField(max_length=20, choices=FamilyView.choices, blank=True)
    family_words = models.TextField(blank=True)
    content = models.JSONField()
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)

    objects = AgreedVersions()
    ever = models.Manager["PlanVersion"]()

    class Meta:
        app_label = "casework"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["trajectory", "number"], name="plan_version_once"),
            models.CheckConstraint(
                condition=Q(kind="agreed", family_view__in=FamilyView.values)
                | Q(kind="discussed", family_view="", family_words=""),
                name="plan_family_view_known",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)
