# SPDX-License-Identifier: EUPL-1.2
"""A town on paper, to be changed until it is the situation that one wants to ask about."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from .facts import LegalGround, World

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 3)
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
LONG_AGO = TODAY - timedelta(days=400)
LAST_MONTH = TODAY - timedelta(days=30)

# Grounds in law as the situations use them: one that needs no consent, one that does, one that is
# off where nobody switched it on, and one for safety.
TASK, CONSENT, OFF, SAFETY = "youth_act_task", "consent", "wams", "report_code"
LAW = (
    LegalGround(TASK, needs_consent=False, on=True),
    LegalGround(CONSENT, needs_consent=True, on=True),
    LegalGround(OFF, needs_consent=False, on=False),
    LegalGround(SAFETY, needs_consent=False, on=True),
)


class Draft:
    """Facts that can still be changed. Every key is under the name of its town."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._facts: dict[str, list[Any]] = {one.name: [] for one in fields(World)}
        self._facts["legal_grounds"] = list(LAW)

    def key(self, word: str) -> str:
        return f"{self.name}/{word}"

    def add(self, kind: str, *facts: Any) -> None:
        self._facts[kind] += facts

    def change(
        self, kind: str, which: Callable[[Any], bool] = lambda one: True, /, **values: Any
    ) -> None:
        """Change facts of a kind; ValueError when there is nothing to change."""
        found = [one for one in self._facts[kind] if which(one)]
        if not found:
            raise ValueError(f"{self.name}: no such {kind}")
        self._facts[kind] = [
            replace(one, **values) if one in found else one for one in self._facts[kind]
        ]

    def leave_out(self, kind: str) -> None:
        self._facts[kind] = []

    def all(self, kind: str) -> list[Any]:
        return list(self._facts[kind])

    def world(self) -> World:
        return World(**{kind: tuple(facts) for kind, facts in self._facts.items()})
