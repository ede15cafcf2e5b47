# SPDX-License-Identifier: EUPL-1.2
"""A real SMTP server on this machine, which keeps what it is given."""

import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from gezinsregie.correspondence.mail_server import MailServer

SENDER = "noreply@lindewaard.example"
HOST = "127.0.0.1"


class Mailbox:
    """What the server received since the test began, and whom it refuses."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.refused: set[str] = set()
        self.refuses_all_after: int | None = None
        self.address = MailServer(HOST, 0, "", "", False, False, SENDER)
        self._commits: Callable[..., AbstractContextManager[Any]] | None = None

    def begin(self, commits: Callable[..., AbstractContextManager[Any]] | None) -> None:
        self.messages, self.refused, self.refuses_all_after = [], set(), None
        self._commits = commits

    def committing(self) -> AbstractContextManager[Any]:
        """Let what is done inside be committed: its mails go out at the end."""
        assert self._commits is not None
        return self._commits(execute=True)

    @property
    def texts(self) -> list[str]:
        return [one.get_content().replace("\r\n", "\n") for one in self.messages]

    # What aiosmtpd asks of whoever handles a message.

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 5.1.1 No such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.refuses_all_after is not None and len(self.messages) >= self.refuses_all_after:
            return "554 5.7.1 Not today"
        assert isinstance(envelope.content, bytes)
        message = message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)
        return "250 Kept"


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def mail_server(**options: Any) -> Iterator[Mailbox]:
    """Run a server on a free port; ``options`` are those of aiosmtpd."""
    box = Mailbox()
    controller = Controller(box, hostname=HOST, port=unused_port(), **options)
    controller.start()
    try:
        box.address = MailServer(HOST, controller.port, "", "", False, False, SENDER)
        yield box
    finally:
        controller.stop()
