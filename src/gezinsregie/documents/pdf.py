# SPDX-License-Identifier: EUPL-1.2
"""What in a PDF does something by itself, hides something or locks it: read from its bytes.

Names can be written with #-codes and objects can lie in compressed object streams; both are read.
"""

import re
import zlib

# Names that begin an action of the document itself, carry another file, or lock it.
_ACTIVE = (
    rb"JavaScript|Launch|SubmitForm|ImportData|RichMedia|XFA|Movie|Sound|Rendition|GoToE|GoTo3DView"
)
_NAMED = re.compile(
    rb"/(?:(?P<active>" + _ACTIVE + rb")|(?P<carried>EmbeddedFiles?)|(?P<locked>Encrypt))"
    rb"(?![^\x00\t\n\x0c\r ()<>\[\]{}/%])"
)
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")


def _in_any_writing(name: bytes) -> bytes:
    """Return the pattern of a name of which each letter may be written as a code."""
    return b"/" + b"".join(b"(?:%c|#%02x|#%02X)" % (one, one, one) for one in name)


# "endstream" is no beginning; a mark of objects holds until the next stream, whatever lies between.
_MARKS = re.compile(
    rb"(?P<stream>(?<!end)stream\r?\n)|(?P<objects>" + _in_any_writing(b"ObjStm") + rb")"
)
_PREDICTED = re.compile(_in_any_writing(b"Predictor"))
_DICTIONARY = 2048
_MOST_INFLATED = 40 * 1024 * 1024
_TAIL = 1024

_KEYS = {"active": "pdf_active", "carried": "pdf_carries_files", "locked": "file_locked"}


def faults_in(content: bytes) -> list[str]:
    """Return the key of each reason why this PDF is not taken in."""
    faults: dict[str, None] = {}
    if not _is_whole(content):
        faults["file_broken"] = None
    objects = _objects_in_streams(content)
    if objects is None:
        faults["file_broken"] = None
        objects = []
    for part in (content, *objects):
        for found in _NAMED.finditer(_decoded(part)):
            faults[_KEYS[str(found.lastgroup)]] = None
    return list(faults)


def _is_whole(content: bytes) -> bool:
    """Whether it ends as a PDF ends, with nothing of another kind behind it."""
    _before, end, after = content[-_TAIL:].rpartition(b"%%EOF")
    return bool(end) and not after.strip(b"\x00\t\n\x0c\r ")


def _decoded(part: bytes) -> bytes:
    return _CODE.sub(lambda code: bytes([int(code[1], 16)]), part)


def _objects_in_streams(content: bytes) -> list[bytes] | None:
    """Return the objects that lie compressed in streams; None when one cannot be read.

    One way of packing is read, the one that every program uses; what is packed otherwise could hide
    anything.
    """
    found: list[bytes] = []
    room = _MOST_INFLATED
    holds_objects = False
    for mark in _MARKS.finditer(content):
        if mark.lastgroup == "objects":
            holds_objects = True
        elif holds_objects:
            before = content[max(0, mark.start() - _DICTIONARY) : mark.start()]
            inflating = zlib.decompressobj()
            try:
                inflated = inflating.decompress(memoryview(content)[mark.end() :], room)
            except zlib.error:
                return None
            room -= len(inflated)
            if room <= 0 or not inflating.eof or _PREDICTED.search(before):
                return None
            found.append(inflated)
            holds_objects = False
    return found
