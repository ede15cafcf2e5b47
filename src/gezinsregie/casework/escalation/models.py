# SPDX-License-Identifier: EUPL-1.2
"""When the work stalls: a knot goes up, and somebody with a mandate cuts it."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class EscalationLevel(models.TextChoices):
    NETWORK = "network", _("netwerk")
    ADMINISTRATION = "administration", _("bestuur")


class ClosedHow(models.TextChoices):
    DECIDED = "decided", _("besloten")
    SENT_BACK = "sent_back", _("teruggestuurd")


class Escalation(models.Model):
    """What stalls in a case, since when, and what was tried before it went up (HHW-A4, CRG-E7)."""

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="escalations"
    )
    level = models.CharField(max_length=15, choices=EscalationLevel.choices)
    about = models.ForeignKey(
        "partners.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    stalls = models.TextField()
    stalled_since = models.DateField()
    tried = models.TextField(blank=True)
    raised_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    raised_on = models.DateField()
    closed_how = models.CharField(max_length=10, choices=ClosedHow.choices, blank=True)
    closing_words = models.TextField(blank=True)
    closed_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["raised_on", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(stalls=""), name="escalation_says_what_stalls"),
            models.CheckConstraint(
                condition=Q(level__in=EscalationLevel.values), name="escalation_level_known"
            ),
            models.CheckConstraint(
                condition=Q(raised_on__gte=F("stalled_since")),
                name="escalation_after_it_stalled",
            ),
            models.CheckConstraint(
                condition=Q(
                    closed_how="",
                    closing_words="",
                    closed_by__isnull=True,
                    closed_on__isnull=True,
                )
                | (
                    Q(
                        closed_how__in=ClosedHow.values,
                        closed_by__isnull=False,
                        closed_on__gte=F("raised_on"),
                    )
                    & ~Q(closing_words="")
                ),
                name="escalation_closed_by_somebody_with_words",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class BindingDecision(models.Model):
    """A decision over a partner in this case, by a mandate that the partner signed (ITG-L8)."""

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="binding_decisions"
    )
    escalation = models.OneToOneField(
        Escalation, null=True, blank=True, on_delete=models.PROTECT, related_name="decision"
    )
    decision_key = models.CharField(max_length=40)
    over = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    reason = models.TextField()
    mandate = models.ForeignKey("partners.Mandate", on_delete=models.PROTECT, related_name="+")
    taken_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    taken_on = models.DateField()

    class Meta:
        app_label = "casework"
        ordering = ["-taken_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(reason="") & ~Q(decision_key=""),
                name="binding_decision_says_what_and_why",
            ),
        ]

    def __str__(self) -> str:
        return self.decision_key

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
