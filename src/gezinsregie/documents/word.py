# SPDX-License-Identifier: EUPL-1.2
"""Whether a DOCX is a document alone: no macros, nothing hidden around it, no bomb."""

import re
import zipfile
import zlib
from io import BytesIO

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_MOST_PARTS = 5000
_MOST_INFLATED = 200 * 1024 * 1024
_MOST_READ = 1024 * 1024
_MACROS = re.compile(r"vba(project|data)|/activex/|\.(bin|exe|js|vbs|docm|dotm)$", re.I)
_MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject", re.I)
# A template from elsewhere is fetched when the document is opened, macros and all.
_TEMPLATE = re.compile(
    rb"attachedTemplate\"[^>]*TargetMode=\"External\"|TargetMode=\"External\"[^>]*attachedTemplate",
    re.I,
)
_LOCKED = 0x1


def faults_in(content: bytes) -> list[str]:
    """Return the key of each reason why this DOCX is not taken in."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            return _faults_in(parts, content)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, KeyError):
        return ["file_broken"]
    except (NotImplementedError, RuntimeError, RecursionError):
        # A part that is packed or locked in a way that no word processor uses.
        return ["file_broken"]


def _faults_in(parts: zipfile.ZipFile, content: bytes) -> list[str]:
    found = parts.infolist()
    names = [one.filename for one in found]
    if _DOCUMENT not in names or _TYPES not in names:
        return ["file_of_another_kind"]
    if any(one.flag_bits & _LOCKED for one in found):
        return ["file_locked"]
    faults = []
    if not _is_all_there_is(parts, found, content):
        faults.append("file_of_two_kinds")
    if len(found) > _MOST_PARTS or sum(one.file_size for one in found) > _MOST_INFLATED:
        faults.append("file_too_large_inside")
        return faults
    strange = len(set(map(str.lower, names))) < len(names) or any(
        name.startswith("/") or ".." in name.split("/") or "\\" in name for name in names
    )
    if strange:
        faults.append("file_broken")
    read = {name: _read(parts, name) for name in names if name == _TYPES or name.endswith(".rels")}
    if (
        any(_MACROS.search(name) for name in names)
        or _MACRO_TYPE.search(read[_TYPES])
        or any(_TEMPLATE.search(text) for text in read.values())
    ):
        faults.append("docx_macros")
    return faults


def _read(parts: zipfile.ZipFile, name: str) -> bytes:
    with parts.open(name) as part:
        return part.read(_MOST_READ)


def _is_all_there_is(parts: zipfile.ZipFile, found: list[zipfile.ZipInfo], content: bytes) -> bool:
    """Whether nothing stands before the first part, and nothing behind the last."""
    return (
        min(one.header_offset for one in found) == 0
        and not parts.comment
        and content[-22:-18] == b"PK\x05\x06"
    )
