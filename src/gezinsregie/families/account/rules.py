# SPDX-License-Identifier: EUPL-1.2
"""Who of a family can have an account, and on which day it closes."""

from dataclasses import dataclass
from datetime import date

from gezinsregie.families.ages import DECIDES_ALONG, age_on
from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class AccountFacts:
    """What is known when somebody of a family would get an account.

    ``born_on`` None when it is not known. ``email_of_actor``: of whoever gives it;
    ``email_of_relative``: of somebody else of this family who has one.
    """

    is_child: bool
    born_on: date | None
    has_one: bool
    email_of_actor: bool
    email_of_relative: bool
    account_is_shut: bool
    today: date


def obstacles_to_giving(facts: AccountFacts) -> list[Obstacle]:
    """Return everything that stands in the way: from twelve, and to each an address of its own."""
    unknown = facts.is_child and facts.born_on is None
    young = facts.born_on is not None and age_on(facts.born_on, facts.today) < DECIDES_ALONG
    checks = (
        (not unknown, Obstacle("age_unknown")),
        (not young, Obstacle("too_young")),
        (not facts.has_one, Obstacle("has_account")),
        (not facts.email_of_actor, Obstacle("own_email", field="email")),
        (not facts.email_of_relative, Obstacle("email_of_relative", field="email")),
        (not facts.account_is_shut, Obstacle("account_is_shut", field="email")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_mailing_anew(*, ended: bool, works_here: bool) -> list[Obstacle]:
    """Return why no new link is mailed: who works here has a password that a link cannot change."""
    checks = (
        (not ended, Obstacle("account_ended")),
        (not works_here, Obstacle("works_here")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_ending(*, ended: bool) -> list[Obstacle]:
    return [Obstacle("account_ended")] if ended else []
