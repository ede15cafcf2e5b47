# SPDX-License-Identifier: EUPL-1.2
"""Handing one message to a mail server, and why that did not go."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage

from .mail_server import MailServer
from .models import MailFault


class Undelivered(Exception):
    """The server has not taken the message; ``fault`` says why."""

    def __init__(self, fault: MailFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def hand_over(server: MailServer, message: EmailMessage, *, timeout: float) -> None:
    """Give ``message`` to the server; returns once it answered for it.

    ``timeout`` is in seconds, for each step. Raises Undelivered.
    """
    with _told_as_undelivered(), _connected(server, timeout) as connection:
        connection.send_message(message)


@contextmanager
def _connected(server: MailServer, timeout: float) -> Iterator[smtplib.SMTP]:
    context = ssl.create_default_context()
    connection: smtplib.SMTP = (
        smtplib.SMTP_SSL(server.host, server.port, timeout=timeout, context=context)
        if server.implicit_tls
        else smtplib.SMTP(server.host, server.port, timeout=timeout)
    )
    try:
        if server.starttls:
            connection.ehlo()
            if not connection.has_extn("starttls"):
                # Never the text, nor the password, over a line that anybody can read.
                raise Undelivered(MailFault.NO_TLS)
            connection.starttls(context=context)
        if server.user:
            connection.login(server.user, server.password)
        yield connection
        # It has answered for the message; how it says goodbye changes nothing.
        with suppress(smtplib.SMTPException, OSError):
            connection.quit()
    finally:
        connection.close()


@contextmanager
def _told_as_undelivered() -> Iterator[None]:
    try:
        yield
    except smtplib.SMTPRecipientsRefused as fault:
        raise Undelivered(MailFault.RECIPIENT) from fault
    except smtplib.SMTPSenderRefused as fault:
        raise Undelivered(MailFault.SENDER) from fault
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError) as fault:
        raise Undelivered(MailFault.SIGN_IN) from fault
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError) as fault:
        raise Undelivered(MailFault.UNREACHABLE) from fault
    except smtplib.SMTPException as fault:
        raise Undelivered(MailFault.REFUSED) from fault
    except ssl.SSLCertVerificationError as fault:
        raise Undelivered(MailFault.CERTIFICATE) from fault
    except ssl.SSLError as fault:
        raise Undelivered(MailFault.NO_TLS) from fault
    except (OSError, UnicodeError) as fault:
        # A host name that cannot be one is a UnicodeError.
        raise Undelivered(MailFault.UNREACHABLE) from fault
