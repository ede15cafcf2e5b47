# SPDX-License-Identifier: EUPL-1.2
"""The mail server is the one that an address names; anything else is a sentence."""

import pytest

from gezinsregie.config.mail import mail_server

SENDER = "noreply@lindewaard.example"


def test_without_an_address_there_is_no_server() -> None:
    assert mail_server(None, None) is None
    assert mail_server("", SENDER) is None


@pytest.mark.parametrize(
    ("address", "port", "implicit_tls", "starttls"),
    [
        ("smtp://mail.example", 587, False, True),
        ("smtp://mail.example:25", 25, False, True),
        ("smtps://mail.example", 465, True, False),
        ("smtp://mail.example?starttls=no", 587, False, False),
        ("smtp://127.0.0.1:2525", 2525, False, False),
        ("smtp://localhost:2525", 2525, False, False),
        ("smtp://[::1]:2525", 2525, False, False),
        ("smtp://127.0.0.1:2525?starttls=yes", 2525, False, True),
        ("smtps://127.0.0.1:2525?starttls=yes", 2525, True, False),
    ],
)
def test_the_line_is_encrypted_unless_it_stays_on_this_machine(
    address: str, port: int, implicit_tls: bool, starttls: bool
) -> None:
    server = mail_server(address, SENDER)
    assert server is not None
    assert (server.port, server.implicit_tls, server.starttls) == (port, implicit_tls, starttls)
    assert server.sender == SENDER


def test_a_user_and_password_may_hold_any_sign_and_are_shown_nowhere() -> None:
    server = mail_server("smtps://post%40stad:p%2Fw%3Ax@mail.example", SENDER)
    assert server is not None
    assert (server.user, server.password, server.host) == ("post@stad", "p/w:x", "mail.example")
    assert "p/w" not in repr(server)


@pytest.mark.parametrize(
    "address",
    [
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://mail.example:poort",
        "smtp://mail.example:99999",
        "smtp://mail.example?starttls=maybe",
        "smtp://mail.example?tls=yes",
        "smtp://mail.example?x",
        "smtp://pósta@mail.example",
        "smtp://[::1",
    ],
)
def test_another_address_is_refused_in_words(address: str) -> None:
    with pytest.raises(SystemExit, match="GEZINSREGIE_SMTP begrijp ik niet"):
        mail_server(address, SENDER)


@pytest.mark.parametrize(
    ("sender", "sentence"),
    [
        (None, "GEZINSREGIE_MAIL_FROM niet"),
        ("", "GEZINSREGIE_MAIL_FROM niet"),
        ("stad", "geen e-mailadres"),
        ("@stad.example", "geen e-mailadres"),
        ("Stad <post@stad.example>", "geen e-mailadres"),
        ("post@stad.example\nBcc: x@y.example", "geen e-mailadres"),
    ],
)
def test_a_server_asks_for_a_sender(sender: str | None, sentence: str) -> None:
    with pytest.raises(SystemExit, match=sentence):
        mail_server("smtp://mail.example", sender)
