# SPDX-License-Identifier: EUPL-1.2
"""That the end of an agreement was announced: kept, so that nobody is told twice."""

from django.db import models
from django.db.models import Q


class Announced(models.Model):
    """The administrators were mailed that an agreement ends, so many days (``step``) ahead.

    Of an agreement whose last day changed, the new one is announced again.
    """

    agreement = models.ForeignKey(
        "partners.Agreement", on_delete=models.CASCADE, related_name="announced"
    )
    valid_until = models.DateField()
    step = models.PositiveSmallIntegerField()
    announced_at = models.DateTimeField()

    class Meta:
        app_label = "partners"
        verbose_name_plural = "announced"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "valid_until", "step"], name="announced_once"
            ),
            models.CheckConstraint(condition=Q(step__gte=1), name="announced_ahead"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
