# SPDX-License-Identifier: EUPL-1.2
"""Taking a file in, inside the action that it belongs to; and reading it back."""

import hashlib
from datetime import date
from functools import partial
from typing import Protocol

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import person_in, within_an_action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.foundation.undoing import when_it_fails

from . import storage
from .models import StoredFile
from .rules import MOST_BYTES, cleaned_name, kind_of, obstacles_to_storing


class Upload(Protocol):
    """What a form gives: Django's UploadedFile, or anything that is read alike."""

    @property
    def name(self) -> str | None: ...

    def read(self, num_bytes: int) -> bytes: ...


def store_file(permit: Permit, *, upload: Upload, dated_on: date | None) -> StoredFile:
    """Return the file that was taken in; ``dated_on`` is the day that stands on the document.

    Its contents lie in the folder of files, and are gone again when the action fails. Raises
    Obstructed with every reason why it is not taken in.
    """
    within_an_action(permit)
    # One byte more than is allowed tells that there is too much, however much there is.
    content = upload.read(MOST_BYTES + 1)
    refuse_when(obstacles_to_storing(content, dated_on=dated_on, today=clock.today()))
    kind = kind_of(content)
    if kind is None:
        raise Obstructed(Obstacle("file_of_another_kind", field="upload"))
    stored = StoredFile(
        name=cleaned_name(upload.name or "", kind),
        media_type=kind,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        dated_on=dated_on,
        uploaded_by_id=person_in(permit),
        uploaded_at=clock.now(),
    )
    when_it_fails(partial(storage.forget, stored.pk))
    stored.save(force_insert=True)
    try:
        storage.put(stored.pk, content)
    except OSError as fault:
        raise Obstructed(Obstacle("file_not_written", field="upload")) from fault
    return stored


def content_of(stored: StoredFile) -> bytes:
    """Return the contents of a stored file; raises storage.Unreadable."""
    content = storage.get(stored.pk)
    if hashlib.sha256(content).hexdigest() != stored.sha256:
        raise storage.Unreadable(missing=False)
    return content
