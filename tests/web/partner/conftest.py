# SPDX-License-Identifier: EUPL-1.2
from dataclasses import dataclass

import pytest

from gezinsregie.accounts.models import User
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.plan.models import Step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.agreement.models import Party
from tests.casework.sharing import making
from tests.cast import Town


@dataclass
class Helping:
    """A neighbourhood officer who helps 't Hart with its money, and promised to call."""

    town: Town
    user: User
    party: Party
    involvement: Involvement
    scope: Scope
    step: Step

    @property
    def trajectory(self) -> Trajectory:
        return self.involvement.trajectory


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Helping:
    user = town.professional
    party = making.bound(town)
    involvement = making.involved(town, trajectory, user)
    concern = making.concern(trajectory, "De huur is achter")
    step = making.promise(making.goal(concern, "De huur is bij"), involvement)
    return Helping(town, user, party, involvement, making.scope(involvement), step)
