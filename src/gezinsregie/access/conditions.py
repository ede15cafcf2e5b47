# SPDX-License-Identifier: EUPL-1.2
"""Where each owning package says, once, how its ground is tested: one query condition a ground."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.db.models import Model, Q

from .acts import SubjectKind
from .grounds import Ground
from .policy import POLICY


class Actor(Protocol):
    """Who acts: anything with a primary key that the log can name."""

    @property
    def pk(self) -> Any: ...


@dataclass(frozen=True)
class Somebody:
    """An actor of whom nothing but the id is known."""

    pk: UUID


# A condition is built per actor, day and moment, takes them as they are, and is tested on a row of
# the subject's own table. It must be an ``Exists`` or a plain column test, never a join, so that it
# can filter and annotate alike.
Condition = Callable[[Actor], Q]

_subjects: dict[SubjectKind, type[Model]] = {}
_conditions: dict[tuple[SubjectKind, Ground], Condition] = {}
_bars: dict[SubjectKind, tuple[Condition, frozenset[Ground]]] = {}


def register_subject(kind: SubjectKind, model: type[Model]) -> None:
    """Say which table holds the subjects of this kind."""
    _subjects[kind] = model


def register_ground(kind: SubjectKind, ground: Ground, condition: Condition) -> None:
    """Say how ``ground`` is tested on a subject of ``kind``. A ground is registered once a kind."""
    if (kind, ground) in _conditions:
        raise ValueError(f"{ground} on {kind} is registered already.")
    _conditions[kind, ground] = condition


def register_bar(kind: SubjectKind, condition: Condition, *, but: tuple[Ground, ...] = ()) -> None:
    """Say what shuts every ground on a subject of ``kind``, all ``but`` these: somebody is too
    close to it to look at it for work. One a kind."""
    if kind in _bars:
        raise ValueError(f"{kind} has its bar already.")
    _bars[kind] = (condition, frozenset(but))


def subject_model(kind: SubjectKind) -> type[Model]:
    """Return the table of ``kind``; KeyError when nobody registered it."""
    return _subjects[kind]


def grounds_on(kind: SubjectKind) -> tuple[Ground, ...]:
    """Return the grounds that can hold on a subject of ``kind``, in the order of the policy."""
    return tuple(ground for ground in POLICY if (kind, ground) in _conditions)


def conditions_on(kind: SubjectKind, grounds: tuple[Ground, ...], actor: Actor) -> dict[Ground, Q]:
    """Return the conditions of those grounds that can hold on a subject of ``kind``."""
    return {
        ground: _conditions[kind, ground](actor)
        for ground in grounds
        if (kind, ground) in _conditions
    }


def bar_on(kind: SubjectKind, actor: Actor) -> Q:
    """Return the condition that shuts a subject of ``kind`` to this actor; false without a bar."""
    if kind not in _bars:
        return Q(pk__in=[])
    return _bars[kind][0](actor)


def passes_the_bar(kind: SubjectKind, ground: Ground) -> bool:
    """Tell whether this ground holds however close somebody is: who belongs to a family, does."""
    return kind not in _bars or ground in _bars[kind][1]


def any_of(kind: SubjectKind, grounds: tuple[Ground, ...], actor: Actor) -> Q | None:
    """Return the condition that at least one of these grounds holds; None when none of them can."""
    barred, free = Q(), Q()
    for ground, condition in conditions_on(kind, grounds, actor).items():
        if passes_the_bar(kind, ground):
            free |= condition
        else:
            barred |= condition
    if barred:
        free |= barred & ~bar_on(kind, actor)
    return free or None
