# SPDX-License-Identifier: EUPL-1.2
"""Direction changes hands, in one life domain or in several at once."""

from collections.abc import Sequence
from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import DirectionHeld, Holder
from .queries import MOST, directions_of, held_in, revisions_in
from .rules import HandingFacts, obstacles_to_handing


@action(Act.WRITE_PLAN)
def hand_direction(
    permit: Permit,
    *,
    trajectory: Trajectory,
    life_domains: Sequence[str],
    holder: Holder,
    from_on: date,
    words: str,
    seen: int | None = None,
) -> list[DirectionHeld]:
    """Write down who has direction in these life domains from a day on, and why.

    A life domain that is in this hand already is left as it is, as long as there is another that
    is not. ``seen`` is what ``revisions_in`` gave for what somebody had in sight. What is sent
    twice is written once. Raises Obstructed with all reasons (``rules.obstacles_to_handing``),
    with ``changed_meanwhile`` when something was written since, or with ``too_many_turns``.
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    rows = directions_of(trajectory.pk)
    last = {row.life_domain: row for row in rows}
    wanted = list(dict.fromkeys(life_domains))
    standing = [last[key] for key in wanted if key in last]
    if standing and all(
        key in last
        and (last[key].holder, last[key].from_on, last[key].words) == (holder, from_on, words)
        for key in wanted
    ):
        return standing
    obstacles = obstacles_to_handing(
        HandingFacts(
            life_domains=wanted,
            holder=holder,
            from_on=from_on,
            words=words,
            standing={one.life_domain: one for one in held_in(rows)},
            started_on=trajectory.started_on,
            today=clock.today(),
            trajectory_closed=trajectory.ended_on is not None,
        ),
        vocabulary().life_domains,
    )
    if seen is not None and seen != revisions_in(rows):
        obstacles.append(Obstacle("changed_meanwhile"))
    if len(rows) + len(wanted) > MOST:
        obstacles.append(Obstacle("too_many_turns"))
    refuse_when(obstacles)
    return [
        _hand(permit, trajectory, key, last.get(key), holder, from_on, words)
        for key in wanted
        if key not in last or last[key].holder != holder or last[key].from_on == from_on
    ]


def _hand(
    permit: Permit,
    trajectory: Trajectory,
    life_domain: str,
    last: DirectionHeld | None,
    holder: Holder,
    from_on: date,
    words: str,
) -> DirectionHeld:
    if last is not None and last.from_on == from_on:
        return revise(permit, last, seen=None, holder=holder, words=words)
    return DirectionHeld.objects.create(
        trajectory=trajectory,
        life_domain=life_domain,
        holder=holder,
        from_on=from_on,
        words=words,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
