# SPDX-License-Identifier: EUPL-1.2
"""All situations side by side in one database, on the day that all of them speak of."""

from collections.abc import Iterator

import pytest

from gezinsregie.foundation import clock

from .building import Built
from .drafts import NOW
from .facts import World, together
from .situations import situations

# Where there is most, where only kin is left, where a family has an account each, and the usual.
A_FEW = ("everything_at_once", "everybody_at_work_is_family", "parents_apart", "under_way")


@pytest.fixture(scope="session")
def world() -> World:
    """All situations in one world: towns that have nothing to do with each other."""
    return together(*(draft.world() for draft in situations().values()))


@pytest.fixture
def built(db: None, world: World) -> Iterator[Built]:
    """That world in the database, while the clock stands."""
    with clock.stopped_at(NOW):
        yield Built(world)


@pytest.fixture
def a_few(db: None) -> Iterator[World]:
    """A few situations in the database, while the clock stands."""
    world = together(*(situations()[name].world() for name in A_FEW))
    with clock.stopped_at(NOW):
        Built(world)
        yield world
