# SPDX-License-Identifier: EUPL-1.2
"""What is known of a file that somebody put in; its contents lie encrypted beside the database."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from .rules import MOST_BYTES


class MediaType(models.TextChoices):
    """The kinds of file that are taken, told by what is in them."""

    PDF = "application/pdf", "PDF"
    PNG = "image/png", "PNG"
    JPEG = "image/jpeg", "JPEG"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"


class StoredFile(models.Model):
    """A file; ``dated_on`` is the document's own day, which is another than that of its upload."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=80, choices=MediaType.choices)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    dated_on = models.DateField(null=True, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    uploaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(media_type__in=MediaType.values), name="documents_file_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(size__gt=0) & Q(size__lte=MOST_BYTES), name="documents_file_size"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="documents_file_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"file {self.id}"
