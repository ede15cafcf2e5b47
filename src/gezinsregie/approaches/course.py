# SPDX-License-Identifier: EUPL-1.2
"""The course of a trajectory: how free a family is, in which phases, how long, and what after."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from gezinsregie.approaches.terms import Term
from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition


class Status(StrEnum):
    """How free a family is to take part."""

    VOLUNTARY = "voluntary"
    CONDITIONAL = "conditional"  # refusing has consequences that were said beforehand
    COMPULSORY_POSSIBLE = "compulsory_possible"  # a decision of an authority may bind the family


class Pressure(Definition):
    """Voluntary or not (VIG-H1). Null means that the source does not say. No value of these
    switches off the consent that youth law asks for."""

    status: Status | None
    needs_request_for_help: bool | None
    needs_motivation: bool | None
    source: Text
    note: Text | None = None


FRIDAY = 4


class Per(StrEnum):
    """What a promise of visits counts by."""

    DAY = "day"
    WEEK = "week"


class Direction(StrEnum):
    """Who has direction (regie) in a phase."""

    COORDINATOR = "coordinator"
    SHARED = "shared"
    FAMILY = "family"


class VisitPromise(Definition):
    """How often a phase promises that somebody comes by (VIG-L5): so many visits each day of a
    week, or each week. With `working_days` a day is one from Monday to Friday."""

    at_least: Annotated[int, Field(ge=1, le=20)]
    per: Per
    working_days: bool = True
    source: Text
    note: Text | None = None

    def on(self, day: date) -> Fraction:
        """How many visits this day adds to what is promised."""
        if self.per is Per.WEEK:
            return Fraction(self.at_least, 7)
        return Fraction(0 if self.working_days and day.weekday() > FRIDAY else self.at_least)


class Phase(Definition):
    """A phase; a null term means that it lasts as long as it takes."""

    key: Key
    name: Text
    aim: Text
    term: Term | None
    direction: Direction | None = None
    visits: VisitPromise | None = None
    source: Text
    note: Text | None = None


class Extension(Definition):
    """How much longer a trajectory may last than the usual duration."""

    term: Term
    needs_reason: bool


class Duration(Definition):
    """How long a trajectory lasts. `maximum` counts without extension; null: no maximum known,
    and with `as_long_as_needed` there is none on purpose."""

    usual: Term | None
    maximum: Term | None
    extension: Extension | None
    as_long_as_needed: bool
    source: Text
    note: Text | None = None


class Caseload(Definition):
    """The norm: so many families for a coordinator of so many hours a week."""

    hours: Annotated[int, Field(ge=1, le=40)]
    families: Annotated[int, Field(ge=1, le=50)]
    source: Text


class SafetyAsked(Definition):
    """Before a trajectory of this approach closes or goes on longer, somebody looked how safe it
    is, no longer ago than this."""

    not_older_than: Term
    source: Text
    note: Text | None = None


class Closing(Definition):
    """How a case closes."""

    text: Text
    final_report: bool | None
    source: Text
    note: Text | None = None


class FollowUp(Definition):
    """What comes after closing; a null term means that the source gives none."""

    text: Text
    term: Term | None
    source: Text
    note: Text | None = None
