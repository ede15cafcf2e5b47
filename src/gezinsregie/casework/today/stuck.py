# SPDX-License-Identifier: EUPL-1.2
"""Whether a trajectory stands still, for who leads the team: facts of the process alone."""

from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.casework.trajectory.progress import Sign

from .rules import DAYS_TO_ANSWER_FAMILY

# Of our own (docs/adr/0005): so long without a word with the family.
DAYS_UNTIL_STUCK = 14


@dataclass(frozen=True)
class StandingFacts:
    """How one open trajectory stands, without what goes on in it: facts of the process.

    ``plan_due_on`` is None where a plan was agreed, and where the approach gives no term;
    ``unheard_since`` where no member waits for an answer, ``paused_until`` where nothing rests,
    ``answer_due_on`` where no answer of others is waited for, ``moment_due_on`` where others need
    not be asked any more.
    """

    started_on: date
    last_contact_on: date | None = None
    plan_due_on: date | None = None
    knot_open: bool = False
    unheard_since: date | None = None
    paused_until: date | None = None
    answer_due_on: date | None = None
    moment_due_on: date | None = None


def stuck(facts: StandingFacts, today: date) -> tuple[Sign, ...]:
    """Return why a trajectory stands still. While it rests nobody asks for contact or a plan."""
    rests = facts.paused_until is not None and facts.paused_until >= today
    since = facts.last_contact_on or facts.started_on
    heard_by = facts.unheard_since and facts.unheard_since + timedelta(days=DAYS_TO_ANSWER_FAMILY)
    found = (
        (facts.knot_open, Sign.KNOT_OPEN),
        (not rests and (today - since).days > DAYS_UNTIL_STUCK, Sign.NO_CONTACT),
        (not rests and bool(facts.plan_due_on and facts.plan_due_on < today), Sign.NO_PLAN),
        (bool(heard_by and heard_by < today), Sign.UNHEARD),
        (bool(facts.answer_due_on and facts.answer_due_on < today), Sign.UNANSWERED),
        (
            not rests and bool(facts.moment_due_on and facts.moment_due_on < today),
            Sign.NOT_ASKED,
        ),
        (rests, Sign.PAUSED),
    )
    return tuple(sign for holds, sign in found if holds)
