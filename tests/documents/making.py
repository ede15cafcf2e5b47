# SPDX-License-Identifier: EUPL-1.2
"""Files to be taken in, made by what people make them with, and the same with something in them."""

import zipfile
import zlib
from io import BytesIO

import pikepdf
from PIL import Image

_TYPES = '<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def pdf(change: str = "", *, in_streams: bool = False) -> bytes:
    """A PDF of one page; ``change`` puts something in it, ``in_streams`` packs its objects."""
    made = pikepdf.new()
    made.add_blank_page()
    root = made.Root
    if change == "script":
        root.OpenAction = made.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        )
    elif change == "launch":
        root.OpenAction = made.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe"))
    elif change == "file":
        made.attachments["a.txt"] = b"geheim"
    elif change == "picture":
        # A picture packed with a predictor, as many programs write it.
        made.pages[0].Contents = made.make_stream(b"q Q" * 400)
    out = BytesIO()
    mode = pikepdf.ObjectStreamMode
    made.save(
        out,
        object_stream_mode=mode.generate if in_streams else mode.disable,
        encryption=pikepdf.Encryption(owner="a", user="b") if change == "locked" else False,
    )
    return out.getvalue()


def picture(kind: str) -> bytes:
    out = BytesIO()
    Image.effect_noise((40, 30), 80).convert("RGB").save(out, kind)
    return out.getvalue()


def docx(**parts: str) -> bytes:
    """A DOCX; ``parts`` are added by name, with ``/`` written as ``__``."""
    kind = parts.pop("kind", _DOCUMENT)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", _TYPES.format(kind=kind))
        made.writestr("word/document.xml", "<w:document/>")
        for name, text in parts.items():
            made.writestr(name.replace("__", "/").replace("_DOT_", "."), text)
    return out.getvalue()


def with_script_in_objects(by: bytes = b"/FlateDecode", *, coded: bool = False) -> bytes:
    """A PDF whose script lies in a packed object stream, as somebody writes it who hides it."""
    name = b"/Java#53cript" if coded else b"/JavaScript"
    packed = zlib.compress(b"4 0 << /S " + name + b" /JS (app.alert(1)) >>")
    return (
        b"%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter " + by + b" /Length "
        b"%d >>\nstream\n" % len(packed) + packed + b"\nendstream\nendobj\n%%EOF\n"
    )
