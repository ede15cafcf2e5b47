# SPDX-License-Identifier: EUPL-1.2
"""What a member of a family sends from the own page, and what was answered."""

from typing import Any

from django.db import models
from django.db.models import Q

from gezinsregie.families.corrected.models import Written


class VoiceKind(models.TextChoices):
    ADDITION = "addition"
    DISAGREEMENT = "disagreement"
    QUESTION = "question"
    # Somebody independent who thinks along, for whom no reason is asked.
    SUPPORTER = "supporter"
    INTERPRETER = "interpreter"
    # What a member thinks of the plan stands with the plan as well, and is read with it.
    PLAN_DISAGREED = "plan_disagreed"
    PLAN_NO_ANSWER = "plan_no_answer"


class FamilyMessage(Written):
    """Something that one member says to who coordinates. Nobody else of the family reads it.

    ``goal`` is what it is about, None for anything else. ``answered_by`` is who coordinated then,
    or stood in.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="messages"
    )
    member = models.ForeignKey("families.Member", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=VoiceKind.choices)
    goal = models.ForeignKey(
        "casework.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    words = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-written_at", "-id"]
        indexes = [
            models.Index(
                fields=["trajectory", "written_at"],
                condition=Q(answered_at__isnull=True),
                name="message_still_open",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=VoiceKind.values), name="message_of_a_known_kind"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["supporter", "plan_no_answer"]) | ~Q(words=""),
                name="message_in_words",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_by__isnull=True, answered_at__isnull=True)
                | (~Q(answer="") & Q(answered_by__isnull=False, answered_at__isnull=False)),
                name="message_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id

    @property
    def is_open(self) -> bool:
        return self.answered_at is None
