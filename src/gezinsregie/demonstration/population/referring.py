# SPDX-License-Identifier: EUPL-1.2
"""A partner refers an invented family, and the desk answers, or has not answered yet."""

from dataclasses import dataclass
from uuid import UUID

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.approaches.vocabulary import vocabulary

from .batch import Batch
from .calendar import Calendar
from .content import notes
from .courses import Course
from .hiring import Person
from .household import Home
from .seeded import Chance, named_uuid
from .staff import Staff
from .towns import Fate

_OUTCOMES = {
    Fate.OPEN: "accepted",
    Fate.CLOSED: "accepted",
    Fate.ACCEPTED: "accepted",
    Fate.REFUSED: "refused",
    Fate.REDIRECTED: "redirected",
}


@dataclass(frozen=True)
class Days:
    """The days of a referral, counted from the day of the population."""

    first_signal: int
    received: int
    decided: int | None


@dataclass(frozen=True)
class Referred:
    """A referral that was written down, with the life domains in which there is a concern."""

    id: UUID
    days: Days
    domains: tuple[str, ...]
    serious: frozenset[str]


class Referring:
    """Writes referrals of one town."""

    def __init__(self, batch: Batch, calendar: Calendar, seed: int, staff: Staff) -> None:
        self._batch, self._calendar, self._seed, self._staff = batch, calendar, seed, staff
        self._domains = tuple(vocabulary().life_domains)
        self._facts = tuple(vocabulary().facts)

    def refer(
        self, chance: Chance, number: int, home: Home, course: Course, fate: Fate, days: Days
    ) -> Referred:
        """Write down a referral with its answers, and the decision where there is one."""
        batch, calendar = self._batch, self._calendar
        who = chance.one_of(self._staff.referrers)
        referral = named_uuid(self._seed, "referral", number)
        minute = number * 7 % 60
        answered = None if days.decided is None else calendar.moment(days.decided, 10, minute)
        batch.put(
            "referral", referral.hex, home.id.hex, self._staff.municipality.hex, who.works_for,
            who.hex, calendar.day(days.first_signal),
            calendar.moment(days.received, 8, number % 60), answered,
            chance.one_of(notes()["situations"]), int(chance.happens(0.8)),
            int(chance.happens(0.7)),
        )  # fmt: skip
        at = calendar.seconds(days.received, 8, number % 60)
        written = (at, str(who.id), Act.REFER_FAMILY.value, Ground.REFERS_FOR.value,
                   SubjectKind.ORGANISATION.value, str(self._staff.municipality))  # fmt: skip
        batch.lines.append((*written, "family_id", str(home.id)))
        batch.lines.append((*written, "referral_id", str(referral)))
        domains, serious = self._concerns(chance, referral.hex)
        asked = chance.one_of(home.children) if home.children else None
        for one in home.members:
            if one is asked or chance.happens(0.4):
                answer = "yes" if one is asked or chance.happens(0.6) else "no"
                batch.add("member_concern", referral.hex, one.number, answer)
        present = self._answers(chance, referral.hex, course)
        if days.decided is not None:
            self._decide(chance, referral, days.decided, minute, course, fate, present)
        return Referred(referral, days, domains, serious)

    def _concerns(self, chance: Chance, referral: str) -> tuple[tuple[str, ...], frozenset[str]]:
        domains = tuple(chance.sample(self._domains, chance.between(4, 8)))
        serious = set()
        for place, domain in enumerate(domains):
            weight = "serious" if place < 3 or chance.happens(0.4) else (
                "not_serious" if chance.happens(0.7) else "unknown_weight"
            )  # fmt: skip
            if weight == "serious":
                serious.add(domain)
            self._batch.add(
                "referred_concern", referral, domain, chance.one_of(notes()["referred"]), weight
            )
        return domains, frozenset(serious)

    def _answers(self, chance: Chance, referral: str, course: Course) -> list[str]:
        """Write the answers; return the criteria that are now for a person to weigh."""
        present = []
        for fact in self._facts:
            answer = None
            if fact in course.contra:
                answer = chance.one_of(("yes", "no", "no", "no", None, None, None, None))
                if answer == "yes":
                    present.append(course.contra[fact])
            elif fact in course.facts:
                answer = course.facts[fact] if chance.happens(0.8) else None
            elif chance.happens(0.2):
                answer = chance.one_of(("yes", "no"))
            if answer:
                self._batch.add("referred_fact", referral, fact, answer)
        return present

    def _decide(
        self,
        chance: Chance,
        referral: UUID,
        day: int,
        minute: int,
        course: Course,
        fate: Fate,
        present: list[str],
    ) -> None:
        who: Person = chance.one_of(self._staff.desk)
        outcome = _OUTCOMES[fate]
        to, approach, version, form = "", "", "", ""
        if fate is Fate.REDIRECTED:
            to, reason = chance.one_of(notes()["redirected"])
        else:
            reason = chance.one_of(notes()[outcome])
        if outcome == "accepted":
            approach, version, form = course.approach.key, course.approach.version, course.form
        decision = self._batch.add(
            "decision", referral.hex, outcome, reason, to, approach, version, form, who.hex,
            self._calendar.moment(day, 10, minute),
        )  # fmt: skip
        if outcome == "accepted":
            for criterion in dict.fromkeys((*course.weighed, *present)):
                self._batch.add("judgement", decision, criterion, notes()["weighed"])
        self._batch.lines.append(
            (self._calendar.seconds(day, 10, minute), str(who.id), Act.DECIDE_REFERRAL.value,
             Ground.WORKS_THE_DESK.value, SubjectKind.REFERRAL.value, str(referral),
             "decision_id", decision)
        )  # fmt: skip
