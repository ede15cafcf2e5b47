# SPDX-License-Identifier: EUPL-1.2
"""Which files are taken in, told by what is in them and never by their name.

This is a sieve and no promise: what passes is served as a file to be saved, in a sandbox, never as
a page. Pure and quick; it reads what a sender chose to write, so it raises for nothing.
"""

import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from types import MappingProxyType

from gezinsregie.foundation.obstacles import Obstacle

from . import pdf, pictures, word

MOST_BYTES = 10 * 1024 * 1024
_LONGEST_NAME = 100

PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_BEGINS: Mapping[str, bytes] = MappingProxyType(
    {PDF: b"%PDF-", PNG: b"\x89PNG\r\n\x1a\n", JPEG: b"\xff\xd8\xff", DOCX: b"PK\x03\x04"}
)
_EXTENSIONS = MappingProxyType({PDF: ".pdf", PNG: ".png", JPEG: ".jpg", DOCX: ".docx"})
_FAULTS: Mapping[str, Callable[[bytes], list[str]]] = MappingProxyType(
    {
        PDF: pdf.faults_in,
        PNG: pictures.faults_in_png,
        JPEG: pictures.faults_in_jpeg,
        DOCX: word.faults_in,
    }
)
# Where a reader of PDF looks for the beginning of one.
_HEAD = 1024


def kind_of(content: bytes) -> str | None:
    """Return the media type of what this is, None when it is nothing that is taken in."""
    for kind, begins in _BEGINS.items():
        if content.startswith(begins):
            return kind
    return None


def obstacles_to_storing(content: bytes, *, dated_on: date | None, today: date) -> list[Obstacle]:
    """Return every reason why this file is not taken in; fields are ``upload`` and ``dated_on``."""
    obstacles = [Obstacle(key, field="upload") for key in _faults_in(content)]
    if dated_on is not None and dated_on > today:
        obstacles.append(Obstacle("document_day_to_come", field="dated_on"))
    return obstacles


def _faults_in(content: bytes) -> list[str]:
    if not content:
        return ["file_empty"]
    if len(content) > MOST_BYTES:
        return ["file_too_large"]
    kind = kind_of(content)
    if kind is None:
        return ["file_of_another_kind"]
    faults = _FAULTS[kind](content)
    if _is_something_else_too(content, kind):
        faults.append("file_of_two_kinds")
    return faults


def _is_something_else_too(content: bytes, kind: str) -> bool:
    """Whether another program could read these bytes as a file of another kind."""
    if kind != PDF and _BEGINS[PDF] in content[: _HEAD + len(_BEGINS[PDF])]:
        return True
    head = content[:_HEAD].lower()
    if kind != DOCX and (b"<html" in head or b"<script" in head or b"<!doctype" in head):
        return True
    return kind != DOCX and zipfile.is_zipfile(BytesIO(content))


def cleaned_name(given: str, kind: str) -> str:
    """Return a name that can be shown and saved anywhere, with the extension of what it is.

    No path, no control or direction signs, nothing that a file system refuses; never empty.
    """
    last = given.replace("\\", "/").rpartition("/")[2]
    kept = "".join(
        " " if one in '<>:"|?*' else one
        for one in unicodedata.normalize("NFC", last)
        if unicodedata.category(one)[0] != "C" and unicodedata.category(one) not in {"Zl", "Zp"}
    )
    stem = " ".join(kept.split())
    for extension in (*_EXTENSIONS.values(), ".jpeg"):
        if stem.lower().endswith(extension):
            stem = stem[: -len(extension)]
    stem = stem.strip(". ")
    return f"{stem[:_LONGEST_NAME].strip('. ') or 'document'}{_EXTENSIONS[kind]}"
