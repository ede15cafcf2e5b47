# SPDX-License-Identifier: EUPL-1.2
"""Whether a picture is one from its first byte to its last, with nothing behind it."""

import struct
import zlib

_PNG_HEAD = 8
_CHUNK = 12  # length, name and checksum around the data
_START_OF_SCAN = 0xDA
_END = 0xD9
_STANDING_ALONE = {0x01, *range(0xD0, 0xD8)}


def faults_in_png(content: bytes) -> list[str]:
    """Return the key of each reason why this PNG is not taken in."""
    at, first = _PNG_HEAD, True
    while at + _CHUNK <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        name = content[at + 4 : at + 8]
        end = at + _CHUNK + length
        if end > len(content) or first != (name == b"IHDR"):
            return ["file_broken"]
        (checksum,) = struct.unpack_from(">I", content, end - 4)
        if zlib.crc32(memoryview(content)[at + 4 : end - 4]) != checksum:
            return ["file_broken"]
        if name == b"IEND":
            return [] if end == len(content) else ["file_of_two_kinds"]
        at, first = end, False
    return ["file_broken"]


def faults_in_jpeg(content: bytes) -> list[str]:
    """Return the key of each reason why this JPEG is not taken in.

    Telephones put a second, smaller picture behind the first; that is a JPEG as well.
    """
    at = 0
    while content.startswith(b"\xff\xd8\xff", at):
        end = _end_of_jpeg(content, at)
        if end is None:
            return ["file_broken"]
        at = end
        if not content[at:].strip(b"\x00"):
            return []
    return ["file_of_two_kinds"]


def _end_of_jpeg(content: bytes, start: int) -> int | None:
    """Return where the picture that begins at ``start`` ends; None when it does not."""
    at, scanned = start + 2, False
    while at + 2 <= len(content):
        if content[at] != 0xFF:
            return None
        marker = content[at + 1]
        if marker == _END:
            return at + 2 if scanned else None
        if marker == 0xFF or marker in _STANDING_ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if at + 4 > len(content):
            return None
        (length,) = struct.unpack_from(">H", content, at + 2)
        at += 2 + length
        if length < 2:
            return None
        if marker == _START_OF_SCAN:
            scanned = True
            at = _after_scan(content, at)
    return None


def _after_scan(content: bytes, at: int) -> int:
    """Return where the next marker stands after the dots of the picture."""
    while (at := content.find(b"\xff", at)) != -1:
        if at + 1 < len(content) and content[at + 1] not in {0x00, *range(0xD0, 0xD8)}:
            return at
        at += 2
    return len(content)
