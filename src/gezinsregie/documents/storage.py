# SPDX-License-Identifier: EUPL-1.2
"""Where the contents of files lie: encrypted, one file each, in a folder of nobody else."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from django.conf import settings

from gezinsregie.foundation import encryption

_PURPOSE = "documents.stored_file"
_PART = ".part"


class Unreadable(Exception):
    """The contents of a stored file are not what was stored; ``missing`` when there are none."""

    def __init__(self, *, missing: bool) -> None:
        super().__init__("missing" if missing else "changed")
        self.missing = missing


def path_of(file_id: UUID) -> Path:
    """Return where the contents of this file lie."""
    return Path(settings.FILES) / file_id.hex[:2] / str(file_id)


def put(file_id: UUID, content: bytes) -> None:
    """Write ``content``, all of it or nothing, readable by this account alone."""
    path = path_of(file_id)
    for folder in (path.parent.parent, path.parent):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sealed = encryption.seal(
        content, master=settings.MASTER_KEY, purpose=_PURPOSE, about=str(file_id)
    )
    part = path.with_suffix(_PART)
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def get(file_id: UUID) -> bytes:
    """Return the contents of this file; raises Unreadable."""
    try:
        sealed = path_of(file_id).read_bytes()
    except OSError as fault:
        raise Unreadable(missing=True) from fault
    try:
        return encryption.unseal(
            sealed, master=settings.MASTER_KEY, purpose=_PURPOSE, about=str(file_id)
        )
    except encryption.Undecipherable as fault:
        raise Unreadable(missing=False) from fault


def forget(file_id: UUID) -> None:
    """Take the contents away, as far as that goes; never raises."""
    with suppress(OSError):
        path_of(file_id).unlink(missing_ok=True)


def everything() -> Iterator[Path]:
    """Return all files that lie here, also those of nobody."""
    return (path for path in sorted(Path(settings.FILES).rglob("*")) if path.is_file())
