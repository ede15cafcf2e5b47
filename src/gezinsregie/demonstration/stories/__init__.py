# SPDX-License-Identifier: EUPL-1.2
"""The families of the town, each told in a module of its own."""

from datetime import date

from gezinsregie.demonstration.telling import Story

from . import at_the_desk, bouali, earlier, hart, kaya, rozenberg, wiersma


def all_stories(today: date) -> list[Story]:
    """Return every story of the town, as it stands on ``today``."""
    return [
        hart.tell(today),
        kaya.tell(today),
        rozenberg.tell(today),
        bouali.tell(today),
        wiersma.tell(today),
        *at_the_desk.tell(today),
        *earlier.tell(today),
    ]
