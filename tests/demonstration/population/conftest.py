# SPDX-License-Identifier: EUPL-1.2
"""A small population, on the day of the cast."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from gezinsregie.demonstration.population.load import load_population
from gezinsregie.foundation import clock
from gezinsregie.foundation.clock import LOCAL
from tests.cast import NOW, TODAY

FAMILIES, SEED = 36, 7


def no_progress(done: int, total: int) -> None:
    pass


@pytest.fixture
def population(db: None) -> Iterator[dict[str, int]]:
    """Thirty-six families in three towns; the rows per table."""
    with clock.stopped_at(NOW):
        yield load_population(families=FAMILIES, seed=SEED, today=TODAY, progress=no_progress)


def day_of(moment: Any) -> date:
    return moment.astimezone(LOCAL).date()
