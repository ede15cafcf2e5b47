# SPDX-License-Identifier: EUPL-1.2
"""The others who may see a family: as what, and which of them somebody may know of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from gezinsregie.access.grounds import Ground


class Kind(StrEnum):
    """As what somebody may see a family, closest first."""

    COORDINATOR = "coordinator"
    STANDS_IN = "stands_in"
    ON_DUTY = "on_duty"
    EMERGENCY = "emergency"
    COORDINATED = "coordinated"
    TEAM_LEADER = "team_leader"
    DESK = "desk"
    PROCESS_DIRECTOR = "process_director"
    PARTNER = "partner"
    MEMBER = "member"


_ALL = frozenset(Kind)

# What who asks may know of the others. A partner knows who coordinates and nobody else; who read a
# closed file, or looks after the process, has no business with who does what now.
MAY_KNOW: Mapping[Ground, frozenset[Kind]] = {
    Ground.COORDINATES: _ALL,
    Ground.STANDS_IN: _ALL,
    Ground.ON_DUTY: frozenset({Kind.COORDINATOR, Kind.STANDS_IN, Kind.ON_DUTY, Kind.TEAM_LEADER}),
    Ground.EMERGENCY: frozenset({Kind.COORDINATOR, Kind.STANDS_IN, Kind.ON_DUTY}),
    Ground.COORDINATED: frozenset(),
    Ground.LEADS_THE_TEAM: frozenset({Kind.COORDINATOR, Kind.STANDS_IN}),
    Ground.DIRECTS_THE_PROCESS: frozenset({Kind.COORDINATOR}),
    Ground.PARTNER_INFORMED: frozenset({Kind.COORDINATOR}),
    Ground.PARTNER_INVOLVED: frozenset({Kind.COORDINATOR}),
    Ground.IS_MEMBER: frozenset({Kind.COORDINATOR, Kind.STANDS_IN, Kind.PARTNER}),
    Ground.WORKS_THE_DESK: frozenset({Kind.COORDINATOR}),
}


@dataclass(frozen=True)
class Other:
    """Somebody who may see this family. ``name`` is empty where only the organisation may be known;
    ``domains`` are the life domains open to a partner (keys)."""

    kind: Kind
    user_id: UUID | None
    name: str
    organisation: str = ""
    until: date | datetime | None = None
    domains: tuple[str, ...] = ()


def known_to(grounds: Sequence[Ground]) -> frozenset[Kind]:
    """Return which others somebody may know of who holds these grounds."""
    return frozenset().union(*(MAY_KNOW.get(one, frozenset()) for one in grounds))
