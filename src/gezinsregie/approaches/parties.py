# SPDX-License-Identifier: EUPL-1.2
"""Who takes part in an approach: partners, rungs of escalation, who commissions, whom it is for."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from gezinsregie.approaches.terms import Term
from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition

WholeNumber = Annotated[int, Field(ge=1, le=1_000_000)]


class RungLevel(StrEnum):
    """The three levels of direction (VIG-H8)."""

    FAMILY = "family"
    NETWORK = "network"
    ADMINISTRATION = "administration"


class Named(Definition):
    """An organisation or law under its name of that time, and its successor of today if known."""

    then: Text
    now: Text | None = None


class Statement(Definition):
    """A thing the source says."""

    text: Text
    source: Text
    note: Text | None = None


class Partner(Definition):
    """A partner in the approach, and the life domains it works in where that is plain."""

    key: Key
    name: Named
    life_domains: tuple[Key, ...] = ()
    source: Text
    note: Text | None = None


class PartnerAim(Definition):
    """What one party wants to reach (HHW-A6). `party` is a partner of this approach or
    `municipality`."""

    party: Key
    text: Text
    source: Text


class Rung(Definition):
    """A step of escalation: who is asked, and what they can do."""

    key: Key
    level: RungLevel
    name: Text
    who: tuple[Named, ...] = Field(min_length=1)
    source: Text
    note: Text | None = None


class Commissioning(Definition):
    """Who commissions the work (VIG-H5)."""

    by: tuple[Text, ...] = Field(min_length=1)
    replaces_indication_decision: bool | None
    source: Text
    note: Text | None = None


class Population(Definition):
    """Estimated numbers of families; null where the source gives none."""

    at_least: WholeNumber | None
    at_most: WholeNumber | None
    eligible: WholeNumber | None
    taking_part: WholeNumber | None = None
    source: Text
    note: Text | None = None


class Moment(Definition):
    """A fixed moment of a phase, so many weeks after its first day."""

    key: Key
    name: Text
    after_weeks: Annotated[int, Field(ge=0, le=52)]


class InformationRequests(Definition):
    """Third parties are asked what they know, in one phase, on fixed moments and with an answer by
    a date (HHW-A3). Without moments, or ``answer_within``, a coordinator chooses the day."""

    phase: Key
    text: Text
    moments: tuple[Moment, ...] = ()
    answer_within: Term | None = None
    source: Text
    note: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> InformationRequests:
        weeks = [moment.after_weeks for moment in self.moments]
        if weeks != sorted(set(weeks)):
            raise ValueError("de momenten staan op volgorde, elk met een eigen after_weeks.")
        return self
