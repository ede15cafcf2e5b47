# SPDX-License-Identifier: EUPL-1.2
"""Whose consent is needed, until when it holds, and when an answer can be written down."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.families.ages import (
    DECIDES_ALONE,
    DECIDES_ALONG,
    age_on,
    next_turn,
)
from gezinsregie.foundation.obstacles import Obstacle

GIVEN, WITHDRAWN, ASKED = "given", "withdrawn", "asked"


@dataclass(frozen=True)
class PersonFacts:
    """Somebody of the family. ``holders`` are the keys of those who have authority over him or her;
    ``born_on`` is None when nobody knows."""

    key: int
    is_child: bool
    born_on: date | None
    holders: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Needed:
    """Whose consent is needed, and what must be known first to say so."""

    people: frozenset[int]
    unknown: tuple[Obstacle, ...]


def whose_consent(about: Iterable[PersonFacts], day: date) -> Needed:
    """Return who must agree on ``day`` to sharing what is about these people (Jeugdwet 7.3.4).

    Under 12 those with authority, also when they live apart; from 12 the child as well; from 16 the
    young person alone, as every adult.
    """
    people: set[int] = set()
    unknown: list[Obstacle] = []
    for one in about:
        if one.born_on is None and one.is_child:
            unknown.append(Obstacle("birth_date_unknown", about=str(one.key), field="member"))
            continue
        age = None if one.born_on is None else age_on(one.born_on, day)
        if age is None or age >= DECIDES_ALONE:
            people.add(one.key)
            continue
        if age >= DECIDES_ALONG:
            people.add(one.key)
        people |= one.holders
        if not one.holders:
            unknown.append(Obstacle("authority_unknown", about=str(one.key), field="member"))
    return Needed(frozenset(people), tuple(unknown))


def consent_ends_on(
    agreed_end: date | None, about: Iterable[PersonFacts], said_on: date
) -> date | None:
    """Return the last day of a consent: what was agreed, or the day before somebody it is about
    reaches the age at which others must be asked, whichever comes first; None without either."""
    ends = [turn - timedelta(days=1) for turn in _turns(about, said_on)]
    if agreed_end is not None:
        ends.append(agreed_end)
    return min(ends, default=None)


def _turns(about: Iterable[PersonFacts], day: date) -> Iterable[date]:
    for one in about:
        turn = next_turn(one.born_on, day) if one.born_on is not None else None
        if turn is not None:
            yield turn


@dataclass(frozen=True)
class AnswerFacts:
    """What somebody is said to have answered. ``asked``: this person is one of those asked now;
    ``current``: what stands there now, "" without anything; ``unknown``: what must be known before
    anybody can agree."""

    trajectory_closed: bool
    needs_consent: bool
    scope_ended: bool
    asked: bool
    current: str
    answer: str
    answers: Collection[str]
    words: str
    said_on: date
    agreed_end: date | None
    started_on: date
    today: date
    unknown: tuple[Obstacle, ...] = ()


def obstacles_to_answering(facts: AnswerFacts) -> list[Obstacle]:
    """Return why this answer cannot be written down."""
    given = facts.answer == GIVEN
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.needs_consent, Obstacle("no_consent_needed")),
        (not facts.scope_ended, Obstacle("scope_ended")),
        (facts.asked, Obstacle("not_asked")),
        (
            facts.answer in facts.answers and facts.answer != ASKED,
            Obstacle("answer_unknown", field="answer"),
        ),
        (
            facts.answer != WITHDRAWN or facts.current in (GIVEN, WITHDRAWN),
            Obstacle("nothing_to_withdraw", field="answer"),
        ),
        (bool(facts.words.strip()), Obstacle("words_missing", field="words")),
        (facts.said_on <= facts.today, Obstacle("in_the_future", field="said_on")),
        (facts.said_on >= facts.started_on, Obstacle("before_the_trajectory", field="said_on")),
        (
            facts.agreed_end is None or facts.agreed_end >= facts.said_on,
            Obstacle("ends_before_said", field="agreed_end"),
        ),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    return found + (list(facts.unknown) if given else [])
