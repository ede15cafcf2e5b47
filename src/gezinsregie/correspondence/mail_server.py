# SPDX-License-Identifier: EUPL-1.2
"""The mail server of an installation."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class MailServer:
    """Where mails are handed over, and from which address they come."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    implicit_tls: bool
    starttls: bool
    sender: str
