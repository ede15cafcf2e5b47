# SPDX-License-Identifier: EUPL-1.2
"""Agreements by chance: of every kind, signed or not, wide or narrow, and grounds switched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .drafts import CONSENT, LONG_AGO, TASK
from .facts import Agreement, Party, Switch

if TYPE_CHECKING:
    from .generated import Chance

APPROACHES = ("itg-leeuwarden", "vig-leeuwarden")
DOMAINS = ("finances", "safety", "housing")
PURPOSES = ("coordination", "safety", "debt_help")
KINDS = ("covenant", "covenant", "privacy_regulation", "working_agreement", "mandate_letter")


class Agreeing:
    """The agreements of each town with its partners."""

    def __init__(
        self, chance: Chance, towns: Sequence[str], partners: dict[str, list[str]]
    ) -> None:
        self.chance, self.towns = chance, towns
        self.agreements: list[Agreement] = []
        self.parties: list[Party] = []
        for town in towns:
            for number in range(6):
                agreement = self._agreement(f"{town} agreement {number}", town)
                self.agreements.append(agreement)
                self.parties += [
                    self._party(agreement.key, partner)
                    for partner in partners[town]
                    if not chance.one_in(3)
                ]

    def _agreement(self, key: str, town: str) -> Agreement:
        chance, random = self.chance, self.chance.random
        begins = chance.near() if chance.one_in(5) else None
        return Agreement(
            key,
            town,
            random.choice(KINDS),
            approach=random.choice(APPROACHES) if chance.one_in(3) else "",
            signatories=random.choice((1, 1, 2)),
            legal_ground=random.choice((TASK, CONSENT)) if chance.one_in(4) else "",
            domains=frozenset(random.sample(DOMAINS, 2)) if chance.one_in(2) else frozenset(),
            purposes=frozenset(random.sample(PURPOSES, 2)) if chance.one_in(2) else frozenset(),
            valid_from=begins,
            valid_until=max(begins or LONG_AGO, chance.near()) if chance.one_in(4) else None,
        )

    def _party(self, agreement: str, organisation: str) -> Party:
        signed = self._day()
        return Party(
            agreement,
            organisation,
            seen_on=self._day(),
            signed_on=signed,
            second_signed_on=self._day() if signed else None,
            bound_until=max(signed or LONG_AGO, self.chance.near())
            if self.chance.one_in(8)
            else None,
        )

    def _day(self) -> date | None:
        """Return a day on which something was done, or is to be; now and then it was not."""
        if self.chance.one_in(10):
            return None
        return self.chance.begins()

    def switches(self, grounds: Sequence[str]) -> tuple[Switch, ...]:
        """Return what the towns switched on and off."""
        return tuple(
            Switch(town, ground, self.chance.random.random() < 0.6)
            for town in self.towns
            for ground in grounds
            if self.chance.one_in(3)
        )
