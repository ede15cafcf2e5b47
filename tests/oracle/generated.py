# SPDX-License-Identifier: EUPL-1.2
"""Towns by chance: people, families and agreements in every state there is, from a seed.

Chance is guided so that grounds hold often, end often, and nearly hold often: days lie close to
today, and people work where the families are.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from .drafts import CONSENT, LAW, LONG_AGO, NOW, OFF, SAFETY, TASK, TODAY
from .facts import (
    Appointment,
    Conflict,
    Family,
    Member,
    MemberAccount,
    Merging,
    Organisation,
    World,
)
from .generated_agreements import Agreeing
from .generated_cases import Cases

ROLES = (
    *("coordinator",) * 6,
    *("partner",) * 5,
    *("team_leader",) * 2,
    *("desk_worker",) * 2,
    *("referrer",) * 2,
    "process_director",
    "privacy_officer",
    "administrator",
    "inspector",
)
TOWNS = 3
PARTNERS = 5


@dataclass
class Chance:
    """What is drawn from: one seed, one world."""

    random: Random

    def one_in(self, number: int) -> bool:
        return self.random.randrange(number) == 0

    def near(self, days: int = 3) -> date:
        """Return a day near today."""
        return TODAY + timedelta(days=self.random.randint(-days, days))

    def begins(self) -> date:
        """Return a first day: mostly long ago."""
        return LONG_AGO if not self.one_in(6) else self.near()

    def ends(self, begins: date, *, never: int = 3) -> date | None:
        """Return a last day, not before the first: mostly none."""
        if self.random.randrange(never + 1):
            return None
        return max(begins, self.near())

    def moment(self) -> datetime:
        return NOW + timedelta(minutes=self.random.randint(-90, 90))


def world(seed: int, *, people: int, families: int) -> World:
    """Return a world of this many people and families, the same for the same seed."""
    chance = Chance(Random(seed))  # noqa: S311 - no secret depends on it
    towns = [f"town {number}" for number in range(TOWNS)]
    partners = {town: [f"{town} partner {n}" for n in range(PARTNERS)] for town in towns}
    known = [f"person {number}" for number in range(people)]
    organisations = (
        *(Organisation(town, "municipality") for town in towns),
        *(Organisation(one, "partner", town) for town in towns for one in partners[town]),
        Organisation("inspectorate", "inspectorate"),
    )
    work = _work(chance, known, towns, partners)
    homes = tuple(Family(f"family {n}", chance.random.choice(towns)) for n in range(families))
    members = tuple(
        Member(f"{family.key} {who}", family.key, role, born)
        for family in homes
        for who, role, born in (
            ("mother", "parent", date(1988, 5, 2)),
            ("father", "parent", date(1985, 11, 20)),
            ("child", "child", date(2012, 6, 1)),
        )
    )
    cases = Cases(chance, homes, work, partners, known)
    agreeing = Agreeing(chance, towns, partners)
    return World(
        people=tuple(known),
        organisations=organisations,
        appointments=tuple(work),
        families=homes,
        members=members,
        accounts=_accounts(chance, known, members),
        conflicts=_conflicts(chance, known, homes, cases.workers),
        mergings=_mergings(chance, homes),
        referrals=tuple(cases.referrals),
        trajectories=tuple(cases.trajectories),
        stand_ins=tuple(cases.stand_ins),
        shifts=tuple(cases.shifts),
        emergencies=tuple(cases.emergencies),
        escalations=tuple(cases.escalations),
        agreements=tuple(agreeing.agreements),
        parties=tuple(agreeing.parties),
        involvements=tuple(cases.involvements),
        scopes=tuple(cases.scopes),
        positions=tuple(cases.positions),
        exceptions=tuple(cases.exceptions),
        legal_grounds=LAW,
        switches=agreeing.switches((TASK, CONSENT, OFF, SAFETY)),
    )


def _work(
    chance: Chance, people: list[str], towns: list[str], partners: dict[str, list[str]]
) -> list[Appointment]:
    found: dict[tuple[str, str, str, str], Appointment] = {}
    for person in people:
        for _ in range(chance.random.choice((0, 1, 1, 1, 2, 3))):
            role = chance.random.choice(ROLES)
            town = chance.random.choice(towns)
            serves = "inspectorate" if role == "inspector" else town
            at_partner = role in {"coordinator", "partner", "team_leader", "referrer"}
            organisation = chance.random.choice(partners[town]) if at_partner else serves
            begins = chance.begins()
            withdrawn = chance.one_in(15)
            ends = begins if withdrawn else chance.ends(begins)
            one = Appointment(person, role, organisation, serves, begins, ends, withdrawn)
            found[person, role, organisation, serves] = one
    return list(found.values())


def _accounts(
    chance: Chance, people: list[str], members: tuple[Member, ...]
) -> tuple[MemberAccount, ...]:
    found = {}
    for member in members:
        if chance.one_in(6):
            begins = chance.begins()
            person = chance.random.choice(people)
            withdrawn = chance.one_in(8)
            found[person, member.key] = MemberAccount(
                person,
                member.key,
                begins,
                begins if withdrawn else chance.ends(begins),
                withdrawn,
            )
    return tuple(found.values())


def _mergings(chance: Chance, homes: tuple[Family, ...]) -> tuple[Merging, ...]:
    """One family in four was taken into the first of its town, and was set apart again at times."""
    first: dict[str, Family] = {}
    found = []
    for family in homes:
        kept = first.setdefault(family.municipality, family)
        if kept is not family and chance.one_in(4):
            found.append(Merging(kept.key, family.key, undone=chance.one_in(4)))
    return tuple(found)


def _conflicts(
    chance: Chance, people: list[str], homes: tuple[Family, ...], workers: dict[str, list[str]]
) -> tuple[Conflict, ...]:
    found = {}
    for family in homes:
        near = workers[family.key]
        for _ in range(chance.random.randrange(3)):
            person = chance.random.choice(near if near and not chance.one_in(4) else people)
            begins = chance.begins()
            ends = chance.ends(begins, never=1)
            found[person, family.key] = Conflict(person, family.key, begins, ends)
    return tuple(found.values())
