# SPDX-License-Identifier: EUPL-1.2
"""The documents of the town: one page each, with a title and nothing that anybody signed."""

from io import BytesIO


def paper_of(title: str) -> BytesIO:
    """Return a PDF of one page with this title, as something that a form would give."""
    page = BytesIO(_pdf(title))
    page.name = "convenant.pdf"
    return page


def _pdf(title: str) -> bytes:
    shown = title.encode("cp1252", "replace").replace(b"(", b"\\(").replace(b")", b"\\)")
    content = (
        b"BT /F 14 Tf 60 760 Td (" + shown + b") Tj "
        b"/F 10 Tf 0 -30 Td (Verzonnen voor de demonstratie van Gezinsregie.) Tj ET"
    )
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
    )
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    out += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(out)
