# SPDX-License-Identifier: EUPL-1.2
"""Whatever is done, in whatever order: nobody sees what the oracle does not give.

The suite plays a few towns; GEZINSREGIE_MOVES says how many (``make moves``).
"""

import os
from collections import Counter
from collections.abc import Callable

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.sharing.making import bound, involved, scope
from tests.cast import Town

from .moves import Moves

TOWNS = int(os.environ.get("GEZINSREGIE_MOVES", "8"))


def test_whatever_is_done(
    town: Town, trajectory: Trajectory, record_property: Callable[[str, object], None]
) -> None:
    bound(town)
    scope(involved(town, trajectory))
    counted: Counter[str] = Counter()
    machine = type("TheseMoves", (Moves,), {"town": town, "counted": counted})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=TOWNS,
            stateful_step_count=30,
            deadline=None,
            derandomize="GEZINSREGIE_MOVES" not in os.environ,
            suppress_health_check=list(HealthCheck),
        ),
    )
    done, refused, looked = (counted[what] for what in ("done", "refused", "looked"))
    print(f"{done} actions done, {refused} refused, looked {looked} times")
    assert done > TOWNS
    record_property("figure", ("moves after which nobody saw too much", looked))
