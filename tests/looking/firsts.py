# SPDX-License-Identifier: EUPL-1.2
"""What was met before in a run of several processes: the first to come keeps it."""

from hashlib import sha256
from pathlib import Path


class Firsts:
    """Firsts kept in ``folder``, which the processes of one run share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def is_first(self, *what: str) -> bool:
        """Tell whether nobody asked this before; from now on somebody did."""
        try:
            (self._folder / sha256("\0".join(what).encode()).hexdigest()).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True
