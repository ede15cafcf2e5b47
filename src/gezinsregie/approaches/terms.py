# SPDX-License-Identifier: EUPL-1.2
"""Lengths of time as approaches write them: weeks or months, exact or between two bounds."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from gezinsregie.foundation.definitions import Definition

Amount = Annotated[int, Field(ge=1, le=240)]


class Unit(StrEnum):
    WEEKS = "weeks"
    MONTHS = "months"


class Term(Definition):
    """A length of time. `at_least` is left out when the source gives one number."""

    at_least: Amount | None = None
    at_most: Amount
    unit: Unit

    @model_validator(mode="after")
    def _in_order(self) -> Term:
        if self.at_least is not None and self.at_least > self.at_most:
            raise ValueError("at_least mag niet meer zijn dan at_most.")
        return self

    def latest_end(self, starts_on: date) -> date:
        """The last day by which the term has passed; 31 January and a month is 28 February."""
        return later(starts_on, self.at_most, self.unit)


def later(day: date, amount: int, unit: Unit) -> date:
    """The day that lies an amount of weeks or calendar months further."""
    if unit is Unit.WEEKS:
        return day + timedelta(weeks=amount)
    years, month = divmod(day.month - 1 + amount, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
