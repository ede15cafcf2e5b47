# SPDX-License-Identifier: EUPL-1.2
"""An agreement with its document, and a link to sign it, as tests need them."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.signature.actions import ask_signature, attach_document
from tests.cast import TODAY, Town
from tests.documents.making import pdf
from tests.partners.agreement.making import agreement, keep, party


def attach(town: Town, of: Agreement) -> Agreement:
    upload = SimpleUploadedFile("convenant.pdf", pdf())
    return attach_document(keep(town), agreement=of, upload=upload, dated_on=TODAY)


def with_document(town: Town, **changes: Any) -> Agreement:
    return attach(town, agreement(town, **changes))


def ask(town: Town, of: Agreement, organisation: Organisation | None = None) -> tuple[Party, str]:
    """Mail a link to sign, and return the party with the token that was mailed."""
    tokens: list[str] = []

    def letter(token: str) -> str:
        tokens.append(token)
        return f"Teken hier: {token}"

    held = party(of, organisation or town.police)
    ask_signature(
        keep(town), party=held, to="chef@politie.example", subject="Tekenen", letter=letter
    )
    return held, tokens[0]


def link(token: str) -> Link:
    return link_for(token, LinkKind.SIGN_AGREEMENT)
