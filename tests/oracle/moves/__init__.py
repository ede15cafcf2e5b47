# SPDX-License-Identifier: EUPL-1.2
"""What people do in a town, in any order: sign, leave, ask, refuse, stand in, transfer, close.

Each move goes through the product's own action where there is one, by somebody who may; what is
refused changes nothing. Days and hours pass between the moves. After each one everybody's grounds
and lists are what the oracle makes of the facts that are in the database then.
"""

from typing import Any

from hypothesis.stateful import invariant

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import grounds_held
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from tests.oracle import answers
from tests.oracle.reading import facts_in_the_database

from .agreements import Agreements
from .course import Course
from .people import People
from .playing import PEOPLE
from .sharing import Sharing

LISTS: dict[Act, Listed[Any]] = {
    act: Listed(act, lambda me: Family.objects.order_by())
    for act in (Act.SEE_PROCESS, Act.READ_SHARED_PART, Act.KNOW_OF_FAMILY, Act.ASK_WHY)
}


class Moves(Agreements, Sharing, People, Course):
    """One town with one family under way, in which anything may happen next."""

    @invariant()
    def nobody_sees_what_the_oracle_does_not_give(self) -> None:
        world = facts_in_the_database()
        now = clock.now()
        family = str(self.family.pk)
        for who in PEOPLE:
            user = self.user(who)
            expected = answers.grounds(str(user.pk), "family", family, now, world)
            held = frozenset(grounds_held(user, SubjectKind.FAMILY, self.family.pk))
            assert held == expected, (who, sorted(held), sorted(expected))
            allowed = answers.acts(str(user.pk), "family", family, now, world)
            for act, listed in LISTS.items():
                assert listed.keys(user) == [self.family.pk] * (act in allowed), (who, act)
        self.counted["looked"] += 1
