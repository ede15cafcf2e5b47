# SPDX-License-Identifier: EUPL-1.2
"""The families of a partner and their shared parts, as its pages show them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.accounts.models import User
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.plan.models import Step
from gezinsregie.casework.sharing.queries import SharedConcern
from gezinsregie.casework.sharing.rules import days_late
from gezinsregie.partners.agreement.models import Party
from gezinsregie.web.plan.sections import domain_name


@dataclass(frozen=True)
class FamilyKnown:
    """A family that a partner knows of; ``since`` is the first day of its own part."""

    family_id: Any
    name: str
    since: date
    coordinator: User


@dataclass(frozen=True)
class Promise:
    """Something that a partner still has to do, for a family; ``late`` in days."""

    step: Step
    family_id: Any
    family: str
    late: int


@dataclass(frozen=True)
class RestsOn:
    """A part in the help, the agreements that it rests on, and the last day of all that."""

    involvement: Involvement
    parties: Sequence[Party]
    until: date | None


@dataclass(frozen=True)
class SharedSection:
    """A life domain of which something is open, with about whom it is open and what is in it."""

    key: str
    name: str
    about: Sequence[str]
    concerns: Sequence[SharedConcern]


def families_of(involvements: Iterable[Involvement]) -> list[FamilyKnown]:
    """Return each family once, in the order in which they come."""
    found: dict[Any, FamilyKnown] = {}
    for one in involvements:
        family = one.trajectory.family
        known = found.get(family.pk)
        since = min(one.starts_on, known.since) if known else one.starts_on
        found[family.pk] = FamilyKnown(family.pk, family.name, since, one.trajectory.coordinator)
    return list(found.values())


def promises_of(
    steps: Iterable[Step], families: Iterable[FamilyKnown], today: date
) -> list[Promise]:
    """Return what was promised to these families."""
    named = {one.family_id: one.name for one in families}
    return [
        Promise(step, family_id, named[family_id], days_late(step.due_on, today))
        for step in steps
        if (family_id := vars(step)["of_family"]) in named
    ]


def rests_on(involvement: Involvement, parties: Sequence[Party]) -> RestsOn:
    """Return on what a part in the help rests, and until when: of several agreements the one that
    lasts longest holds it up, and its own period may end before that."""
    return RestsOn(
        involvement,
        parties,
        _earliest(involvement.ends_on, _latest([_until(one) for one in parties])),
    )


def _until(party: Party) -> date | None:
    return _earliest(party.bound_until, party.agreement.valid_until)


def _earliest(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _latest(days: Sequence[date | None]) -> date | None:
    return None if None in days else max((day for day in days if day is not None), default=None)


def sections_of(
    shared: Collection[SharedConcern], scopes: Collection[Scope], whole_family: str
) -> list[SharedSection]:
    """Return the life domains that are open, in their fixed order, empty ones as well."""
    return [
        SharedSection(
            key,
            domain_name(domain),
            sorted({_about(one, whole_family) for one in scopes if one.life_domain == key}),
            [one for one in shared if one.life_domain == key],
        )
        for key, domain in vocabulary().life_domains.items()
        if any(one.life_domain == key for one in scopes)
    ]


def _about(scope: Scope, whole_family: str) -> str:
    return scope.member.given_name if scope.member else whole_family
