# SPDX-License-Identifier: EUPL-1.2
"""Whether every stored file is there as it was stored, and nothing else lies beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from gezinsregie.foundation import clock

from . import storage
from .keeping import content_of
from .models import StoredFile

# What is younger may belong to an action that is still under way.
_SETTLED = timedelta(hours=1)


@dataclass(frozen=True)
class FileFault:
    """One thing that is wrong: missing, changed or orphaned. ``name`` is an id, or a path."""

    kind: str
    name: str


def faults() -> Iterator[FileFault]:
    """Yield what is wrong, reading every file once."""
    known: set[Path] = set()
    for stored in StoredFile.objects.order_by("uploaded_at", "pk").iterator(chunk_size=500):
        known.add(storage.path_of(stored.pk))
        try:
            content_of(stored)
        except storage.Unreadable as fault:
            yield FileFault("missing" if fault.missing else "changed", str(stored.pk))
    settled = (clock.now() - _SETTLED).timestamp()
    for path in storage.everything():
        if path not in known and path.stat().st_mtime < settled:
            yield FileFault("orphaned", str(path))
