# SPDX-License-Identifier: EUPL-1.2
"""All situations side by side in one database, on the day that all of them speak of."""

from collections.abc import Iterator

import pytest

from gezinsregie.foundation import clock

from .building import Built
from .drafts import NOW
from .facts import World, together
from .situations import situations


@pytest.fixture(scope="session")
def world() -> World:
    """All situations in one world: towns that have nothing to do with each other."""
    return together(*(draft.world() for draft in situations().values()))


@pytest.fixture
def built(db: None, world: World) -> Iterator[Built]:
    """That world in the database, while the clock stands."""
    with clock.stopped_at(NOW):
        yield Built(world)
