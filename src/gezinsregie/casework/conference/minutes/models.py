# SPDX-License-Identifier: EUPL-1.2
"""The minutes of a conference, and what was added to them afterwards."""

from typing import Any

from django.db import models
from django.db.models import Q

from gezinsregie.families.corrected.models import Written


class Minutes(Written):
    """Number 1 is the minutes as they were fixed; a higher number adds to them. Triggers refuse
    any change.

    ``content`` holds who was there, who was heard, and every point with its decision, as they stood
    when the minutes were fixed (``content.content_of``); of an addition it is empty.
    """

    conference = models.ForeignKey(
        "casework.Conference", on_delete=models.PROTECT, related_name="minutes"
    )
    number = models.PositiveSmallIntegerField()
    words = models.TextField()
    content = models.JSONField(default=dict)

    class Meta:
        app_label = "casework"
        verbose_name_plural = "minutes"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="minutes_once"),
            models.CheckConstraint(condition=~Q(words=""), name="minutes_say_something"),
            models.CheckConstraint(condition=Q(number__gte=1), name="minutes_begin_with_one"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def access_subject_id(self) -> Any:
        return self.conference.access_subject_id
