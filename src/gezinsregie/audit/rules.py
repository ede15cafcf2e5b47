# SPDX-License-Identifier: EUPL-1.2
"""How an entry is chained to the one before it, and what an entry may hold."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

START = "0" * 64

_ID_NAME = re.compile(r"[a-z][a-z0-9_]*_(id|ids|key|keys)")
_ID = re.compile(r"[A-Za-z0-9@._:-]{1,80}")

Details = Mapping[str, str | int | list[str] | list[int]]


@dataclass(frozen=True)
class Link:
    """What of one entry goes into its hash; times as ISO 8601 in UTC."""

    sequence: int
    at: str
    actor_id: str
    act: str
    ground: str
    subject_kind: str
    subject_id: str
    outcome: str
    origin: str
    details: Details
    previous_hash: str


def hash_of(link: Link) -> str:
    """Return 64 hex digits: SHA-256 over the entry and the hash of the one before it."""
    text = json.dumps(link.__dict__, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_break(links: Iterable[tuple[Link, str]]) -> int | None:
    """Return the sequence number at which the chain no longer holds, or None when it holds."""
    expected, previous = 1, START
    for link, stored in links:
        broken = (
            link.sequence != expected or link.previous_hash != previous or hash_of(link) != stored
        )
        if broken:
            return link.sequence
        expected, previous = expected + 1, stored
    return None


def words_in(details: Details) -> list[str]:
    """Return the names of details that are no id: the log holds ids only (NEN 7513, AVG)."""
    wrong = []
    for name, value in details.items():
        values = value if isinstance(value, list) else [value]
        if not _ID_NAME.fullmatch(name) or not all(_ID.fullmatch(str(one)) for one in values):
            wrong.append(name)
    return wrong
