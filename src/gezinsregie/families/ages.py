# SPDX-License-Identifier: EUPL-1.2
"""How old somebody is on a day, and when the next birthday comes that changes who decides."""

from datetime import date

# Jeugdwet 7.3.4: from 12 a child decides along, from 16 alone; from 18 nobody has authority.
DECIDES_ALONG, DECIDES_ALONE, OF_AGE = 12, 16, 18


def age_on(born: date, day: date) -> int:
    """Return the age in years; who was born on 29 February has a birthday on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def reaches(born: date, years: int) -> date:
    """Return the day on which somebody becomes ``years`` old."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def next_turn(born: date, day: date) -> date | None:
    """Return the first birthday after ``day`` on which others must be asked; None past the last."""
    turns = (reaches(born, years) for years in (DECIDES_ALONG, DECIDES_ALONE, OF_AGE))
    return next((turn for turn in turns if turn > day), None)
