# SPDX-License-Identifier: EUPL-1.2
"""The verbs of contact: who was met, where, and what was said."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.contact.actions import correct_contact, record_contact
from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.planned.actions import plan_contact
from gezinsregie.casework.contact.private.actions import keep_private_words
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.demonstration.event import moment
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
        hour: int | None = None,
        outcome: ContactOutcome = ContactOutcome.TOOK_PLACE,
    ) -> None:
        """``members`` are given names. Without them, whoever the note names was there; and when it
        names nobody, everybody of the first household."""

        def happens() -> None:
            trajectory = self._trajectory
            record_contact(
                self._as_coach(Act.WRITE_CONTACT),
                trajectory=trajectory,
                kind=kind,
                place=place,
                happened_at=clock.now() - timedelta(hours=1),
                members=self._present(trajectory, note, members),
                note=note,
                outcome=outcome,
            )

        # An hour of the working day that differs from day to day, unless the story tells which.
        at = 8 + days_ago * 7 % 9 if hour is None else hour
        self._then(days_ago, happens, hour=at + 1, minute=days_ago * 3 % 4 * 15)

    def _present(
        self, trajectory: Trajectory, note: str, given_names: Sequence[str]
    ) -> list[Member]:
        family = list(Member.objects.filter(family=trajectory.family_id))
        named = set(given_names) or set(re.findall(r"\w+", note))
        first = min(one.household_id for one in family)
        return [one for one in family if one.given_name in named] or [
            one for one in family if one.household_id == first
        ]

    def calls(self, days_ago: int, note: str, *members: str) -> None:
        self.meets(days_ago, note, kind=ContactKind.CALL, place=Place.DISTANCE, members=members)

    def misses(
        self, days_ago: int, note: str, outcome: ContactOutcome, *, members: Sequence[str] = ()
    ) -> None:
        """Tell of a visit that did not take place."""
        self.meets(days_ago, note, members=members, outcome=outcome)

    def corrects_the_last(self, days_ago: int, why: str, note: str) -> None:
        """Tell of the last contact before that moment being put right."""

        def happens() -> None:
            last = Contact.objects.select_related("trajectory").filter(
                trajectory=self._made["trajectory"].pk
            )[0]
            correct_contact(
                self._as_coach(Act.WRITE_CONTACT),
                contact=last,
                seen=None,
                why=why,
                kind=ContactKind(last.kind),
                place=Place(last.place),
                outcome=ContactOutcome(last.outcome),
                happened_at=last.happened_at,
                note=note,
                members=list(last.members.all()),
                others=last.others,
            )

        self._then(days_ago, happens, hour=20)

    def hears_in_private(self, days_ago: int, name: str, words: str) -> None:
        """Tell of a private word at the last contact with this member; the limits were said."""

        def happens() -> None:
            member = self._member(name)
            assert member is not None  # noqa: S101 - a name was given
            last = Contact.objects.select_related("trajectory").filter(
                trajectory=self._made["trajectory"].pk, members=member
            )[0]
            keep_private_words(
                self._as_coach(Act.WRITE_CONTACT),
                contact=last,
                member=member,
                words=words,
                limits_said=True,
            )

        self._then(days_ago, happens, hour=20, minute=30)

    def plans_to_meet(
        self,
        days_ago: int,
        in_days: int,
        hour: int,
        words: str,
        *members: str,
        kind: ContactKind = ContactKind.VISIT,
    ) -> None:
        """Tell of a visit at home or a call that was planned, for so many days after today."""

        def happens() -> None:
            trajectory = self._trajectory
            plan_contact(
                self._as_coach(Act.WRITE_CONTACT),
                trajectory=trajectory,
                kind=kind,
                place=Place.AT_HOME if kind is ContactKind.VISIT else Place.DISTANCE,
                starts_at=moment(self.today, -in_days, hour),
                members=self._present(trajectory, words, members),
                words=words,
            )

        self._then(days_ago, happens, hour=17)

    def keeps_visiting(self, days: Iterable[int], *notes: str, hour: int | None = None) -> None:
        """Tell of a visit at home on each of these days, with these notes in turn."""
        for number, days_ago in enumerate(days):
            self.meets(days_ago, notes[number % len(notes)], hour=hour)
