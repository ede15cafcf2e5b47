# SPDX-License-Identifier: EUPL-1.2
"""A mail as it goes over the line: plain text, with the headers that a machine's mail must have."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

NAME = "Gezinsregie"


def message_of(
    *, mail_id: Any, to: str, subject: str, text: str, sender: str, at: datetime
) -> EmailMessage:
    """Return the message; its Message-ID follows from the mail, so that a second copy is known.

    Raises ValueError for an address or a subject that would break a header.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(NAME, addr_spec=sender)
    message["To"] = Address(addr_spec=to)
    message["Subject"] = subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{mail_id}@{sender.rpartition('@')[2]}>"
    # RFC 3834: no out-of-office answers to a machine.
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message["Content-Language"] = "nl"
    return message
