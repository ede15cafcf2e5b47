# SPDX-License-Identifier: EUPL-1.2
"""A template and plain values become a PDF that a screen reader can read (PDF/UA-1).

Values travel as one JSON text and are never read as markup: a name such as ``#read("x")`` is just
letters. Nothing is fetched: no network, no fonts of the system, no file outside ``web``.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from .letters import readable

WEB = Path(__file__).resolve().parent.parent
_FONTS = WEB / "static" / "gezinsregie" / "fonts"
_NOWHERE = WEB / "documents" / "no-packages"


@lru_cache(maxsize=1)
def _fonts() -> Any:
    # The front-end build brings the house's own font; without it the embedded one is used.
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(_FONTS)] if _FONTS.is_dir() else [],
    )


def pdf(template: Path, data: Mapping[str, Any]) -> bytes:
    """Return ``data`` laid out by ``template``, a typst file somewhere under ``web``, as PDF/UA-1.

    The template reads ``json(bytes(sys.inputs.data))`` and takes its looks from
    ``/documents/house.typ``. A picture is an SVG text in the data, drawn by ``picture`` with its
    alternative text. What was typed is brought back to letters that can be shown (``letters``).
    Raises typst.TypstError when the template is wrong, or a picture has no words.
    """
    shown = readable(data, _has_a_font)
    return _compiled(str(template), json.dumps(shown, ensure_ascii=False))


def _compiled(source: str | bytes, data: str = "") -> bytes:
    made: bytes = typst.compile(
        source,
        root=str(WEB),
        font_paths=_fonts(),
        package_path=str(_NOWHERE),
        package_cache_path=str(_NOWHERE),
        pdf_standards=["ua-1"],
        sys_inputs={"data": data},
    )
    return made


@lru_cache(maxsize=20_000)
def _has_a_font(letter: str) -> bool:
    # Asked of typst itself, once a letter: it alone knows which fonts it carries.
    try:
        _compiled(f'#set document(title: "a")\n#"\\u{{{ord(letter):x}}}"'.encode())
    except typst.TypstError:
        return False
    return True
