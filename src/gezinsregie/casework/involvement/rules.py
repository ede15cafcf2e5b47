# SPDX-License-Identifier: EUPL-1.2
"""When a partner can be brought in, and when it can be written down what it may know."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class InvolvingFacts:
    """A partner that is to be brought in. ``by_account``: the professional signs in here;
    ``works_there``: and does so for this organisation and this town today. ``kin_works_there``:
    somebody of the family works at the organisation."""

    trajectory_closed: bool
    of_this_town: bool
    by_account: bool
    works_there: bool
    too_close: bool
    kin_works_there: bool
    name: str
    started_on: date
    starts_on: date
    ends_on: date | None
    today: date


def obstacles_to_involving(facts: InvolvingFacts) -> list[Obstacle]:
    """Return all that stands in the way of bringing a partner in."""
    who = "professional"
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.of_this_town, Obstacle("not_of_this_town", field="organisation")),
        (facts.by_account or bool(facts.name.strip()), Obstacle("who_missing", field=who)),
        (not facts.by_account or facts.works_there, Obstacle("works_elsewhere", field=who)),
        (not facts.by_account or not facts.too_close, Obstacle("too_close", field=who)),
        (facts.by_account or not facts.kin_works_there, Obstacle("name_by_account", field=who)),
        (
            facts.starts_on >= facts.started_on,
            Obstacle("before_the_trajectory", field="starts_on"),
        ),
        (facts.starts_on <= facts.today, Obstacle("in_the_future", field="starts_on")),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    return found + _ending(facts.starts_on, facts.ends_on)


@dataclass(frozen=True)
class ScopeFacts:
    """What an involved partner is to know: a life domain, about somebody or the whole family."""

    trajectory_closed: bool
    involvement_starts_on: date
    involvement_ended: bool
    life_domain: str
    purpose: str
    legal_ground: str
    known_domains: Collection[str]
    known_purposes: Collection[str]
    known_grounds: Collection[str]
    standing_grounds: Collection[str]
    ground_on: bool
    member_of_this_family: bool
    starts_on: date
    ends_on: date | None
    today: date


def obstacles_to_scope(facts: ScopeFacts) -> list[Obstacle]:
    """Return all that stands in the way of writing a scope down.

    A ground that carries one fact in one case carries nothing that stands. That the organisation
    is not bound yet is no obstacle: what is written opens on the day that it is.
    """
    ground = "legal_ground"
    known = facts.legal_ground in facts.known_grounds
    stands = facts.legal_ground in facts.standing_grounds
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (not facts.involvement_ended, Obstacle("involvement_ended")),
        (facts.life_domain in facts.known_domains, Obstacle("domain_unknown", field="life_domain")),
        (facts.purpose in facts.known_purposes, Obstacle("purpose_unknown", field="purpose")),
        (known, Obstacle("ground_unknown", field=ground)),
        (stands or not known, Obstacle("case_specific", field=ground)),
        (facts.ground_on or not stands, Obstacle("ground_off", field=ground)),
        (facts.member_of_this_family, Obstacle("not_of_this_family", field="member")),
        (
            facts.starts_on >= facts.involvement_starts_on,
            Obstacle("before_the_involvement", field="starts_on"),
        ),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    return found + _ending(facts.starts_on, facts.ends_on)


def _ending(starts_on: date, ends_on: date | None) -> list[Obstacle]:
    if ends_on is None or ends_on >= starts_on:
        return []
    return [Obstacle("ends_before_start", field="ends_on")]


def obstacles_to_ending(
    *, last_day: date, starts_on: date, ends_on: date | None, today: date
) -> list[Obstacle]:
    """Return what is wrong with a last day. Yesterday shuts it now; earlier would rewrite what was
    open, and later than was agreed would open it longer."""
    checks = (
        (last_day >= starts_on, Obstacle("ends_before_start", field="last_day")),
        (last_day >= today - timedelta(days=1), Obstacle("ended_earlier", field="last_day")),
        (ends_on is None or last_day <= ends_on, Obstacle("ends_sooner", field="last_day")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
