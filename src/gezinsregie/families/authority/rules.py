# SPDX-License-Identifier: EUPL-1.2
"""When it can be written down who holds authority over a child, and where somebody works."""

from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class AuthorityFacts:
    """What is to be written down: who holds authority over whom, from which day."""

    same_person: bool
    holder_of_this_family: bool
    is_a_child: bool
    holder_is_a_child: bool
    starts_on: date
    born_on: date | None
    today: date


def obstacles_to_authority(facts: AuthorityFacts) -> list[Obstacle]:
    """Return why this cannot be parental authority: an adult of the family has it over a child."""
    checks = (
        (facts.holder_of_this_family, Obstacle("not_of_this_family", field="holder")),
        (not facts.same_person, Obstacle("authority_over_oneself", field="holder")),
        (facts.is_a_child, Obstacle("no_child", field="child")),
        (not facts.holder_is_a_child or facts.same_person, Obstacle("a_child", field="holder")),
        (facts.starts_on <= facts.today, Obstacle("in_the_future", field="starts_on")),
        (
            facts.born_on is None or facts.starts_on >= facts.born_on,
            Obstacle("before_birth", field="starts_on"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_losing(*, last_day: date, starts_on: date, today: date) -> list[Obstacle]:
    """Return what is wrong with the last day of somebody's authority."""
    checks = (
        (last_day <= today, Obstacle("in_the_future", field="last_day")),
        (last_day >= starts_on, Obstacle("ends_before_start", field="last_day")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_working(*, of_this_town: bool) -> list[Obstacle]:
    """Return why it cannot be written down that somebody of a family works somewhere."""
    return [] if of_this_town else [Obstacle("not_of_this_town", field="organisation")]
