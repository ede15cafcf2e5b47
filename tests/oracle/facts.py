# SPDX-License-Identifier: EUPL-1.2
"""Plain facts about towns, people and families: what an answer rests on, and nothing else.

Keys are words made up by whoever writes the facts; days are inclusive at both ends, moments are
aware and exclude their end. None as an end means: no end.
"""

from collections import defaultdict
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Organisation:
    key: str
    kind: str  # municipality, partner or inspectorate
    municipality: str = ""  # of a partner


@dataclass(frozen=True)
class Appointment:
    person: str
    role: str
    organisation: str
    serves: str
    starts_on: date
    ends_on: date | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class Family:
    key: str
    municipality: str
    address_protected: bool = False


@dataclass(frozen=True)
class Member:
    key: str
    family: str
    role: str  # parent or child
    born_on: date


@dataclass(frozen=True)
class MemberAccount:
    person: str
    member: str
    starts_on: date
    ends_on: date | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class Conflict:
    person: str
    family: str
    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True)
class Merging:
    """Two families were found to be one: ``absorbed`` was taken into ``kept``."""

    kept: str
    absorbed: str
    undone: bool = False


@dataclass(frozen=True)
class Referral:
    key: str
    family: str
    organisation: str
    referred_by: str


@dataclass(frozen=True)
class Trajectory:
    key: str
    family: str
    referral: str
    coordinator: str
    approach: str
    started_on: date
    ended_on: date | None = None


@dataclass(frozen=True)
class StandIn:
    absent: str
    stand_in: str
    serves: str
    starts_on: date
    ends_on: date
    withdrawn: bool = False


@dataclass(frozen=True)
class DutyShift:
    person: str
    organisation: str
    serves: str
    starts_at: datetime
    ends_at: datetime
    withdrawn: bool = False


@dataclass(frozen=True)
class Emergency:
    person: str
    family: str
    opened_at: datetime
    closes_at: datetime


@dataclass(frozen=True)
class Escalation:
    trajectory: str
    closed_on: date | None = None
    closed_how: str = ""


@dataclass(frozen=True)
class Agreement:
    """No domains, purposes, ground or approach: the agreement covers all of them."""

    key: str
    municipality: str
    kind: str
    approach: str = ""
    signatories: int = 1
    legal_ground: str = ""
    domains: frozenset[str] = frozenset()
    purposes: frozenset[str] = frozenset()
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True)
class Party:
    agreement: str
    organisation: str
    seen_on: date | None = None
    signed_on: date | None = None
    second_signed_on: date | None = None
    bound_until: date | None = None


@dataclass(frozen=True)
class Involvement:
    key: str
    trajectory: str
    organisation: str
    professional: str
    starts_on: date
    ends_on: date | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class Scope:
    """What may be shared with an involved partner; no member means the whole family."""

    key: str
    involvement: str
    domain: str
    purpose: str
    legal_ground: str
    starts_on: date
    ends_on: date | None = None
    member: str = ""
    withdrawn: bool = False


@dataclass(frozen=True)
class Position:
    """What one person said when asked for consent; ``replaced`` by what was said later."""

    scope: str
    member: str
    answer: str  # asked, given, refused, withdrawn or seen_under_pressure
    ends_on: date | None = None
    replaced: bool = False


@dataclass(frozen=True)
class SafetyException:
    scope: str
    legal_ground: str
    starts_on: date
    ends_on: date
    second_read: bool = False
    sent_back: bool = False


@dataclass(frozen=True)
class LegalGround:
    """A ground in law: whether it needs consent, and whether it is on where nobody switched it."""

    key: str
    needs_consent: bool
    on: bool


@dataclass(frozen=True)
class Switch:
    municipality: str
    ground: str
    is_on: bool


@dataclass(frozen=True)
class Inspected:
    """A round of an inspectorate, or a factsheet."""

    key: str
    inspectorate: str
    kind: str


@dataclass(frozen=True)
class World:
    """Everything that is so."""

    people: tuple[str, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    families: tuple[Family, ...] = ()
    members: tuple[Member, ...] = ()
    accounts: tuple[MemberAccount, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    mergings: tuple[Merging, ...] = ()
    referrals: tuple[Referral, ...] = ()
    trajectories: tuple[Trajectory, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    shifts: tuple[DutyShift, ...] = ()
    emergencies: tuple[Emergency, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    parties: tuple[Party, ...] = ()
    involvements: tuple[Involvement, ...] = ()
    scopes: tuple[Scope, ...] = ()
    positions: tuple[Position, ...] = ()
    exceptions: tuple[SafetyException, ...] = ()
    legal_grounds: tuple[LegalGround, ...] = ()
    switches: tuple[Switch, ...] = ()
    inspected: tuple[Inspected, ...] = ()

    @cached_property
    def _found(self) -> dict[tuple[str, str], dict[Any, list[Any]]]:
        return {}

    def of(self, kind: str, field: str, value: Any) -> list[Any]:
        """Return the facts of a kind (``"appointments"``) whose ``field`` is ``value``."""
        if (kind, field) not in self._found:
            sorted_out: dict[Any, list[Any]] = defaultdict(list)
            for one in getattr(self, kind):
                sorted_out[getattr(one, field)].append(one)
            self._found[kind, field] = sorted_out
        return self._found[kind, field].get(value, [])

    def one(self, kind: str, key: str) -> Any:
        """Return the fact of a kind with this key; ValueError when there is not exactly one."""
        [found] = self.of(kind, "key", key)
        return found


def together(*worlds: World) -> World:
    """Return one world in which all that is so in any of these is so, once."""
    return World(
        **{
            one.name: tuple(
                dict.fromkeys(fact for world in worlds for fact in getattr(world, one.name))
            )
            for one in fields(World)
        }
    )
