# SPDX-License-Identifier: EUPL-1.2
"""From where somebody visits: only our own proxy is believed, and only its own word."""

from typing import Any

import pytest

from gezinsregie.web.shell.visitor import address_of, is_at_this_machine

PROXY = "10.0.0.5"


@pytest.mark.parametrize(
    ("connected", "said", "address"),
    [
        ("192.0.2.1", "", "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", "192.0.2.1"),
        (PROXY, "198.51.100.7", "198.51.100.7"),
        (PROXY, "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (PROXY, "203.0.113.9,2001:DB8::1", "2001:db8::1"),
        (PROXY, "", PROXY),
        (PROXY, "onbekend", PROXY),
        (PROXY, "198.51.100.7,", PROXY),
    ],
)
def test_the_last_word_of_our_own_proxy_counts(connected: str, said: str, address: str) -> None:
    meta = {"REMOTE_ADDR": connected, "HTTP_X_FORWARDED_FOR": said}
    assert address_of(meta, proxies=[PROXY]) == address


def test_nobody_says_where_from() -> None:
    assert address_of({}, proxies=[PROXY]) == ""


@pytest.mark.parametrize(
    ("meta", "host", "here"),
    [
        ({"REMOTE_ADDR": "127.0.0.1"}, "localhost:8000", True),
        ({"REMOTE_ADDR": "127.0.0.1"}, "127.0.0.1", True),
        ({"REMOTE_ADDR": "::1"}, "[::1]:8000", True),
        ({"REMOTE_ADDR": "::1"}, "[::1]", True),
        ({"REMOTE_ADDR": "192.0.2.1"}, "localhost", False),
        ({}, "localhost", False),
        ({"REMOTE_ADDR": "127.0.0.1"}, "gezin.gemeente.example", False),
        ({"REMOTE_ADDR": "127.0.0.1"}, "localhost.gemeente.example:80", False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.0.2.1"}, "localhost", False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "127.0.0.1"}, "localhost", False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_FORWARDED": "for=192.0.2.1"}, "localhost", False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_VIA": "1.1 front"}, "localhost", False),
    ],
)
def test_who_sits_at_this_machine(meta: dict[str, Any], host: str, here: bool) -> None:
    assert is_at_this_machine(meta, host=host) is here
