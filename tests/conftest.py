# SPDX-License-Identifier: EUPL-1.2
"""What every test may ask for."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from . import cast


@pytest.fixture
def town(db: None) -> Iterator[cast.Town]:
    """The cast, on Tuesday 3 March 2026, half past ten in the morning, and the clock stands."""
    with clock.stopped_at(cast.NOW):
        yield cast.town()


@pytest.fixture
def trajectory(town: cast.Town) -> Trajectory:
    """'t Hart, twenty days under way with the coordinator, by an approach without an end date."""
    return cast.open_trajectory(town)


@pytest.fixture
def as_user(client: Client) -> Callable[[User], Client]:
    """A browser in which this person is signed in."""

    def sign_in(user: User) -> Client:
        client.force_login(user)
        return client

    return sign_in
