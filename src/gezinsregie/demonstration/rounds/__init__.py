# SPDX-License-Identifier: EUPL-1.2
"""The rounds of supervision in and around the town, as they stand today. All of it is invented."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit
from gezinsregie.accounts.models import User
from gezinsregie.demonstration.event import Event, moment
from gezinsregie.demonstration.people import INSPECTORATE, MUNICIPALITY
from gezinsregie.partners.models import Organisation
from gezinsregie.supervision.actions import establish_factsheet
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.models import Factsheet, Round
from gezinsregie.supervision.round.actions import import_for_round, open_round

INSPECTOR = "inspectie@toezicht.example"
TEXTS = Path(__file__).parent


def rounds_of_the_town(today: date) -> list[Event]:
    """Return what the inspector did: two rounds that are finished, and two that run."""
    told = [
        *_Told(today, MUNICIPALITY, "Interventieteam Gezinnen")
        .opens(164, weeks=18)
        .reads_in(66, "lindewaard.txt")
        .establishes(52),
        *_Told(today, "Oosterhaven", "Eén Gezin Eén Gezicht")
        .opens(91, weeks=10)
        .reads_in(31, "oosterhaven.txt")
        .establishes(24),
        *_Told(today, "Noorderveen", "Gezinscoach aan Huis")
        .opens(58, weeks=12)
        .reads_in(6, "noorderveen.txt"),
        *_Told(today, MUNICIPALITY, "Voorwaardelijke Interventie Gezinnen").opens(11, weeks=16),
    ]
    return [Event(one.at, order, one.happens) for order, one in enumerate(told)]


class _Told(list[Event]):
    """One round, told by what the inspector did so many days ago."""

    def __init__(self, today: date, municipality: str, approach: str) -> None:
        super().__init__()
        self._today = today
        self._municipality, self._approach = municipality, approach
        self._made: dict[str, Any] = {}

    def opens(self, days_ago: int, *, weeks: int) -> "_Told":
        """Open the round, with a planned end so many weeks later."""

        def happens() -> None:
            self._made["round"] = open_round(
                self._may(Act.OPEN_ROUND, self._inspectorate),
                municipality=self._municipality,
                approach=self._approach,
                planned_end_on=self._today - timedelta(days=days_ago) + timedelta(weeks=weeks),
                framework=load_framework(),
            )

        return self._then(days_ago, 9, happens)

    def reads_in(self, days_ago: int, text: str) -> "_Told":
        """Read the text of the factsheet in; its years are last year and this one."""

        def happens() -> None:
            written = (TEXTS / text).read_text(encoding="utf-8")
            this_year = self._today.year
            for word, year in (("{dit_jaar}", this_year), ("{vorig_jaar}", this_year - 1)):
                written = written.replace(word, str(year))
            source = written.encode()
            self._made["factsheet"] = import_for_round(
                self._may(Act.WORK_ON_ROUND, self._round),
                round=self._round,
                importing=self._may(Act.IMPORT_FACTSHEET, self._inspectorate),
                source=source,
                reading=read_factsheet(source, load_framework()),
            )

        return self._then(days_ago, 14, happens)

    def establishes(self, days_ago: int) -> "_Told":
        """Establish the factsheet, and so finish the round."""

        def happens() -> None:
            establish_factsheet(
                self._may(Act.DECIDE_FACTSHEET, self._factsheet), factsheet=self._factsheet
            )

        return self._then(days_ago, 15, happens)

    @property
    def _round(self) -> Round:
        made: Round = self._made["round"]
        return made

    @property
    def _factsheet(self) -> Factsheet:
        made: Factsheet = self._made["factsheet"]
        return made

    @property
    def _inspectorate(self) -> Organisation:
        return Organisation.objects.get(name=INSPECTORATE)

    def _may(self, act: Act, subject: Any) -> Permit:
        return permit(User.objects.get(email=INSPECTOR), act, subject.pk)

    def _then(self, days_ago: int, hour: int, happens: Callable[[], None]) -> "_Told":
        self.append(Event(moment(self._today, days_ago, hour), len(self), happens))
        return self
