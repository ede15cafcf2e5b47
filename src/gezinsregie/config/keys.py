# SPDX-License-Identifier: EUPL-1.2
"""The installation's keys: from the environment, or a file of its own that only its owner reads."""

import os
import secrets
from pathlib import Path

_BYTES = 48


def key(name: str, home: Path) -> bytes:
    """Return the key ``name`` (at least 32 bytes).

    ``GEZINSREGIE_<NAME>`` wins. Without it the key lies in ``home/keys/<name>``, made there at the
    first start with mode 0600. Raises SystemExit with a sentence when the key is too short.
    """
    given = os.environ.get(f"GEZINSREGIE_{name.upper()}")
    if given is not None:
        if len(given.encode()) < 32:
            raise SystemExit(f"GEZINSREGIE_{name.upper()} is te kort: geef minstens 32 tekens.")
        return given.encode()
    folder = home / "keys"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(descriptor, "wb") as file:
        made = secrets.token_urlsafe(_BYTES).encode()
        file.write(made)
    return made
