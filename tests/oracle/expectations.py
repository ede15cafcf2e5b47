# SPDX-License-Identifier: EUPL-1.2
"""What is expected in each situation, as it was written in ``situations.yaml``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SITUATIONS = Path(__file__).with_name("situations.yaml")
# A subject of every situation, and what kind of thing it is.
SUBJECTS = {
    "town": "organisation",
    "neighbour": "organisation",
    "inspectorate": "organisation",
    "family": "family",
    "referral": "referral",
    "round": "round",
    "factsheet": "factsheet",
}


@dataclass(frozen=True)
class Expected:
    """Who has which grounds with one subject, in one situation; whoever is not in it has none."""

    situation: str
    subject: str
    grounds: dict[str, frozenset[str]]

    @property
    def kind(self) -> str:
        return SUBJECTS[self.subject]

    def of(self, role: str) -> frozenset[str]:
        return self.grounds.get(role, frozenset())


@cache
def expectations() -> dict[tuple[str, str], Expected]:
    """Return what is expected, by situation and subject."""
    written = yaml.safe_load(SITUATIONS.read_text(encoding="utf-8"))
    return {
        (name, subject): Expected(name, subject, grounds)
        for name, situation in written["situations"].items()
        for subject, grounds in _of(written, situation)
    }


def _of(written: dict[str, Any], situation: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "family", _grounds(situation["family"])
    yield "referral", _grounds(situation.get("referral", written["referral"]))
    changed = situation.get("offices", {})
    for subject, usual in written["offices"].items():
        said = {} if changed == "none" else {**usual, **changed.get(subject, {})}
        yield subject, _grounds(said)


def _grounds(said: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {role: frozenset(grounds) for role, grounds in said.items() if grounds}
