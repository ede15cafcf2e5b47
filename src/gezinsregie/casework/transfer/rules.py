# SPDX-License-Identifier: EUPL-1.2
"""When a family may be offered to another, and when that can be answered."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from gezinsregie.correspondence.rules import OPEN_FOR
from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class ItemFacts:
    """Of one member, by ``key``: the ground on which the file goes along, empty where it stays."""

    key: str
    legal_ground: str
    ground_on: bool
    needs_consent: bool
    words: str


@dataclass(frozen=True)
class OfferFacts:
    """What is known when a family is offered. ``receiver_can``: whether a colleague works here as
    a coordinator and may have this family at all; for another municipality True."""

    to_colleague: bool
    receiver_named: bool
    receiver_can: bool
    same_as_now: bool
    reason: str
    reason_names_somebody: bool
    items: Sequence[ItemFacts]
    members: int
    open_already: bool
    trajectory_closed: bool


def has_lapsed(offered_at: datetime, until: datetime) -> bool:
    """Return whether an offer got no answer while its link was open, seen at ``until``."""
    return until - offered_at >= OPEN_FOR


def names_somebody(text: str, names: Iterable[str]) -> bool:
    """Return whether a text holds one of these names as words of its own, capitals or not."""
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        for name in names
        if name.strip()
    )


def obstacles_to_offering(facts: OfferFacts) -> list[Obstacle]:
    """Return all that stands in the way of offering a family."""
    who = "to_coordinator" if facts.to_colleague else "to_name"
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (not facts.open_already, Obstacle("open_already")),
        (facts.receiver_named, Obstacle("receiver_missing", field=who)),
        (not facts.same_as_now, Obstacle("same_as_now", field=who)),
        (
            facts.receiver_can or facts.same_as_now or not facts.receiver_named,
            Obstacle("receiver_cannot", field=who),
        ),
        (bool(facts.reason.strip()), Obstacle("reason_missing", field="reason")),
        (not facts.reason_names_somebody, Obstacle("reason_names_somebody", field="reason")),
        (len(facts.items) == facts.members, Obstacle("somebody_forgotten")),
        (
            facts.to_colleague or not facts.items or any(one.legal_ground for one in facts.items),
            Obstacle("nobody_goes"),
        ),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    for one in facts.items:
        found += _obstacles_of(one, facts.to_colleague)
    return found


def _obstacles_of(item: ItemFacts, to_colleague: bool) -> list[Obstacle]:
    ground, words = f"ground_{item.key}", f"words_{item.key}"
    said = bool(item.words.strip())
    if not item.legal_ground:
        # In one town the task goes over with the file that belongs to it, of everybody.
        if to_colleague:
            return [Obstacle("whole_file_goes", item.key, ground)]
        return [] if said else [Obstacle("stays_without_words", item.key, words)]
    found = [] if item.ground_on else [Obstacle("ground_off", item.key, ground)]
    if item.needs_consent and not said:
        found.append(Obstacle("consent_without_words", item.key, words))
    return found


def usual_ground(is_child: bool) -> str:
    """Return by which task of law the municipality helps somebody, to begin with."""
    return "youth_act_task" if is_child else "social_support_task"


def obstacles_to_answering(
    *, accepted: bool, name: str, words: str, receiver_can: bool
) -> list[Obstacle]:
    """Return all that stands in the way of this answer; declining is always possible."""
    checks = (
        (bool(name.strip()), Obstacle("name_missing", field="name")),
        (bool(words.strip()), Obstacle("words_missing", field="words")),
        (receiver_can or not accepted, Obstacle("cannot_any_more", field="accepted")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
