# SPDX-License-Identifier: EUPL-1.2
"""Published definitions are pinned: their digests stand in one file, and a file that was edited
afterwards is a fault. A trajectory that holds to version 1 can so trust what version 1 says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from gezinsregie.foundation.content import CONTENT
from gezinsregie.foundation.definitions import Fault

APPROACHES = CONTENT / "approaches"
PINS = "published.sha256"


def digest_of(file: Path) -> str:
    """SHA-256 in hex of the text, whatever line ends a checkout gave it."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def pinned(directory: Path) -> dict[str, tuple[int, str]]:
    """By file name: the line in the pin file and the digest. A line is `digest  name`."""
    pins = directory / PINS
    if not pins.exists():
        return {}
    lines = pins.read_text(encoding="utf-8").splitlines()
    return {
        name: (number, digest)
        for number, line in enumerate(lines, start=1)
        for digest, _, name in [line.partition("  ")]
        if name
    }


def pin_faults(directory: Path = APPROACHES) -> Iterator[Fault]:
    """Files that changed after publication, that vanished, or that were never published."""
    pins = pinned(directory)
    for name, (number, digest) in sorted(pins.items()):
        file = directory / name
        if not file.exists():
            expected = f"{name} is gepubliceerd maar staat er niet meer. Zet het bestand terug."
            yield Fault(directory / PINS, number, name, expected)
        elif digest_of(file) != digest:
            expected = (
                "Dit bestand is gewijzigd na publicatie. Zet de oude tekst terug en schrijf de "
                "wijziging in een nieuw bestand met een hoger versienummer."
            )
            yield Fault(file, 1, "", expected)
    for file in sorted(directory.glob("*.yaml")):
        if file.name not in pins:
            expected = f"Dit bestand is nog niet gepubliceerd; voeg het toe aan {PINS}."
            yield Fault(file, 1, "", expected)


def pin(file: Path) -> None:
    """Publish a file: note its digest. Raises ValueError when that name was published before."""
    if file.name in pinned(file.parent):
        raise ValueError(f"{file.name} is al gepubliceerd; een wijziging is een nieuwe versie.")
    with (file.parent / PINS).open("a", encoding="utf-8", newline="\n") as pins:
        pins.write(f"{digest_of(file)}  {file.name}\n")
