# SPDX-License-Identifier: EUPL-1.2
"""The words on a paper that the product printed."""

import io
from typing import Any

from pypdf import PdfReader


def words_on(pdf: bytes) -> str:
    """Return the words of a PDF with one space between them; a word broken off is one word."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).replace("-\n", "").split())


def is_paper(answer: Any) -> bool:
    return bool(answer.get("Content-Type", "").startswith("application/pdf"))


def said(answer: Any) -> str:
    """Return the text of an answer: a page as it was sent, streamed or not; a PDF as its words."""
    content = b"".join(answer) if answer.streaming else answer.content
    return words_on(content) if is_paper(answer) else str(content.decode("utf-8", "replace"))
