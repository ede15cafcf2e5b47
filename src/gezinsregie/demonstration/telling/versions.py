# SPDX-License-Identifier: EUPL-1.2
"""The verbs of a version of the plan: it is discussed, thought of, and agreed."""

from gezinsregie.access.acts import Act
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import FamilyView, PlanVersion
from gezinsregie.casework.plan.version.actions import agree_plan, discuss_plan, give_view
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.foundation import clock

from .teller import Teller


class Versions(Teller):
    """What everybody thinks of the one plan."""

    def discusses(self, days_ago: int) -> None:
        """Lay the plan before everybody, to ask each what it thinks."""
        self._then(
            days_ago,
            lambda: discuss_plan(self._as_coach(Act.WRITE_PLAN), trajectory=self._trajectory),
            hour=16,
            minute=30,
        )

    def thinks(
        self, days_ago: int, view: FamilyView, words: str = "", *, name: str = "", partner: str = ""
    ) -> None:
        """Tell what a member by ``name``, or the ``partner`` under this key, thinks of the newest
        version; told again, it changed its mind."""

        def happens() -> None:
            newest = PlanVersion.ever.filter(trajectory=self._trajectory).latest("number")
            helps = Involvement.objects.get(pk=self._made[partner].pk) if partner else None
            person = self._member(name)
            whose = helps or person
            assert whose is not None  # noqa: S101 - one of both
            standing = PartyView.objects.filter(
                version=newest, involvement=helps, member=person
            ).first()
            give_view(
                self._as_coach(Act.WRITE_PLAN),
                version=newest,
                party=whose,
                view=view,
                words=words,
                given_on=clock.today(),
                seen=standing.revision if standing else None,
            )

        self._then(days_ago, happens, hour=16, minute=50)

    def agrees(self, days_ago: int, view: FamilyView, words: str) -> None:
        self._then(
            days_ago,
            lambda: agree_plan(
                self._as_coach(Act.WRITE_PLAN),
                trajectory=self._trajectory,
                family_view=view,
                family_words=words,
            ),
            hour=16,
            minute=40,
        )
