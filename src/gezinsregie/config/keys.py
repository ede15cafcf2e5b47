# SPDX-License-Identifier: EUPL-1.2
"""The installation's keys: from the environment, or a file of its own that only its owner reads."""

import os
import secrets
import tempfile
from pathlib import Path

_BYTES = 48
_LEAST = 32


def key(name: str, home: Path) -> bytes:
    """Return the key ``name`` (at least 32 bytes).

    ``GEZINSREGIE_<NAME>`` wins. Without it the key lies in ``home/keys/<name>``, made there at the
    first start with mode 0600. Raises SystemExit with a sentence when the key is too short.
    """
    given = os.environ.get(f"GEZINSREGIE_{name.upper()}")
    if given is not None:
        if len(given.encode()) < _LEAST:
            raise SystemExit(f"GEZINSREGIE_{name.upper()} is te kort: geef minstens 32 tekens.")
        return given.encode()
    path = home / "keys" / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        _make(path)
    stored = path.read_bytes()
    if len(stored) < _LEAST:
        raise SystemExit(
            f"De sleutel in {path} is te kort; zet de goede terug uit een kopie. Zonder die "
            "sleutel is wat ermee is versleuteld niet meer te lezen."
        )
    return stored


def _make(path: Path) -> None:
    """Put a key in ``path``, whole or not at all: another process may start at the same moment."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent)  # mode 0600
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_urlsafe(_BYTES).encode())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # the other was first; its key is the one
    finally:
        Path(draft).unlink()
