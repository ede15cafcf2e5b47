# SPDX-License-Identifier: EUPL-1.2
"""What of a plan an open scope shows, and what a partner may write back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class Opened:
    """A scope that is open: a life domain of the whole family, or of one ``member``."""

    life_domain: str
    member: Any = None


def opens(scopes: Collection[Opened], *, life_domain: str, member: Any) -> bool:
    """Tell whether an item of the plan is shown under these scopes.

    What is about the whole family (``member`` None) is not shown under a scope about one of them:
    what belongs to a sibling stays the sibling's.
    """
    return Opened(life_domain) in scopes or (
        member is not None and Opened(life_domain, member) in scopes
    )


@dataclass(frozen=True)
class PromiseFacts:
    """A step that a partner promised, as it stands; ``still_yours``: it is open to who asks."""

    still_yours: bool
    done: bool
    trajectory_closed: bool


def obstacles_to_a_promise(facts: PromiseFacts) -> list[Obstacle]:
    """Return why somebody cannot say anything of this promise now."""
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.still_yours, Obstacle("not_open_to_you")),
        (not facts.done, Obstacle("done_already")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class TellingFacts:
    """What a partner wants to tell the coordinator, beside what is open to that partner."""

    scopes: frozenset[Opened]
    life_domain: str
    member: Any
    label: str
    passing_on: str
    trajectory_closed: bool


def obstacles_to_telling(facts: TellingFacts) -> list[Obstacle]:
    """Return why this cannot be told as it stands."""
    domains = {one.life_domain for one in facts.scopes}
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.life_domain in domains, Obstacle("domain_not_open", field="life_domain")),
        (
            facts.life_domain not in domains
            or opens(facts.scopes, life_domain=facts.life_domain, member=facts.member),
            Obstacle("member_not_open", field="member"),
        ),
        *_secrecy(facts.label, facts.passing_on),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_secrecy(label: str, passing_on: str) -> list[Obstacle]:
    """Return why a label and a condition cannot go together: what the police or a doctor knows is
    never free to go round (Wpg art. 7, WGBO 7:457 BW)."""
    return [obstacle for holds, obstacle in _secrecy(label, passing_on) if not holds]


def _secrecy(label: str, passing_on: str) -> tuple[tuple[bool, Obstacle], ...]:
    secret_is_free = label != "none" and passing_on == "free"
    return ((not secret_is_free, Obstacle("secret_is_never_free", field="passing_on")),)


def days_late(due_on: date, today: date) -> int:
    """Return how many days something is late, 0 while it is not."""
    return max(0, (today - due_on).days)


@dataclass(frozen=True)
class FootingFacts:
    """On what something stands that is asked of an organisation or told to it.

    ``bound``: an agreement binds the organisation; ``covered``: it speaks of this life domain,
    purpose and ground; ``consented``: no consent is needed, or everybody asked gave it.
    """

    trajectory_closed: bool
    domain_known: bool
    purpose_known: bool
    ground_known: bool
    ground_on: bool
    case_specific: bool
    member_of_family: bool
    bound: bool
    covered: bool
    consented: bool


def obstacles_to_footing(facts: FootingFacts) -> list[Obstacle]:
    """Return what is wrong with what something stands on, whoever is at the other end."""
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.domain_known, Obstacle("unknown_life_domain", field="life_domain")),
        (facts.purpose_known, Obstacle("unknown_purpose", field="purpose")),
        (facts.ground_known, Obstacle("unknown_ground", field="legal_ground")),
        (facts.ground_on or not facts.ground_known, Obstacle("ground_off", field="legal_ground")),
        (facts.member_of_family, Obstacle("not_of_this_family", field="member")),
        (facts.consented, Obstacle("consent_missing", field="legal_ground")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
