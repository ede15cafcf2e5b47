# SPDX-License-Identifier: EUPL-1.2
"""Who wants a mail in the morning with counts alone, and when the last one went."""

from django.db import models


class DigestWish(models.Model):
    """Somebody wants the digest since a day; ``sent_on`` is the day of the last, so that nobody
    gets two. Who wants none any more has no row."""

    user = models.OneToOneField("accounts.User", on_delete=models.CASCADE, related_name="+")
    since = models.DateField()
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name_plural = "digest wishes"

    def __str__(self) -> str:
        return str(self.pk)
