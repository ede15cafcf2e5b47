# SPDX-License-Identifier: EUPL-1.2
"""How large a text may be: said before it is read, wherever it comes from."""

from .reading.source import LARGEST_FILE, UnreadableFactsheet


def refuse_too_large(size: int) -> None:
    """Raise UnreadableFactsheet when ``size`` (bytes) is more than a factsheet can have."""
    if size > LARGEST_FILE:
        raise UnreadableFactsheet(
            f"Dit is te groot: {_megabytes(size)} MB, en meer dan "
            f"{_megabytes(LARGEST_FILE)} MB wordt niet ingelezen. Lever één factsheet per bestand "
            "aan, als platte tekst."
        )


def _megabytes(size: int) -> str:
    # Rounded up: a file that is a little too large never seems to fit.
    return f"{-(-size // 100_000) / 10:.1f}".replace(".", ",").removesuffix(",0")
