# SPDX-License-Identifier: EUPL-1.2
"""Which mail server: the one that an address names, or none."""

from ipaddress import ip_address
from urllib.parse import parse_qs, unquote, urlsplit

from gezinsregie.correspondence.mail_server import MailServer

_PORTS = {"smtp": 587, "smtps": 465}

_NOT_UNDERSTOOD = (
    "GEZINSREGIE_SMTP begrijp ik niet: schrijf smtp://gebruiker:wachtwoord@host:poort "
    "of smtps://gebruiker:wachtwoord@host:poort."
)
_NO_SENDER = (
    "GEZINSREGIE_SMTP is ingesteld, maar GEZINSREGIE_MAIL_FROM niet. "
    "Zet daarin het adres waarvan de mails komen, zoals noreply@gemeente.example."
)
_NOT_A_SENDER = (
    "GEZINSREGIE_MAIL_FROM is geen e-mailadres. Schrijf alleen het adres, zoals "
    "noreply@gemeente.example."
)


def mail_server(address: str | None, sender: str | None) -> MailServer | None:
    """Return the server that ``smtp://user:password@host:port`` names, or None when none is named.

    ``smtps`` encrypts from the start. ``smtp`` asks for STARTTLS, and sends nothing without it; to
    a server on this machine itself it does not. ``?starttls=yes`` or ``no`` says otherwise.
    Raises SystemExit with a sentence when an address is of another kind.
    """
    if not address:
        return None
    try:
        parts = urlsplit(address)
        port, host = parts.port, parts.hostname
        options = parse_qs(parts.query, strict_parsing=True) if parts.query else {}
    except ValueError as fault:
        raise SystemExit(_NOT_UNDERSTOOD) from fault
    asked = options.pop("starttls", [""])[-1]
    if (
        not address.isascii()
        or parts.scheme not in _PORTS
        or not host
        or options
        or asked not in {"", "yes", "no"}
    ):
        raise SystemExit(_NOT_UNDERSTOOD)
    if not sender:
        raise SystemExit(_NO_SENDER)
    name, at, domain = sender.rpartition("@")
    if not (name and at and domain) or not sender.isascii() or set(sender) & set(' \t\r\n<>,;"'):
        raise SystemExit(_NOT_A_SENDER)
    implicit = parts.scheme == "smtps"
    return MailServer(
        host=host,
        port=port or _PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        implicit_tls=implicit,
        starttls=not implicit and (asked == "yes" or (asked != "no" and not _is_here(host))),
        sender=sender,
    )


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
