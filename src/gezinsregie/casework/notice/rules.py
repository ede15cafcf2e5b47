# SPDX-License-Identifier: EUPL-1.2
"""A calendar as a file (RFC 5545): that there is something, and when. Never with or about whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

_LONGEST_LINE = 75  # octets


@dataclass(frozen=True)
class Event:
    """Something in a calendar. ``key`` tells nobody what it is of; ``what`` is one word; ``place``
    is empty where it is not told. The moments are aware; of what lasts whole days
    (``all_day``) they are midnights here."""

    key: str
    what: str
    begins: datetime
    ends: datetime
    place: str = ""
    changed: int = 0
    all_day: bool = False


def calendar(events: Iterable[Event], *, name: str, now: datetime) -> bytes:
    """Return these events as a calendar that other programs take in, in UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Gezinsregie//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
        "X-PUBLISHED-TTL:PT1H",
    ]
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.key}@gezinsregie",
            f"DTSTAMP:{_moment(now)}",
            f"SEQUENCE:{event.changed}",
            _when("DTSTART", event.begins, event.all_day),
            _when("DTEND", event.ends, event.all_day),
            f"SUMMARY:{_escaped(event.what)}",
            *([f"LOCATION:{_escaped(event.place)}"] if event.place else []),
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _when(name: str, at: datetime, all_day: bool) -> str:
    if all_day:
        return f"{name};VALUE=DATE:{at:%Y%m%d}"
    return f"{name}:{_moment(at)}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> bytes:
    """Break a line after 75 octets, never inside a letter; what follows begins with a space."""
    parts, part = [], b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > _LONGEST_LINE:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part])
