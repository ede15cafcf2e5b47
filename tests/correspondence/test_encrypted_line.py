# SPDX-License-Identifier: EUPL-1.2
"""Over a line that anybody can read goes no text and no password."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from gezinsregie.correspondence.message import message_of
from gezinsregie.correspondence.models import MailFault
from gezinsregie.correspondence.smtp import Undelivered, hand_over

from .mailbox import HOST, SENDER, Mailbox, mail_server, unused_port

MESSAGE = message_of(
    mail_id="1",
    to="aylin@partner.example",
    subject="Vraag",
    text="Goedemorgen",
    sender=SENDER,
    at=datetime(2026, 3, 3, tzinfo=UTC),
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


def context_of(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@contextmanager
def with_starttls(certificate: Path, **options: Any) -> Iterator[Mailbox]:
    with mail_server(tls_context=context_of(certificate), **options) as box:
        box.address = replace(box.address, starttls=True)
        yield box


def fault_of(box: Mailbox, **changes: Any) -> MailFault:
    with pytest.raises(Undelivered) as undelivered:
        hand_over(replace(box.address, **changes), MESSAGE, timeout=5)
    assert box.messages == []
    return undelivered.value.fault


def test_a_server_that_offers_no_encryption_gets_nothing() -> None:
    with mail_server() as box:
        assert fault_of(box, starttls=True) is MailFault.NO_TLS
        assert fault_of(box, implicit_tls=True) is MailFault.NO_TLS


def test_a_certificate_that_nobody_vouches_for_gets_nothing(certificate: Path) -> None:
    with with_starttls(certificate) as box:
        assert fault_of(box) is MailFault.CERTIFICATE


def test_with_a_good_certificate_the_mail_goes(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with with_starttls(certificate, require_starttls=True) as box:
        hand_over(box.address, MESSAGE, timeout=5)
        assert box.texts == ["Goedemorgen\n"]


def test_a_wrong_password_is_told(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    def authenticator(*given: Any) -> AuthResult:
        login = given[-1]
        good = (login.login, login.password) == (b"stad", b"goed")
        return AuthResult(success=good, handled=False)

    with with_starttls(certificate, authenticator=authenticator, auth_required=True) as box:
        assert fault_of(box, user="stad", password="fout") is MailFault.SIGN_IN
        hand_over(replace(box.address, user="stad", password="goed"), MESSAGE, timeout=5)
        assert len(box.messages) == 1


def test_a_server_that_is_not_there_is_told() -> None:
    assert fault_of(Mailbox(), port=unused_port()) is MailFault.UNREACHABLE
    assert fault_of(Mailbox(), host="a..b") is MailFault.UNREACHABLE
