# SPDX-License-Identifier: EUPL-1.2
"""A conference that is called, for who reads it and what of it."""

import pytest

from gezinsregie.casework.conference.actions import NewPoint, add_point
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.trajectory.models import Trajectory
from tests import cast
from tests.casework.conference.making import called, keeps
from tests.casework.sharing.making import bound, involved, scope


@pytest.fixture
def conference(town: cast.Town, trajectory: Trajectory) -> Conference:
    """With the police, about the money, about safety, and about nothing that lies in a domain."""
    bound(town)
    scope(involved(town, trajectory))
    made = called(town, trajectory, partners=list(trajectory.involvements.all()))
    for words, domain in (("De rekeningen", "finances"), ("De ruzie", "safety"), ("Iets", "")):
        add_point(
            keeps(town, trajectory), conference=made, point=NewPoint(words, life_domain=domain)
        )
    return made
