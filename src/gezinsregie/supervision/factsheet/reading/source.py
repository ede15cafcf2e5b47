# SPDX-License-Identifier: EUPL-1.2
"""From the bytes of a file to numbered lines of text, or a sentence that says why not."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

#: Bytes; a published factsheet takes some 15,000. So many are read within some ten
#: seconds, whatever they say.
LARGEST_FILE = 1_000_000

_KNOWN_FILES = {
    b"%PDF": "een PDF",
    b"PK\x03\x04": "een Word-, Excel- of zipbestand",
    b"\xd0\xcf\x11\xe0": "een oud Word- of Excelbestand",
    b"\x89PNG": "een afbeelding (PNG)",
    b"\xff\xd8\xff": "een afbeelding (JPEG)",
    b"GIF8": "een afbeelding (GIF)",
    b"{\\rtf": "een RTF-document",
    b"\x1f\x8b": "een ingepakt bestand (gzip)",
}
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4_096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MISREAD = re.compile("Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€œ]")
# Signs that are not seen: marks of byte order and of places where a word may break.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]")


class UnreadableFactsheet(ValueError):
    """The file cannot be read as a factsheet; the message is a Dutch sentence for the sender."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source, numbered from 1, as printed but for unseen signs."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Nothing but white space."""
        return not self.text.strip()


def read_lines(source: bytes) -> tuple[SourceLine, ...]:
    """All lines of a file, blank ones too. CRLF counts as one end of line; files that know only CR
    are split there. Raises UnreadableFactsheet."""
    if len(source) > LARGEST_FILE:
        raise UnreadableFactsheet(
            f"Het bestand is te groot: {_megabytes(len(source))} MB, en meer dan "
            f"{_megabytes(LARGEST_FILE)} MB wordt niet ingelezen. Lever één factsheet per bestand "
            "aan, als platte tekst."
        )
    for start, what in _KNOWN_FILES.items():
        if source.startswith(start):
            raise UnreadableFactsheet(
                f"Het bestand is {what} en geen platte tekst. Open het in het programma waarmee "
                "het is gemaakt, bewaar het als tekst (.txt) en lees dat bestand in."
            )
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", _decode(source)))
    if not text.strip():
        raise UnreadableFactsheet(
            "Het bestand is leeg: er staat geen tekst in. Kies het tekstbestand van een factsheet."
        )
    _refuse_binary(text)
    if "\n" not in text:
        text = text.replace("\r", "\n")
    return tuple(
        SourceLine(number, _repaired(line.removesuffix("\r")))
        for number, line in enumerate(text.split("\n"), start=1)
    )


def _decode(source: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if source.startswith(mark):
            return source[len(mark) :].decode(encoding, errors="replace")
    sample = source[:_SAMPLE]
    if len(sample) > 1 and sample.count(0) * 3 > len(sample):
        # Dutch text in UTF-16 has a zero in nearly every pair: which half tells the order.
        order = "le" if sample[1::2].count(0) > sample[::2].count(0) else "be"
        return source.decode(f"utf-16-{order}", errors="replace")
    try:
        return source.decode()
    except UnicodeDecodeError:
        # Pasted together from two programs: each line in its own encoding.
        return "\n".join(_decode_line(line) for line in source.split(b"\n"))


def _decode_line(line: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return line.decode("latin-1")


def _repaired(line: str) -> str:
    """A line of UTF-8 that was once taken for Windows text ("CoÃ¶rdinatie", "âœ“"), put right."""
    if not _MISREAD.search(line):
        return line
    try:
        return line.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return line


def _refuse_binary(text: str) -> None:
    first = _CONTROL.search(text)
    if first is None:
        return
    odd = len(_CONTROL.findall(text))
    if "\x00" in text or odd * 100 > len(text):
        line = text.count("\n", 0, first.start()) + 1
        raise UnreadableFactsheet(
            f"Het bestand is geen platte tekst: op regel {line} staan tekens die in tekst niet "
            "voorkomen. Bewaar de factsheet als tekst (.txt) en lees dat bestand in."
        )


def _megabytes(size: int) -> str:
    # Rounded up: a file that is a little too large never seems to fit.
    return f"{-(-size // 100_000) / 10:.1f}".replace(".", ",").removesuffix(",0")
