# SPDX-License-Identifier: EUPL-1.2
"""What a story tells of the door of a family: what a visitor must know, and whom to call."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.families.door.actions import DoorWarning, name_crisis_contact, warn_visitors
from gezinsregie.families.door.models import Hazard, ToldTo
from gezinsregie.foundation import clock

from .teller import Teller


class AtTheDoor(Teller):
    """Verbs of the door."""

    def warns(
        self,
        days_ago: int,
        hazard: Hazard,
        words: str,
        *,
        told_to: ToldTo = ToldTo.VISITORS,
        holds_for: int = 60,
    ) -> None:
        """Tell of a safety note, to be looked at again after so many days."""

        def happens() -> None:
            again = clock.today() + timedelta(days=holds_for)
            warning = DoorWarning(hazard, words, told_to, again)
            warn_visitors(self._as_coach(Act.WRITE_CONTACT), warning=warning)

        self._then(days_ago, happens, hour=17, minute=15)

    def names_who_to_call(
        self, days_ago: int, name: str, relation: str, phone: str, when_words: str
    ) -> None:
        """Tell of somebody of the own network who can be called outside hours."""

        def happens() -> None:
            name_crisis_contact(
                self._as_coach(Act.WRITE_CONTACT),
                name=name,
                relation=relation,
                phone=phone,
                when_words=when_words,
            )

        self._then(days_ago, happens, hour=17, minute=20)
