# SPDX-License-Identifier: EUPL-1.2
"""Why a partner is not involved, and why a scope is not open: all the reasons, over plain facts.

``queries.involved`` and ``queries.open_scopes`` ask the database the same; a test holds the two
together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.partners.agreement.rules import Standing


@dataclass(frozen=True)
class Terms:
    """An agreement that lets facts be shared, as it stands for one organisation today. Nothing in
    ``approach``, ``domains``, ``purposes`` or ``legal_ground`` means: for all of them."""

    title: str
    standing: Standing
    approach: str = ""
    domains: frozenset[str] = frozenset()
    purposes: frozenset[str] = frozenset()
    legal_ground: str = ""


@dataclass(frozen=True)
class Position:
    """What one person says now; ``ends_on`` is the last day that a yes holds."""

    member: int
    answer: str
    ends_on: date | None = None


@dataclass(frozen=True)
class Exempted:
    """An exception to consent: its period, whether a second reader signed it off or sent it back,
    and whether its own ground is switched on."""

    starts_on: date
    ends_on: date
    signed_off: bool
    sent_back: bool
    ground_on: bool

    def holds_on(self, day: date) -> bool:
        return self.signed_off and self.ground_on and self.starts_on <= day <= self.ends_on


@dataclass(frozen=True)
class HelpFacts:
    """A partner in one trajectory, with every agreement that it is a party to."""

    trajectory_closed: bool
    approach: str
    starts_on: date
    ends_on: date | None
    terms: tuple[Terms, ...]
    withdrawn: bool = False


@dataclass(frozen=True)
class SharedFacts:
    """One scope of a partner, with what people of the family said to it."""

    help: HelpFacts
    life_domain: str
    purpose: str
    legal_ground: str
    ground_on: bool
    needs_consent: bool
    starts_on: date
    ends_on: date | None
    withdrawn: bool = False
    positions: tuple[Position, ...] = ()
    exceptions: tuple[Exempted, ...] = ()


# What a document lacks before it binds somebody, what is nearest to binding in front.
_NOT_BOUND = {
    Standing.NOT_YET: "agreement_not_yet",
    Standing.HALF_SIGNED: "agreement_half_signed",
    Standing.UNSIGNED: "agreement_unsigned",
    Standing.CLAIMED_UNSEEN: "agreement_unseen",
    Standing.LEFT: "agreement_left",
    Standing.EXPIRED: "agreement_expired",
}
_ANSWERS = {
    "asked": "consent_asked",
    "refused": "consent_refused",
    "withdrawn": "consent_withdrawn",
    "seen_under_pressure": "consent_under_pressure",
}


def why_not_involved(facts: HelpFacts, day: date) -> list[Obstacle]:
    """Return why this partner does not even know that the family is helped; empty when it does."""
    found = [Obstacle("trajectory_closed")] if facts.trajectory_closed else []
    found += _period(facts, day, "help")
    fitting = _for_approach(facts)
    if not any(one.standing.binds for one in fitting):
        found += _why_not_bound(facts, fitting)
    return found


def why_not_open(facts: SharedFacts, day: date) -> list[Obstacle]:
    """Return why nothing is open under this scope on ``day``; empty when it is open.

    What somebody of the family said carries that person's key in ``about``, what is about an
    agreement its title.
    """
    found = why_not_involved(facts.help, day)
    found += _period(facts, day, "scope")
    bound = [one for one in _for_approach(facts.help) if one.standing.binds]
    if bound:
        lacks = [_why_not_covered(one, facts) for one in bound]
        if all(lacks):
            found += [obstacle for one in lacks for obstacle in one]
    if not facts.ground_on:
        found.append(Obstacle("ground_off"))
    if facts.needs_consent and not any(one.holds_on(day) for one in facts.exceptions):
        found += _why_no_consent(facts.positions, day)
    return found


def _for_approach(facts: HelpFacts) -> list[Terms]:
    return [one for one in facts.terms if one.approach in ("", facts.approach)]


def _period(facts: HelpFacts | SharedFacts, day: date, what: str) -> list[Obstacle]:
    if facts.withdrawn:
        return [Obstacle(f"{what}_ended")]
    found = []
    if facts.starts_on > day:
        found.append(Obstacle(f"{what}_not_yet"))
    if facts.ends_on is not None and facts.ends_on < day:
        found.append(Obstacle(f"{what}_ended"))
    return found


def _why_not_bound(facts: HelpFacts, fitting: Sequence[Terms]) -> list[Obstacle]:
    if not facts.terms:
        return [Obstacle("no_agreement")]
    if not fitting:
        return [Obstacle("agreement_other_approach", about=one.title) for one in facts.terms]
    return [
        Obstacle(key, about=one.title)
        for standing, key in _NOT_BOUND.items()
        for one in fitting
        if one.standing is standing
    ]


def _why_not_covered(terms: Terms, facts: SharedFacts) -> list[Obstacle]:
    checks = (
        (not terms.domains or facts.life_domain in terms.domains, "agreement_other_domain"),
        (not terms.purposes or facts.purpose in terms.purposes, "agreement_other_purpose"),
        (terms.legal_ground in ("", facts.legal_ground), "agreement_other_ground"),
    )
    return [Obstacle(key, about=terms.title) for holds, key in checks if not holds]


def _why_no_consent(positions: Sequence[Position], day: date) -> list[Obstacle]:
    if not positions:
        return [Obstacle("nobody_asked")]
    found = []
    for one in positions:
        if one.answer in _ANSWERS:
            found.append(Obstacle(_ANSWERS[one.answer], about=str(one.member)))
        elif one.ends_on is not None and one.ends_on < day:
            found.append(Obstacle("consent_lapsed", about=str(one.member)))
    return found
