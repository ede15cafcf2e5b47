# SPDX-License-Identifier: EUPL-1.2
"""The load of each coordinator by phase."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from gezinsregie.casework.trajectory.progress import Progress, Sign
from gezinsregie.web.pictures.phase_load import Load, PhaseRow


def loads(rows: Iterable[tuple[str, int, Progress]]) -> list[Load]:
    """Return for each coordinator how many families are in which phase, by name.

    Each row is a trajectory: the coordinator's name, the place of its phase in the approach and how
    it stands. Phases of two approaches that have one name are one row.
    """
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    late: dict[str, Counter[str]] = defaultdict(Counter)
    place: dict[str, int] = {}
    for coordinator, order, progress in rows:
        name = progress.phase.name if progress.phase else ""
        place[name] = min(order, place.get(name, order))
        counted[coordinator][name] += 1
        late[coordinator][name] += Sign.PHASE_PAST_ITS_TERM in progress.signs
    return [
        Load(
            coordinator,
            [
                PhaseRow(name, phases[name], late[coordinator][name])
                for name in sorted(phases, key=lambda one: (place[one], one))
            ],
        )
        for coordinator, phases in sorted(counted.items())
    ]
