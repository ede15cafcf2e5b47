# SPDX-License-Identifier: EUPL-1.2
"""The question of a search, written once for as many words as are typed.

What was typed goes into it as values: nothing of it is kept.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from gezinsregie.access.conditions import Actor, Somebody
from gezinsregie.families.queries import named, ranges
from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import Prepared
from gezinsregie.partners.queries import towns_of

# What fits on two screens of a phone; whoever finds more types a name beside it.
MOST = 12

M = TypeVar("M", bound=Model)


class Looked(Generic[M]):
    """What is looked through for a name: at most one more than ``MOST`` is found.

    ``rows`` returns all that stands on a person's list; ``path`` and ``in_family_name`` are those
    of ``named``.
    """

    def __init__(
        self,
        rows: Callable[[Actor], QuerySet[M]],
        *,
        path: str = "",
        in_family_name: bool = False,
    ) -> None:
        def build(actor: UUID, today: date, now: datetime, **words: list[str]) -> QuerySet[M]:
            me = Somebody(actor)
            with clock.standing(now=now, today=today):
                found = named(
                    rows(me), words, towns=towns_of(me), path=path, in_family_name=in_family_name
                )
                return found[: MOST + 1]

        self._asked = Prepared(build)

    def objects(self, actor: Actor, words: Collection[str]) -> list[M]:
        """Return what this person finds by these words."""
        if actor.pk is None:
            return []
        return self._asked.objects(
            actor=actor.pk, today=clock.today(), now=clock.now(), **ranges(words)
        )


class LookedAmong(Generic[M]):
    """The same for families whose keys a list of their own gives: ``keys`` asks that list."""

    def __init__(
        self,
        rows: Callable[[Actor, Sequence[UUID]], QuerySet[M]],
        keys: Callable[[Actor], list[Any]],
        *,
        in_family_name: bool = False,
    ) -> None:
        def build(actor: UUID, families: list[UUID], **words: list[str]) -> QuerySet[M]:
            me = Somebody(actor)
            found = named(
                rows(me, families), words, towns=towns_of(me), in_family_name=in_family_name
            )
            return found[: MOST + 1]

        self._asked = Prepared(build)
        self._keys = keys

    def objects(self, actor: Actor, words: Collection[str]) -> list[M]:
        """Return what this person finds by these words."""
        if actor.pk is None:
            return []
        families = tuple(self._keys(actor))
        return self._asked.objects(actor=actor.pk, families=families, **ranges(words))
