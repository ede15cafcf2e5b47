# SPDX-License-Identifier: EUPL-1.2
"""What a digest holds: counts of the day, and nothing of any family."""

from dataclasses import dataclass

from gezinsregie.accounts.models import User
from gezinsregie.casework.today.queries import families_today
from gezinsregie.casework.today.rules import ActKind, late_acts, urgent_acts
from gezinsregie.foundation import clock

_MEETINGS = (ActKind.PLANNED, ActKind.CONFERENCE)


@dataclass(frozen=True)
class Counts:
    """How many things are late, how many more ask for hands, and how many meetings are today."""

    late: int
    asking: int
    meetings: int

    @property
    def anything(self) -> bool:
        return bool(self.late or self.asking or self.meetings)


def counts_of(user: User) -> Counts:
    """Return the counts of somebody's Vandaag, as that person may see it now: four queries."""
    today = clock.today()
    acts = urgent_acts((one.facts for one in families_today(user)), today)
    meetings = [one for one in acts if one.kind in _MEETINGS and one.due_on == today]
    late = late_acts(acts, today)
    return Counts(late, len(acts) - late - len(meetings), len(meetings))
