# SPDX-License-Identifier: EUPL-1.2
"""What a referral and the decision on it need, and how long a family has been waiting."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

# A signal from before this many years ago is a slip of the pen.
_OLDEST_SIGNAL = 30


@dataclass(frozen=True)
class SaidAboutDomain:
    """What was said about one life domain; words are needed as soon as there is a concern."""

    life_domain: str
    is_concern: bool
    words: str


@dataclass(frozen=True)
class ReferringFacts:
    """What is known when a referral is to be made."""

    situation: str
    first_signal_on: date
    domains: Sequence[SaidAboutDomain]
    fact_keys: Collection[str]
    known_domains: Collection[str]
    known_facts: Collection[str]
    sent_already: bool
    today: date


def obstacles_to_referring(facts: ReferringFacts) -> list[Obstacle]:
    """Return all that stands in the way of making a referral; the family itself is asked about
    in ``families.rules``. What is not known is never an obstacle."""
    found = []
    if facts.sent_already:
        found.append(Obstacle("sent_already"))
    if not facts.situation.strip():
        found.append(Obstacle("situation_missing", field="situation"))
    if facts.first_signal_on > facts.today:
        found.append(Obstacle("signal_in_the_future", field="first_signal_on"))
    if facts.first_signal_on.year < facts.today.year - _OLDEST_SIGNAL:
        found.append(Obstacle("signal_too_long_ago", field="first_signal_on"))
    said: set[str] = set()
    for one in facts.domains:
        if one.life_domain not in facts.known_domains:
            found.append(Obstacle("domain_unknown", about=one.life_domain))
        if one.life_domain in said:
            found.append(Obstacle("domain_twice", about=one.life_domain))
        if one.is_concern and not one.words.strip():
            found.append(Obstacle("words_missing", about=one.life_domain, field="words"))
        said.add(one.life_domain)
    found += [
        Obstacle("fact_unknown", about=key)
        for key in facts.fact_keys
        if key not in facts.known_facts
    ]
    return found


def obstacles_to_accepting(
    *,
    reason: str,
    form_keys: Collection[str],
    form_key: str,
    to_weigh: Collection[str],
    judgements: Mapping[str, str],
) -> list[Obstacle]:
    """Return what is missing before a referral can be accepted (VIG-H13, ITG-L1).

    Every criterion that only a person can weigh needs that person's words; an approach with forms
    needs one of them. A criterion that is not met or not known is no obstacle: the desk decides,
    and says why.
    """
    found = []
    if not reason.strip():
        found.append(Obstacle("reason_missing", field="reason"))
    if form_keys and form_key not in form_keys:
        found.append(Obstacle("form_missing", field="approach"))
    if not form_keys and form_key:
        found.append(Obstacle("form_unknown", field="approach"))
    found += [
        Obstacle("not_weighed", about=key, field=f"judgement_{key}")
        for key in to_weigh
        if not judgements.get(key, "").strip()
    ]
    return found


def obstacles_to_redirecting(*, redirected_to: str, reason: str) -> list[Obstacle]:
    """Return what is missing before a referral can be sent on: where to, and why (ITG-L6)."""
    found = []
    if not redirected_to.strip():
        found.append(Obstacle("where_to_missing", field="redirected_to"))
    return found + obstacles_to_refusing(reason=reason)


def obstacles_to_refusing(*, reason: str) -> list[Obstacle]:
    """Return what is missing before a referral can be refused."""
    return [] if reason.strip() else [Obstacle("reason_missing", field="reason")]


def days_waiting(first_signal_on: date, until: date) -> int:
    """Return the days since the first signal, never below zero (ITG-L6)."""
    return max((until - first_signal_on).days, 0)
