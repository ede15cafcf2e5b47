# SPDX-License-Identifier: EUPL-1.2
"""The verbs of contact: who was met, where, and what was said."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock

from .teller import Teller

NOBODY_THERE = ContactOutcome.NOBODY_THERE
OFF_BY_FAMILY = ContactOutcome.OFF_BY_FAMILY
OFF_BY_US = ContactOutcome.OFF_BY_US


class Visits(Teller):
    """Every visit, call and message."""

    def meets(
        self,
        days_ago: int,
        note: str,
        *,
        kind: ContactKind = ContactKind.VISIT,
        place: Place = Place.AT_HOME,
        members: Sequence[str] = (),
        hour: int = 10,
        outcome: ContactOutcome = ContactOutcome.TOOK_PLACE,
    ) -> None:
        """``members`` are given names; nobody named means everybody."""

        def happens() -> None:
            trajectory = self._trajectory
            everybody = Member.objects.filter(family=trajectory.family_id)
            record_contact(
                self._as_coach(Act.WRITE_CONTACT),
                trajectory=trajectory,
                kind=kind,
                place=place,
                happened_at=clock.now() - timedelta(hours=1),
                members=list(everybody.filter(given_name__in=members) if members else everybody),
                note=note,
                outcome=outcome,
            )

        self._then(days_ago, happens, hour=hour + 1, minute=10)

    def calls(self, days_ago: int, note: str, *members: str) -> None:
        self.meets(
            days_ago, note, kind=ContactKind.CALL, place=Place.DISTANCE, members=members, hour=13
        )

    def misses(
        self, days_ago: int, note: str, outcome: ContactOutcome, *, members: Sequence[str] = ()
    ) -> None:
        """Tell of a visit that did not take place."""
        self.meets(days_ago, note, members=members, outcome=outcome)

    def keeps_visiting(self, days: Iterable[int], *notes: str) -> None:
        """Tell of a visit at home on each of these days, with these notes in turn."""
        for number, days_ago in enumerate(days):
            self.meets(days_ago, notes[number % len(notes)])
