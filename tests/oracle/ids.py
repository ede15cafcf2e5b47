# SPDX-License-Identifier: EUPL-1.2
"""The id in the database of what has a key on paper: the same in every run."""

from datetime import UTC, datetime, time
from uuid import UUID, uuid5

from .drafts import LONG_AGO

_NAMES = UUID("6a1f0c52-6d8e-4f0e-9a53-3d5b5a1f7c11")
WRITTEN_AT = datetime.combine(LONG_AGO, time(12), tzinfo=UTC)


def id_of(key: str) -> UUID:
    """Return the id in the database of what has this key."""
    return uuid5(_NAMES, key)
