# SPDX-License-Identifier: EUPL-1.2
"""From where somebody visits: what a proxy in front of us may say about it, and what not."""

from collections.abc import Collection, Mapping
from ipaddress import ip_address
from typing import Any

_LOOPBACK_ADDRESSES = {"127.0.0.1", "::1"}
_LOOPBACK_NAMES = {"localhost", "127.0.0.1", "[::1]"}
# What a proxy adds: whoever comes by one is not known to sit at this machine.
_PASSED_ON = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_FORWARDED",
    "HTTP_X_REAL_IP",
    "HTTP_VIA",
)


def address_of(meta: Mapping[str, Any], *, proxies: Collection[str]) -> str:
    """Return the address of a visitor, as far as we can know it; "" when nobody says.

    ``meta`` is the request's META. Only a connection from one of ``proxies`` may speak for somebody
    else, and of what it says only the last entry counts: it wrote that one itself, the entries
    before it are the visitor's own words.
    """
    connected = str(meta.get("REMOTE_ADDR", ""))
    if connected not in proxies:
        return connected
    last = str(meta.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return connected


def is_at_this_machine(meta: Mapping[str, Any], *, host: str) -> bool:
    """Tell whether a visitor sits at this machine itself: no proxy between, a name of loopback.

    ``host`` is the Host header, with or without a port.
    """
    name, colon, port = host.rpartition(":")
    if not colon or not port.isdigit():
        name = host
    return (
        meta.get("REMOTE_ADDR") in _LOOPBACK_ADDRESSES
        and not any(meta.get(header) for header in _PASSED_ON)
        and name.lower() in _LOOPBACK_NAMES
    )
